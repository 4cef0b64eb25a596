package firebreak.report.check;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts of a part: of each paragraph and cell in one piece, however many runs it is cut into,
/// and of each attribute.
public final class PartTexts {
    /// Is told what stands there.
    public interface Sink {
        /// @param element that the text stands in
        default void text(String element, String text) {}

        default void attribute(String element, String attribute, String value) {}

        /// An element begins; its attributes follow.
        default void element(String element) {}

        /// An element ends; its texts went before.
        default void end(String element) {}

        /// The part is over, and no other is read meanwhile.
        default void over() {}
    }

    /// The element of what a field does.
    static final String FIELD = "instrText";

    private static final WstxInputFactory FACTORY = factory();

    /// Faster than the reader of the JDK by half.
    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        return factory;
    }

    private final Sink[] sinks;
    private final StringBuilder text = new StringBuilder();

    /// What a field of Word does stands between the runs that a reader sees.
    private final StringBuilder field = new StringBuilder();

    private int whole;
    private String element = "";

    private PartTexts(List<? extends Sink> sinks) {
        this.sinks = sinks.toArray(Sink[]::new);
    }

    /// Tells all of them what stands in a part.
    ///
    /// @throws IOException also where the part is no XML
    static void read(InputStream part, List<? extends Sink> sinks) throws IOException {
        try {
            var xml = FACTORY.createXMLStreamReader(part);
            new PartTexts(sinks).read(xml);
            xml.close();
        } catch (XMLStreamException | WstxLazyException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT ->
                        end(Objects.requireNonNull(xml.getLocalName()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        (element.equals(FIELD) ? field : text)
                                .append(
                                        xml.getTextCharacters(),
                                        xml.getTextStart(),
                                        xml.getTextLength());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    var said =
                            xml.hasText() ? xml.getText() : Objects.toString(xml.getPIData(), "");
                    for (var sink : sinks) sink.text("comment", said);
                }
                default -> {}
            }
        }
        flush("", text);
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    /// In one line, however the white space stands in the file and wherever lines may break.
    static String line(String text) {
        return isLine(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Most texts are.
    private static boolean isLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\u00a0' || Character.isWhitespace(c) && (space || c != ' ')) return false;
            space = c == ' ';
        }
        return !space;
    }

    /// What holds a text together; its runs are of no meaning to a reader.
    private static boolean isWhole(String element) {
        return switch (element) {
            case "p", "si", "is" -> true;
            default -> false;
        };
    }

    /// What is between two words, not within one.
    private static boolean isSpace(String element) {
        return switch (element) {
            case "tab", "br", "cr" -> true;
            default -> false;
        };
    }

    private void start(XMLStreamReader xml) {
        element = Objects.requireNonNull(xml.getLocalName());
        boolean begins = isWhole(element);
        if (begins || whole == 0) flush(element, text);
        if (begins) whole++;
        if (isSpace(element)) text.append(' ');
        for (var sink : sinks) sink.element(element);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var attribute = Objects.requireNonNull(xml.getAttributeLocalName(i));
            var value = Objects.requireNonNull(xml.getAttributeValue(i));
            for (var sink : sinks) sink.attribute(element, attribute, value);
        }
    }

    private void end(String name) {
        if (isSpace(name)) text.append(' ');
        boolean ends = isWhole(name);
        if (ends || whole == 0) {
            flush(name, text);
            flush(FIELD, field);
        }
        if (ends) whole--;
        for (var sink : sinks) sink.end(name);
        element = "";
    }

    private void flush(String of, StringBuilder said) {
        if (said.isEmpty()) return;
        var told = said.toString();
        said.setLength(0);
        if (!told.isBlank()) for (var sink : sinks) sink.text(of, told);
    }
}
