package firebreak.intake.container.sheet;

import java.io.IOException;

/// Texts of cells in .xlsx.
final class XlsxText {
    private XlsxText() {}

    /// The text of the element at whose beginning the walk stands: its runs joined, without the
    /// reading aids of East Asian scripts.
    ///
    /// @param element its name, `si` or `is`
    static String of(Xml xml, String element) throws IOException {
        var first = "";
        StringBuilder more = null;
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.damaged(0);
            if (event == Xml.END && xml.name().equals(element)) break;
            if (event != Xml.START) continue;
            if (xml.name().equals("rPh")) {
                xml.skip();
            } else if (xml.name().equals("t")) {
                var text = xml.inner();
                if (first.isEmpty() && more == null) first = text;
                else if (!text.isEmpty()) {
                    if (more == null) more = new StringBuilder(first);
                    more.append(text);
                    if (more.length() > 4_000_000) throw Broken.large();
                }
            }
        }
        return unescaped(more == null ? first : more.toString());
    }

    /// Characters that XML can't hold stand as `_x000D_`, and `_x005F_` for the `_` of a text that
    /// only looks like one.
    static String unescaped(String text) {
        var at = text.indexOf("_x");
        if (at < 0) return text;
        var out = new StringBuilder(text.length());
        var from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            var code = code(text, at);
            if (code < 0) {
                at += 2;
                continue;
            }
            out.append(text, from, at);
            // Half a character, or none, is nothing that the text of an incident needs.
            if (code != 0) out.append(Character.isSurrogate((char) code) ? '\uFFFD' : (char) code);
            at += 7;
            from = at;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') return -1;
        var code = 0;
        for (var i = at + 2; i < at + 6; i++) {
            var digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        return code;
    }
}
