package firebreak.intake.container;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.Set;
import java.util.regex.Pattern;

/// The words of marked-up text, for reading and comparing.
public final class PlainText {
    private static final Pattern MARKUP =
            Pattern.compile(
                    "</?(?:p|br|div|ul|ol|li|b|i|em|strong|a|span|table|tr|td|th|h[1-6]|pre|code|blockquote|img|var|font|tt|hr)\\b[^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\\d{1,6});",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "ul",
                    "ol",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "pre",
                    "blockquote",
                    "tr",
                    "section",
                    "article",
                    "dl",
                    "dt",
                    "dd",
                    "hr");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "template");

    private PlainText() {}

    /// The same text where it has no HTML in it.
    public static String of(String text) {
        // Most texts have neither, and are many.
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) return text;
        if (!MARKUP.matcher(text).find()) return text;
        return of(Jsoup.parseBodyFragment(text).body());
    }

    /// The words of an element with its line breaks.
    public static String of(Element element) {
        var out = new StringBuilder();
        element.traverse(new Lines(out));
        return tidy(out.toString());
    }

    /// The lines without blanks at their ends, and with one empty line at most between them.
    public static String tidy(String text) {
        var lines = new StringBuilder();
        var empty = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var words = line.stripTrailing();
            empty = words.isEmpty() ? empty + 1 : 0;
            if (empty < 2) lines.append(words).append('\n');
        }
        return lines.toString().strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out;
        private int silent;
        private int kept;

        Lines(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && silent == 0) words(text);
            if (!(node instanceof Element element)) return;
            var name = element.normalName();
            if (SILENT.contains(name)) silent++;
            if (name.equals("pre")) kept++;
            if (name.equals("br")) out.append('\n');
            else if (name.equals("li")) {
                line();
                out.append("• ");
            } else if (BLOCKS.contains(name)) line();
            else if ((name.equals("td") || name.equals("th"))
                    && depth > 0
                    && element.elementSiblingIndex() > 0) out.append(" | ");
        }

        private void words(TextNode text) {
            var words = text.getWholeText().replace('\u00a0', ' ');
            if (kept == 0) words = words.replaceAll("\\s+", " ");
            var atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            out.append(kept == 0 && atStart ? words.stripLeading() : words);
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            var name = element.normalName();
            if (SILENT.contains(name)) silent--;
            if (name.equals("pre")) kept--;
            if (name.equals("p")) {
                line();
                out.append('\n');
            } else if (BLOCKS.contains(name) || name.equals("li")) line();
        }

        private void line() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
        }
    }
}
