package firebreak.report.model;

import firebreak.domain.Text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Client text made fit for an Office file, without changing what a reader sees.
public final class CleanText {
    /// The longest text that a spreadsheet cell can hold.
    public static final int CELL = 32_767;

    /// What spreadsheets read as an escaped character, such as `_x000D_`.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int FILE_NAME_BYTES = 150;

    private CleanText() {}

    /// Without the characters that XML forbids; every kind of line end becomes `\n`.
    public static String plain(String text) {
        if (isPlain(text)) return text;
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CleanText::allowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Most texts are, and there are many.
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r' || Character.isSurrogate(c) || !allowed(c)) return false;
        }
        return true;
    }

    /// As [#plain], cut at line ends and tabs, which are pieces of their own.
    public static List<String> pieces(String text) {
        var clean = plain(text);
        var pieces = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < clean.length(); i++) {
            if (clean.charAt(i) != '\n' && clean.charAt(i) != '\t') continue;
            if (i > start) pieces.add(clean.substring(start, i));
            pieces.add(clean.substring(i, i + 1));
            start = i + 1;
        }
        if (start < clean.length()) pieces.add(clean.substring(start));
        return pieces;
    }

    /// In one line, for titles, headers and tables.
    public static String line(String text) {
        return SPACES.matcher(plain(text)).replaceAll(" ").strip();
    }

    /// As [#plain], at most `limit` characters long; a cut is marked.
    public static String cut(String text, int limit) {
        var clean = plain(text);
        if (clean.length() <= limit) return clean;
        var mark = Text.of("report.cut");
        var end = limit - mark.length();
        if (Character.isHighSurrogate(clean.charAt(end - 1))) end--;
        return clean.substring(0, end) + mark;
    }

    /// As a spreadsheet cell holds it: whole where it fits, and read back as it was written.
    public static String cell(String text) {
        var short_ = cut(text, CELL);
        if (!short_.contains("_x")) return short_;
        var escaped = ESCAPE.matcher(short_).replaceAll("_x005F_");
        return escaped.length() <= CELL ? escaped : cut(escaped, CELL);
    }

    /// As part of a file name on every common system; `otherwise` where nothing is left.
    public static String fileName(String text, String otherwise) {
        var safe =
                line(text)
                        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]", "-")
                        .replaceAll("^[. ]+|[. ]+$", "");
        var name = new StringBuilder();
        var bytes = 0;
        for (var c : safe.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > FILE_NAME_BYTES) break;
            name.appendCodePoint(c);
        }
        var short_ = name.toString().strip();
        return short_.isEmpty() ? otherwise : short_;
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF && (c & 0xFFFE) != 0xFFFE);
    }
}
