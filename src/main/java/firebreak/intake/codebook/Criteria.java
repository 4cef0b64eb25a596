package firebreak.intake.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The criteria of a factor as one text, which other tools keep as the description of a code, and
/// which reads back as what it was.
record Criteria(String definition, String whenToUse, String whenNot, String example) {
    private static final String USE = "When to use:";
    private static final String NOT = "When not to use:";
    private static final String EXAMPLE = "Example:";
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:(when to use)|(when not to use|when not)|(example))\\s*:\\s*",
                    Pattern.CASE_INSENSITIVE);

    /// Lines that would read as the beginning of another part are set in by a space.
    private static final Pattern INNER =
            Pattern.compile(
                    "^( *(?:when to use|when not to use|when not|example)\\s*:)",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    String text() {
        var parts = new ArrayList<String>();
        if (!definition.isEmpty()) parts.add(inner(definition));
        add(parts, USE, whenToUse);
        add(parts, NOT, whenNot);
        add(parts, EXAMPLE, example);
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String head, String text) {
        if (!text.isEmpty()) parts.add(head + " " + inner(text));
    }

    private static String inner(String text) {
        return INNER.matcher(text).replaceAll(" $1");
    }

    static Criteria of(String text) {
        var parts =
                new StringBuilder[] {
                    new StringBuilder(),
                    new StringBuilder(),
                    new StringBuilder(),
                    new StringBuilder()
                };
        int at = 0;
        for (var line : text.split("\\R", -1)) {
            var head = HEAD.matcher(line);
            var rest = line;
            if (head.lookingAt()) {
                at = head.group(1) != null ? 1 : head.group(2) != null ? 2 : 3;
                rest = line.substring(head.end());
                if (!parts[at].isEmpty()) parts[at].append('\n');
            } else if (INNER.matcher(line).find()) rest = line.substring(1);
            parts[at].append(rest).append('\n');
        }
        return new Criteria(
                parts[0].toString().strip(),
                parts[1].toString().strip(),
                parts[2].toString().strip(),
                parts[3].toString().strip());
    }
}
