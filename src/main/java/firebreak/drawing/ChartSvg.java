package firebreak.drawing;

import firebreak.domain.chart.ChartText;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.Font;
import java.io.StringWriter;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Takes what is drawn as SVG. Text stays text, and whatever labels hold, it is well-formed.
final class ChartSvg extends SVGGraphics2D {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String OTHERWISE =
            "'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

    private final double width;
    private final double height;

    private ChartSvg(SVGGeneratorContext context, double width, double height) {
        super(context, false);
        this.width = width;
        this.height = height;
        setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
    }

    static ChartSvg canvas(double width, double height) {
        var context = SVGGeneratorContext.createDefault(document());
        // The library would name itself in each file.
        context.setComment(null);
        context.setPrecision(2);
        return new ChartSvg(context, width, height);
    }

    private static Document document() {
        try {
            // The JDK's own, whatever else is on the class path.
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(allowed(text), x, y);
    }

    /// What was drawn until now, with what it is in words; ends the drawing.
    String written(ChartText text) {
        var root = getRoot();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(whole(width), whole(height)));
        root.setAttribute("role", "img");
        words(root, "desc", text.reading() + " " + text.basis());
        words(root, "title", text.title());
        fonts(root, getFont());
        var svg = new StringWriter();
        try {
            // The library's own writer refers to a definition on the network.
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(svg));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        } finally {
            dispose();
        }
        return svg.toString();
    }

    private static int whole(double length) {
        return (int) Math.ceil(length);
    }

    private static void words(Element root, String name, String words) {
        var element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(allowed(words));
        root.insertBefore(element, root.getFirstChild());
    }

    /// Whoever opens it may not have the font: others follow it, and each text keeps its width.
    private static void fonts(Element element, Font inherited) {
        var family = element.getAttribute("font-family");
        if (!family.isEmpty()) element.setAttribute("font-family", family + ", " + OTHERWISE);
        var font = font(element, inherited);
        if (element.getTagName().equals("text")) {
            element.setAttribute(
                    "textLength",
                    String.valueOf(ChartLabels.width(element.getTextContent(), font)));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner) fonts(inner, font);
    }

    private static Font font(Element element, Font inherited) {
        var size = element.getAttribute("font-size").replace("px", "");
        var weight = element.getAttribute("font-weight");
        var family = element.getAttribute("font-family").split("'", -1);
        return new Font(
                family.length > 1 ? family[1] : inherited.getFamily(),
                weight.isEmpty()
                        ? inherited.getStyle()
                        : weight.equals("bold") ? Font.BOLD : Font.PLAIN,
                size.isEmpty() ? inherited.getSize() : Math.round(Float.parseFloat(size)));
    }

    /// Without the signs that XML can't hold.
    private static String allowed(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .map(c ->
                        c == '\t'
                                        || c >= 0x20 && c <= 0xd7ff
                                        || c >= 0xe000 && c <= 0xfffd
                                        || c >= 0x10000
                                ? c
                                : ' ')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
