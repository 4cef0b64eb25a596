package firebreak.intake.container.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells documents from tables by how they begin.
final class Prose {
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2}[.!?](?:\\s|$)");
    private static final Pattern INCIDENT =
            Pattern.compile(
                    "(?i)\\b(?:incident|outage|post-?mortem|root cause|downtime|went down|degraded|restored|resolved|mitigated|timeline|impact|rollback|rolled back|ausfall|störung|panne|ursache)\\b");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final Pattern UNDERLINE = Pattern.compile("={3,}\\s*|-{3,}\\s*");
    private static final String DELIMITERS = ",;\t|";
    private static final int LINES = 20;
    private static final Pattern YAML_LINE =
            Pattern.compile("\\s*(?:#.*|- .*|(?:- )?[\"']?[\\w .$/()-]{1,60}[\"']?:(?:\\s.*)?)");
    private static final Pattern NESTED =
            Pattern.compile("\\s+(?:- )?[\"']?[\\w .$/()-]{1,60}[\"']?:(?:\\s.*)?");

    private Prose() {}

    /// Whether the text is a data file of names with values, some of them below others.
    static boolean yaml(String start, String name) {
        if (named(name, ".yaml", ".yml")) return true;
        if (named(name, ".md", ".markdown", ".mdown")) return false;
        var lines = start.lines().limit(200).filter(l -> !l.isBlank()).toList();
        var nested = lines.stream().filter(l -> NESTED.matcher(l).matches()).count();
        var of = lines.stream().filter(l -> YAML_LINE.matcher(l).matches()).count();
        return nested >= 3 && of * 10 >= lines.size() * 9L;
    }

    /// Whether the text is Markdown.
    static boolean markdown(String start, String name) {
        if (!FrontMatter.of(start).values().isEmpty()) return true;
        var lines = lines(start);
        if (lines.isEmpty() || tabular(lines)) return false;
        if (named(name, ".md", ".markdown", ".mdown")) return true;
        var headings = lines.stream().filter(l -> HEADING.matcher(l).matches()).count();
        if (HEADING.matcher(lines.getFirst()).matches()) return !table(name) || headings > 1;
        return !table(name)
                && lines.size() > 2
                && lines.getFirst().length() < 200
                && UNDERLINE.matcher(lines.get(1)).matches();
    }

    /// Whether the text is sentences without markup.
    static boolean plain(String start, String name) {
        if (table(name)) return false;
        var lines = lines(start);
        if (lines.isEmpty()
                || tabular(lines)
                || lines.getFirst().indexOf('\t') >= 0
                || lines.getFirst().startsWith("[")) return false;
        var words = 0;
        for (var line : lines) words += words(line);
        if (words < 20 || words < 4 * lines.size()) return false;
        var first = lines.getFirst();
        var cells = 1 + first.chars().filter(c -> DELIMITERS.indexOf(c) >= 0).count();
        var sentences = lines.stream().anyMatch(l -> SENTENCE.matcher(l).find());
        return (sentences || named(name, ".txt"))
                && (cells == 1 || words(first) >= 4 * cells && words(first) >= 8);
    }

    /// Whether two different words of incidents occur.
    static boolean tellsOfIncident(String start) {
        return INCIDENT.matcher(start)
                        .results()
                        .map(m -> m.group().toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    private static int words(String line) {
        return line.strip().split("\\s+", 200).length;
    }

    /// Whether the lines have the same number of delimiters, as those of a table do.
    private static boolean tabular(List<String> lines) {
        for (var i = 0; i < DELIMITERS.length(); i++) {
            var delimiter = DELIMITERS.charAt(i);
            // No header has so many words to a cell.
            if (words(lines.getFirst()) > 6 * (1 + count(lines.getFirst(), delimiter))) continue;
            var first = count(lines.getFirst(), delimiter);
            if (first == 0 || lines.size() < 2) continue;
            var same = lines.stream().skip(1).filter(l -> count(l, delimiter) == first).count();
            if (same * 10 >= (lines.size() - 1) * 6L) return true;
        }
        return false;
    }

    private static int count(String line, char delimiter) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (line.charAt(i) == delimiter && !quoted) count++;
        }
        return count;
    }

    private static List<String> lines(String start) {
        var text = start.startsWith("\uFEFF") ? start.substring(1) : start;
        return text.lines()
                .limit(200)
                .filter(l -> !l.isBlank())
                .limit(LINES)
                .map(l -> l.length() > 4_000 ? l.substring(0, 4_000) : l)
                .toList();
    }

    private static boolean table(String name) {
        return named(name, ".csv", ".tsv", ".psv", ".ssv", ".xls", ".xlsx", ".tab");
    }

    static boolean named(String name, String... endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var ending : endings) if (lower.endsWith(ending)) return true;
        return false;
    }
}
