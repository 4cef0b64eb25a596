package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapPicture.Area;
import firebreak.ui.process.MapPicture.Hatch;
import firebreak.ui.process.MapPicture.Line;
import firebreak.ui.process.MapPicture.Ring;
import firebreak.ui.process.MapPicture.Shape;
import firebreak.ui.process.MapPicture.Words;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A picture as SVG: text stays text, each part says what it is, nothing in it runs or loads
/// anything. Whatever the labels hold, it is well-formed.
final class SvgMap {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double HEAD = 7;

    private final XMLStreamWriter out;

    private SvgMap(XMLStreamWriter out) {
        this.out = out;
    }

    static String of(MapPicture picture) {
        var text = new StringWriter();
        try {
            // The JDK's own, whatever else is on the class path.
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new SvgMap(out).write(picture);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(MapPicture picture) throws XMLStreamException {
        out.writeStartElement("svg");
        out.writeDefaultNamespace(NAMESPACE);
        attributes(
                "width",
                number(picture.width()),
                "height",
                number(picture.height()),
                "viewBox",
                "0 0 " + number(picture.width()) + " " + number(picture.height()),
                "role",
                "img",
                "aria-labelledby",
                "title desc",
                "font-family",
                "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif");
        named("title", "title", picture.title());
        named("desc", "desc", picture.description());
        hatching();
        for (var part : picture.parts()) {
            out.writeStartElement("g");
            if (!part.name().isBlank()) {
                out.writeStartElement("title");
                out.writeCharacters(allowed(part.name()));
                out.writeEndElement();
            }
            for (var shape : part.shapes()) write(shape);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void named(String element, String id, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeAttribute("id", id);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    private void hatching() throws XMLStreamException {
        out.writeStartElement("defs");
        out.writeStartElement("pattern");
        attributes(
                "id", "hatch",
                "width", "8",
                "height", "8",
                "patternUnits", "userSpaceOnUse",
                "patternTransform", "rotate(45)");
        out.writeEmptyElement("line");
        attributes("x1", "1", "y1", "0", "x2", "1", "y2", "8");
        attributes("stroke", "#f0dfb4", "stroke-width", "2");
        out.writeEndElement();
        out.writeEndElement();
    }

    private void write(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Area a -> {
                rectangle(a.left(), a.top(), a.width(), a.height());
                if (a.radius() > 0) attributes("rx", number(a.radius()));
                attributes("fill", colour(a.fill()));
                if (a.stroke() >= 0)
                    attributes("stroke", colour(a.stroke()), "stroke-width", "1.5");
                if (a.dashed()) attributes("stroke-dasharray", "5 3");
            }
            case Hatch h -> {
                rectangle(h.left(), h.top(), h.width(), h.height());
                attributes("rx", "5", "fill", "url(#hatch)");
            }
            case Ring r -> {
                out.writeEmptyElement("circle");
                attributes(
                        "cx", number(r.x()),
                        "cy", number(r.y()),
                        "r", number(r.radius()),
                        "fill", "none",
                        "stroke", colour(r.colour()),
                        "stroke-width", number(r.thickness()));
            }
            case Words w -> words(w);
            case Line l -> line(l);
        }
    }

    private void rectangle(double left, double top, double width, double height)
            throws XMLStreamException {
        out.writeEmptyElement("rect");
        attributes(
                "x", number(left),
                "y", number(top),
                "width", number(width),
                "height", number(height));
    }

    private void words(Words w) throws XMLStreamException {
        out.writeStartElement("text");
        attributes("x", number(w.x()), "y", number(w.y()));
        attributes("font-size", number(w.size()), "fill", colour(w.colour()));
        if (w.bold()) attributes("font-weight", "bold");
        if (w.middle()) attributes("text-anchor", "middle");
        if (w.upwards())
            attributes("transform", "rotate(-90 " + number(w.x()) + " " + number(w.y()) + ")");
        out.writeCharacters(allowed(w.text()));
        out.writeEndElement();
    }

    private void line(Line l) throws XMLStreamException {
        var path = new StringBuilder("M").append(place(l.dots().getFirst()));
        for (var piece : RoundedPath.of(l.dots(), l.radius()))
            if (piece.straight()) path.append(" L").append(place(piece.to()));
            else
                path.append(" Q").append(place(piece.bend())).append(' ').append(place(piece.to()));
        out.writeEmptyElement("path");
        attributes(
                "d", path.toString(),
                "fill", "none",
                "stroke", colour(l.colour()),
                "stroke-width", number(l.thickness()));
        if (l.dashed()) attributes("stroke-dasharray", "5 3");
        if (!l.arrow()) return;
        List<Dot> head = RoundedPath.head(l.dots(), HEAD);
        out.writeEmptyElement("path");
        attributes(
                "d",
                "M%s L%s L%s Z"
                        .formatted(place(head.get(0)), place(head.get(1)), place(head.get(2))),
                "fill",
                colour(l.colour()));
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2)
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }

    private static String place(Dot dot) {
        return number(dot.x()) + " " + number(dot.y());
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /// What XML can't hold, were it escaped, becomes the sign for it.
    static String allowed(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .map(c ->
                        c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c <= 0xd7ff
                                        || c >= 0xe000 && c <= 0xfffd
                                        || c >= 0x10000
                                ? c
                                : 0xfffd)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
