package firebreak.report.template;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/// The words of one paragraph as a reader sees them, and the pieces that Word keeps them in.
final class Line {
    /// Stands for anything but words: a picture, a field, a mark.
    static final char OTHER = '\uFFFC';

    private static final int AROUND = 30;

    /// A piece of text and where it begins.
    record Piece(Element text, int from, int to) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private Line() {}

    static Line of(Element paragraph) {
        var line = new Line();
        line.read(paragraph);
        return line;
    }

    private void read(Node parent) {
        for (var e : Xml.children(parent)) {
            if (!Xml.W.equals(e.getNamespaceURI())) {
                // Text boxes hold paragraphs of their own.
                words.append(OTHER);
                continue;
            }
            switch (e.getLocalName()) {
                case "t" -> {
                    var from = words.length();
                    words.append(e.getTextContent());
                    pieces.add(new Piece(e, from, words.length()));
                }
                case "tab", "ptab" -> words.append('\t');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen", "drawing", "pict", "object", "fldChar", "sym" ->
                        words.append(OTHER);
                case "pPr", "rPr", "instrText", "delText", "softHyphen", "sdtPr" -> {}
                default -> read(e);
            }
        }
    }

    String words() {
        return words.toString();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Whether a stretch of the words lies in more than one piece.
    boolean torn(int from, int to) {
        return pieces.stream().filter(p -> p.from() < to && p.to() > from).count() > 1;
    }

    /// The words about a stretch, short enough to be shown in one line.
    String around(int from, int to) {
        var start = Math.max(0, from - AROUND);
        var end = Math.min(words.length(), to + AROUND);
        var part = words.substring(start, end).replaceAll("[\\s\\uFFFC]+", " ").strip();
        return (start > 0 ? "..." : "") + part + (end < words.length() ? "..." : "");
    }

    /// Whether nothing can be seen of the paragraph.
    boolean blank() {
        return words.toString().isBlank();
    }

    /// Puts a text in the place of a stretch; it looks as the first of its letters did. The
    /// positions before it stay as they are.
    void replace(int from, int to, String text) {
        var first = true;
        for (var i = 0; i < pieces.size(); i++) {
            var p = pieces.get(i);
            if (p.to() <= from || p.from() >= to) continue;
            var old = p.text().getTextContent();
            var a = Math.max(from, p.from()) - p.from();
            var b = Math.min(to, p.to()) - p.from();
            write(p.text(), old.substring(0, a) + (first ? text : "") + old.substring(b));
            first = false;
        }
    }

    static void write(Element text, String words) {
        text.setTextContent(words);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
