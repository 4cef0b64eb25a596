package firebreak.report.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts of a part: of each paragraph and cell in one piece, however many runs it is cut into,
/// and of each attribute.
final class PartTexts {
    /// Is told what stands there.
    interface Sink {
        /// @param element that the text stands in
        void text(String element, String text);

        void attribute(String element, String attribute, String value);

        /// An element begins; its attributes follow.
        default void element(String element) {}

        /// An element ends; its texts went before.
        default void end(String element) {}
    }

    /// What holds a text together; its runs are of no meaning to a reader.
    private static final Set<String> WHOLE = Set.of("p", "si", "is");

    /// What is between two words, not within one.
    private static final Set<String> SPACE = Set.of("tab", "br", "cr");

    /// The element of what a field does.
    static final String FIELD = "instrText";

    private PartTexts() {}

    /// @throws IOException also where the part is no XML
    static void read(InputStream part, Sink sink) throws IOException {
        try {
            var xml = factory().createXMLStreamReader(part);
            read(xml, sink);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void read(XMLStreamReader xml, Sink sink) throws XMLStreamException {
        var text = new StringBuilder();
        // What a field of Word does stands between the runs that a reader sees.
        var field = new StringBuilder();
        int whole = 0;
        var element = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = Objects.requireNonNull(xml.getLocalName());
                    boolean begins = WHOLE.contains(element);
                    if (begins || whole == 0) flush(element, text, sink);
                    if (begins) whole++;
                    if (SPACE.contains(element)) text.append(' ');
                    sink.element(element);
                    for (int i = 0; i < xml.getAttributeCount(); i++)
                        sink.attribute(
                                element,
                                Objects.requireNonNull(xml.getAttributeLocalName(i)),
                                Objects.requireNonNull(xml.getAttributeValue(i)));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = Objects.requireNonNull(xml.getLocalName());
                    if (SPACE.contains(name)) text.append(' ');
                    boolean ends = WHOLE.contains(name);
                    if (ends || whole == 0) {
                        flush(name, text, sink);
                        flush(FIELD, field, sink);
                    }
                    if (ends) whole--;
                    sink.end(name);
                    element = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        (element.equals(FIELD) ? field : text).append(xml.getText());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        sink.text(
                                "comment",
                                xml.hasText()
                                        ? xml.getText()
                                        : Objects.toString(xml.getPIData(), ""));
                default -> {}
            }
        }
        flush("", text, sink);
    }

    private static void flush(String element, StringBuilder text, Sink sink) {
        if (!text.isEmpty() && !text.toString().isBlank()) sink.text(element, text.toString());
        text.setLength(0);
    }
}
