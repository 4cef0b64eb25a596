package firebreak.intake.container.markup;

import java.util.Locale;

/// What stands before the first element of a page or an XML document: declarations and comments.
///
/// @param root the text from the first element on, in lower case; "" where there is none
/// @param type the document type, such as "html"; or ""
/// @param declares whether the document type declares things of its own, such as entities
public record Prolog(String root, String type, boolean declares) {
    public static Prolog of(String start) {
        var type = "";
        boolean declares = false;
        var at = start.startsWith("\uFEFF") ? 1 : 0;
        while (true) {
            while (at < start.length() && Character.isWhitespace(start.charAt(at))) at++;
            int end;
            if (start.startsWith("<!--", at)) end = after(start, "-->", at);
            else if (start.startsWith("<?", at)) end = after(start, "?>", at);
            else if (start.regionMatches(true, at, "<!doctype", 0, 9)) {
                type = start.substring(at + 9, Math.min(start.length(), at + 60)).strip();
                end = afterType(start, at);
                declares = start.substring(at, end < 0 ? start.length() : end).contains("[");
            } else break;
            if (end < 0) return new Prolog("", type.toLowerCase(Locale.ROOT), declares);
            at = end;
        }
        var root = start.substring(at, Math.min(start.length(), at + 100));
        return new Prolog(root.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT), declares);
    }

    private static int after(String text, String end, int from) {
        var at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    /// Behind a document type, which may have entities in brackets.
    private static int afterType(String text, int from) {
        var inside = text.indexOf('[', from);
        var end = text.indexOf('>', from);
        return inside >= 0 && inside < end
                ? after(text, ">", Math.max(inside, text.indexOf(']', inside)))
                : end < 0 ? -1 : end + 1;
    }

    /// Whether the first element has one of these names.
    public boolean isOneOf(String... names) {
        for (var name : names) {
            if (!root.startsWith("<" + name)) continue;
            var next = root.length() > name.length() + 1 ? root.charAt(name.length() + 1) : '>';
            if (next == '>' || next == '/' || Character.isWhitespace(next)) return true;
        }
        return false;
    }
}
