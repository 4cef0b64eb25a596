package firebreak.intake.container.sheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;

import firebreak.domain.Text;
import firebreak.intake.container.Unreadable;
import firebreak.work.Cancelled;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A walk through the XML of one part. Names are known without their namespaces, which differ
/// between the two editions of the format; a document type, and with it every entity, is refused.
final class Xml implements AutoCloseable {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;
    static final int OVER = XMLStreamConstants.END_DOCUMENT;
    private static final int LONGEST_TEXT = 4_000_000;
    private static final WstxInputFactory FACTORY = factory();
    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw told(e, 0);
        }
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        // The checks and repairs of names across documents would share memory between them.
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        return factory;
    }

    /// What comes next: [#START], [#END], [#TEXT], [#OVER], or something of no interest.
    int next() throws IOException {
        try {
            var event = reader.next();
            if (event == XMLStreamConstants.DTD)
                throw new Unreadable(0, "", Text.of("intake.sheet.entity"));
            if (event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) return TEXT;
            return event;
        } catch (XMLStreamException | WstxLazyException e) {
            throw told(e, 0);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String text() throws IOException {
        try {
            return reader.getText();
        } catch (WstxLazyException e) {
            throw told(e, 0);
        }
    }

    /// The text up to the end of the element at which the walk stands, without those within it.
    String inner() throws IOException {
        try {
            return reader.getElementText();
        } catch (XMLStreamException | WstxLazyException e) {
            throw told(e, 0);
        }
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int i) {
        return reader.getAttributeLocalName(i);
    }

    String attributeValue(int i) {
        return reader.getAttributeValue(i);
    }

    /// The first attribute of this name in any namespace, or null.
    @Nullable String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return null;
    }

    /// Goes to the end of the element at whose beginning the walk stands.
    void skip() throws IOException {
        for (var depth = 1; depth > 0; ) {
            switch (next()) {
                case START -> depth++;
                case END -> depth--;
                case OVER -> throw Broken.damaged(0);
                default -> {}
            }
        }
    }

    /// Reads what is left, so that the end of the part is checked, too.
    void finish() throws IOException {
        while (reader.getEventType() != OVER) next();
        while (in.read(new byte[512]) >= 0) {}
    }

    /// In words for a person what a reader threw.
    static IOException told(Throwable thrown, long line) {
        var steps = 0;
        for (Throwable t = thrown; t != null && steps++ < 20; t = cause(t)) {
            if (t instanceof Cancelled cancelled) throw cancelled;
            if (t instanceof Unreadable u)
                return u.line() > 0 || line == 0 ? u : new Unreadable(line, u.value(), u.problem());
            if (t instanceof ZipException || t instanceof EOFException) break;
            if (t instanceof IOException io && io.getCause() == null && fromDisk(io)) return io;
        }
        return Broken.damaged(line);
    }

    private static @Nullable Throwable cause(Throwable t) {
        return t instanceof XMLStreamException x && x.getNestedException() != null
                ? x.getNestedException()
                : t.getCause();
    }

    /// Whether the disk, and not what stands on it, is to blame.
    private static boolean fromDisk(IOException io) {
        return io instanceof java.nio.file.FileSystemException
                || io instanceof java.nio.channels.ClosedChannelException;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw told(e, 0);
        } finally {
            in.close();
        }
    }
}
