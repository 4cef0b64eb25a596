package firebreak.report.template;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts words and the logo in the place of their placeholders. A line or a row of a table whose
/// placeholders all have nothing to say is left out.
final class Filling {
    /// EMU in a millimetre.
    private static final int MILLIMETRE = 36_000;

    private static final int BODY_HEIGHT = 18 * MILLIMETRE;
    private static final int HEAD_HEIGHT = 6 * MILLIMETRE;
    private static final int WIDEST = 70 * MILLIMETRE;
    private static final String IMAGE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private final Parts parts;
    private final Placeholders known;
    private final Map<Field, String> texts;
    private final @Nullable Logo logo;
    private int pictures = 1_000_000;

    Filling(Parts parts, Placeholders known, Map<Field, String> texts, @Nullable Logo logo) {
        this.parts = parts;
        this.known = known;
        this.texts = texts;
        this.logo = logo;
    }

    void fill(String main) throws TemplateRefused {
        for (var part : WordPart.all(parts, main)) {
            var tree = parts.tree(part.name());
            var empty = new LinkedHashSet<Element>();
            for (var spot : Spot.in(tree, "", part.zone())) fill(spot, part, empty);
            leaveOut(empty);
        }
    }

    /// A text of a property.
    String filled(String text) {
        var filled = new StringBuilder();
        var from = 0;
        for (var m = Scan.WHOLE.matcher(text); m.find(); from = m.end())
            filled.append(text, from, m.start()).append(words(Placeholders.normal(m.group(1))));
        return filled.append(text.substring(from)).toString().strip();
    }

    private String words(String name) {
        return Field.of(name).map(f -> texts.getOrDefault(f, "")).orElse("");
    }

    private record Found(int from, int to, String name) {}

    private void fill(Spot spot, WordPart part, Set<Element> empty) throws TemplateRefused {
        var line = Line.of(spot.paragraph());
        var found = new java.util.ArrayList<Found>();
        for (var m = Scan.WHOLE.matcher(line.words()); m.find(); )
            found.add(new Found(m.start(), m.end(), Placeholders.normal(m.group(1))));
        if (found.isEmpty()) return;
        var said = false;
        // From behind, so that what comes before keeps its place.
        for (var one : found.reversed())
            switch (known.kind(one.name)) {
                case WORDS -> {
                    said |= !words(one.name).isEmpty();
                    line.replace(one.from, one.to, words(one.name));
                }
                case LOGO -> {
                    said |= logo != null;
                    picture(line, one, part, spot);
                }
                // Written in one piece, by which its place is found again.
                case CONTENT -> {
                    said = true;
                    line.replace(one.from, one.to, "{{" + one.name + "}}");
                }
                case UNKNOWN -> said = true;
            }
        if (!said) empty.add(spot.paragraph());
    }

    private void picture(Line line, Found one, WordPart part, Spot spot) throws TemplateRefused {
        var piece =
                line.pieces().stream()
                        .filter(p -> p.from() <= one.from && p.to() > one.from)
                        .findFirst()
                        .orElseThrow();
        var before = one.from - piece.from();
        if (logo == null) {
            // With the distance to what follows.
            var to = one.to;
            while (to < line.words().length() && line.words().charAt(to) == ' ') to++;
            line.replace(one.from, to, "");
            return;
        }
        line.replace(one.from, one.to, "");
        var text = piece.text();
        var words = text.getTextContent();
        var run = text.getParentNode();
        var after = (Element) text.cloneNode(false);
        Line.write(text, words.substring(0, before));
        Line.write(after, words.substring(before));
        run.insertBefore(after, text.getNextSibling());
        run.insertBefore(drawing(text.getOwnerDocument(), logo, part, spot), after);
    }

    private Node drawing(Document tree, Logo picture, WordPart part, Spot spot)
            throws TemplateRefused {
        var target = "word/media/firebreak-logo." + picture.ending();
        if (!parts.has(target)) {
            parts.put(target, picture.bytes());
            parts.type(target, "image/" + picture.ending());
        }
        var id = parts.relate(part.name(), IMAGE, target);
        var high =
                switch (spot.zone()) {
                    case HEADER, FOOTER, NOTE -> HEAD_HEIGHT;
                    default -> BODY_HEIGHT;
                };
        var wide = (int) ((long) high * picture.width() / picture.height());
        if (wide > WIDEST) {
            high = (int) ((long) WIDEST * picture.height() / picture.width());
            wide = WIDEST;
        }
        var number = ++pictures;
        try {
            var drawn =
                    Xml.parse(
                            DRAWING.formatted(wide, high, number, number, id, wide, high)
                                    .getBytes(StandardCharsets.UTF_8));
            var drawing = (Element) tree.importNode(drawn.getDocumentElement(), true);
            for (var e : Xml.all(drawing, "*", "docPr")) e.setAttribute("descr", picture.words());
            return drawing;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void leaveOut(Set<Element> empty) {
        for (var paragraph : empty) {
            var row = Xml.around(paragraph, "tr");
            if (row != null && allEmpty(row, empty)) {
                if (siblings(row, "tr").size() > 1) Xml.remove(row);
                continue;
            }
            if (!Line.of(paragraph).blank() || hasSection(paragraph)) continue;
            if (!siblings(paragraph, "p").equals(List.of(paragraph))) Xml.remove(paragraph);
        }
    }

    /// Whether a row is about nothing but what is empty: its placeholders, with labels beside them.
    private static boolean allEmpty(Element row, Set<Element> empty) {
        var filled =
                Xml.all(row, Xml.W, "tc").stream()
                        .map(cell -> Xml.all(cell, Xml.W, "p"))
                        .filter(ps -> !Collections.disjoint(ps, empty))
                        .toList();
        var cells = Xml.all(row, Xml.W, "tc").size();
        return cells > 1
                && filled.size() == 1
                && filled.stream()
                        .flatMap(List::stream)
                        .allMatch(p -> empty.contains(p) || Line.of(p).blank())
                && cells == 2;
    }

    private static boolean hasSection(Element paragraph) {
        return !Xml.all(paragraph, Xml.W, "sectPr").isEmpty();
    }

    private static List<Element> siblings(Element of, String name) {
        var parent = of.getParentNode();
        return parent == null
                ? List.of()
                : Xml.children(parent).stream().filter(e -> Xml.is(e, name)).toList();
    }

    private static final String DRAWING =
            """
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                ><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="%d" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """;
}
