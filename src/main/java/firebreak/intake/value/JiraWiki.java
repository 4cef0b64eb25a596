package firebreak.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The plain words of Jira's wiki markup. Only what cannot be anything else is taken for markup; a
/// doubtful mark stays in the words.
public final class JiraWiki {
    /// Blocks whose words are to be left alone.
    private static final Pattern VERBATIM =
            Pattern.compile("\\{(code|noformat)(?::[^}\\n]{0,200})?}");

    private static final Pattern BLOCK =
            Pattern.compile("\\{(?:quote|panel|color|anchor|expand)(?::[^}\\n]{0,200})?}");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^[ \\t]{0,20}(?:h[1-6]|bq)\\.[ \\t]+");
    private static final Pattern BULLET =
            Pattern.compile("(?m)^[ \\t]{0,20}[*#-]{1,9}[ \\t]+(?=\\S)");
    private static final Pattern RULE = Pattern.compile("(?m)^-{4,9}[ \\t]*$");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^[ \\t]{0,20}\\|{1,2}(.*?)\\|{1,2}[ \\t]*$");
    private static final Pattern IMAGE =
            Pattern.compile(
                    "(?<![\\w!])!([^!|\\s][^!|\\n]{0,300}\\.\\w{2,5})(?:\\|[^!\\n]{0,300})?!");
    private static final Pattern NAMED_LINK =
            Pattern.compile(
                    "\\[([^\\[\\]|\\n~^]{1,500})\\|([^\\[\\]|\\s]{1,2000})(?:\\|[^\\]\\n]{0,100})?]");
    private static final Pattern LINK =
            Pattern.compile("\\[((?:https?|ftp|mailto|file):[^\\[\\]|\\s]{1,2000})]");
    private static final Pattern ATTACHMENT = Pattern.compile("\\[\\^([^\\[\\]|\\n]{1,300})]");
    private static final Pattern MONO = Pattern.compile("\\{\\{([^{}\\n]{1,1000})}}");
    private static final Pattern STRONG = emphasis("\\*");
    private static final Pattern EMPHASIS = emphasis("_");
    private static final Pattern INSERTED = emphasis("\\+");
    private static final Pattern BREAK = Pattern.compile("\\\\\\\\(?:[ \\t]*\\n)?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([{}\\[\\]*_+!|~^#-])");

    private JiraWiki() {}

    private static Pattern emphasis(String mark) {
        return Pattern.compile(
                "(?<![\\w*+_])"
                        + mark
                        + "(?=[^\\s*+_])([^*+_\\n]{1,500})(?<=\\S)"
                        + mark
                        + "(?![\\w*+_])");
    }

    /// The words without their markup; the same text where there is none.
    public static String plain(String text) {
        if (!marked(text)) return text;
        var out = new StringBuilder();
        var at = 0;
        var block = VERBATIM.matcher(text);
        while (block.find(at)) {
            out.append(words(text.substring(at, block.start())));
            var from = block.end();
            var end = closing(text, block.group(1), from);
            out.append(text, from, end);
            at = Math.min(text.length(), end + block.group(1).length() + 2);
            if (at >= text.length()) break;
        }
        return out.append(words(text.substring(Math.min(at, text.length())))).toString().strip();
    }

    private static int closing(String text, String name, int from) {
        var end = text.indexOf("{" + name + "}", from);
        return end < 0 ? text.length() : end;
    }

    private static boolean marked(String text) {
        for (var i = 0; i < text.length(); i++)
            if ("{[*_|!+#\\-.".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private static String words(String text) {
        var now = BLOCK.matcher(text).replaceAll("");
        now = RULE.matcher(now).replaceAll("");
        now = HEADING.matcher(now).replaceAll("");
        now = TABLE.matcher(now).replaceAll(JiraWiki::row);
        now = BULLET.matcher(now).replaceAll("• ");
        now = IMAGE.matcher(now).replaceAll("$1");
        now = NAMED_LINK.matcher(now).replaceAll("$1 ($2)");
        now = LINK.matcher(now).replaceAll("$1");
        now = ATTACHMENT.matcher(now).replaceAll("$1");
        now = MONO.matcher(now).replaceAll("$1");
        now = STRONG.matcher(now).replaceAll("$1");
        now = EMPHASIS.matcher(now).replaceAll("$1");
        now = INSERTED.matcher(now).replaceAll("$1");
        now = BREAK.matcher(now).replaceAll("\n");
        return ESCAPED.matcher(now).replaceAll("$1");
    }

    private static String row(java.util.regex.MatchResult row) {
        var cells = row.group(1).split("\\|{1,2}");
        var trimmed = new StringBuilder();
        for (var cell : cells) trimmed.append(trimmed.isEmpty() ? "" : " | ").append(cell.strip());
        return Matcher.quoteReplacement(trimmed.toString());
    }
}
