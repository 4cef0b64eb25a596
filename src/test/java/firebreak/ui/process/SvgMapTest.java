package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class SvgMapTest {
    private static final Set<String> KNOWN =
            Set.of(
                    "svg", "title", "desc", "defs", "pattern", "g", "rect", "circle", "path",
                    "line", "text");

    private static ProcessMap map(String text) {
        var lane = new Lane(Maps.id(1), text);
        var from =
                new Node(
                        Maps.id(2),
                        NodeKind.HANDOVER,
                        lane.id(),
                        "design",
                        0.5,
                        0.5,
                        text,
                        text,
                        text);
        var to = new Node(Maps.id(3), NodeKind.WAITING, lane.id(), "review", 0.5, 0.5, "B", "", "");
        return new ProcessMap(
                List.of(lane),
                List.of(from, to),
                List.of(new Link(Maps.id(4), from.id(), to.id(), text)));
    }

    private static String svg(ProcessMap map) {
        return SvgMap.of(MapDrawing.of(Maps.state(map), Maps.MEASURE));
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg) {
        var all = new ArrayList<Element>();
        var nodes = svg.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < nodes.getLength(); i++) all.add((Element) nodes.item(i));
        return all;
    }

    @Property(tries = 200, seed = "20261101")
    void anyLabelGivesAWellFormedPicture(@ForAll String text) throws Exception {
        var svg = parse(svg(map(text)));
        assertThat(elements(svg)).extracting(Element::getLocalName).allMatch(KNOWN::contains);
    }

    @Test
    void labelsAreTextAndNeverMarkup() throws Exception {
        var evil = "</text><script>alert(1)</script><a href='x'>&lt; \u0001\ud800";
        var svg = parse(svg(map(evil)));
        assertThat(elements(svg)).extracting(Element::getLocalName).allMatch(KNOWN::contains);
        assertThat(elements(svg))
                .filteredOn(e -> e.getLocalName().equals("title"))
                .extracting(Element::getTextContent)
                .anyMatch(
                        t -> t.contains("<script>alert(1)</script><a href='x'>&lt; \ufffd\ufffd"));
        for (var element : elements(svg))
            for (int i = 0; i < element.getAttributes().getLength(); i++)
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("href");
    }

    @Test
    void itSaysWhatItShows() throws Exception {
        var svg = parse(svg(Maps.templates().getFirst()));
        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementById("title")).isNull(); // ids are plain attributes without a DTD
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("From request to production");
        assertThat(root.getFirstChild().getNextSibling().getTextContent())
                .contains("7 stages, 4 lanes");
        assertThat(elements(svg))
                .filteredOn(e -> e.getLocalName().equals("text"))
                .extracting(Element::getTextContent)
                .contains("Requirements", "Engineering", "Refinement", "weeks to months");
        assertThat(elements(svg))
                .filteredOn(e -> e.getLocalName().equals("title"))
                .extracting(Element::getTextContent)
                .anyMatch(
                        t -> t.startsWith("Requirements, Product. Waiting: Waits in the backlog."));
    }

    @Test
    void thePictureHoldsTheWholeMapThreeTimesAsLarge() throws Exception {
        var picture = MapDrawing.of(Maps.state(Maps.templates().getFirst()), DrawnMap.MEASURE);
        var image = ImageIO.read(new ByteArrayInputStream(DrawnMap.png(picture, 3)));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.width() * 3));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(picture.height() * 3));
        assertThat(image.getRGB(2, 2)).isEqualTo(0xffffffff);
    }

    @Test
    void aVeryLargeMapIsDrawnSmallerRatherThanNotAtAll() throws Exception {
        var picture = new MapPicture(60_000, 30_000, "", "", List.of());
        var image = ImageIO.read(new ByteArrayInputStream(DrawnMap.png(picture, 3)));
        assertThat((long) image.getWidth() * image.getHeight()).isLessThan(61_000_000);
        assertThat(image.getWidth()).isBetween(10_900, 11_000);
    }
}
