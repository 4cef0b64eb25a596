package firebreak.intake.coverage;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Counted;
import firebreak.intake.container.Unreadable;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A walk through an XML report, element by element; its texts are passed over and never held.
/// Document types are not loaded, and no entity is: nothing outside the file is opened.
final class XmlWalk implements AutoCloseable {
    private static final int DEEPEST = 100;
    private static final int LONGEST_ATTRIBUTE = 4_000_000;
    private static final WstxInputFactory FACTORY = factory();
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    /// What to do with an element within another one.
    interface Element {
        /// May walk through its children; what it leaves is passed over.
        void at(String name) throws IOException;
    }

    XmlWalk(Content content, Progress progress) throws IOException {
        in = new Unbroken(new Counted(content.open(), content.size(), progress));
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw told(e);
        }
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        factory.setXMLResolver((id, system, base, space) -> {
            throw new XMLStreamException("Nothing outside the file is opened");
        });
        return factory;
    }

    /// Goes from before the first element through the whole file, to its last byte.
    void root(Element root) throws IOException {
        while (step() != XMLStreamConstants.START_ELEMENT) {}
        root.at(reader.getLocalName());
        while (step() != XMLStreamConstants.END_DOCUMENT) {}
        while (in.read(new byte[512]) >= 0) {}
    }

    /// Goes through the elements directly within the one at whose beginning the walk stands, up to
    /// its end.
    void children(Element child) throws IOException {
        int open = depth;
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.END_ELEMENT && depth < open) return;
            if (event == XMLStreamConstants.START_ELEMENT && depth == open + 1)
                child.at(reader.getLocalName());
        }
    }

    private int step() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw told(e);
        }
    }

    /// The value of an attribute of the element at whose beginning the walk stands.
    @Nullable String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /// The value, or "" where there is none.
    String text(String name) {
        var value = attribute(name);
        return value == null ? "" : value;
    }

    /// A value that must be there.
    String required(String name) throws IOException {
        var value = attribute(name);
        if (value == null) throw fault("coverage.file.noAttribute", reader.getLocalName(), name);
        return value;
    }

    /// A count that must be there.
    long count(String name) throws IOException {
        return count(Counts.of(required(name)));
    }

    /// Whether something was run, which must be told.
    boolean hit(String name) throws IOException {
        return count(Counts.hit(required(name))) > 0;
    }

    /// A count that need not be there; -1 where it isn't.
    long countIfAny(String name) throws IOException {
        var value = attribute(name);
        return value == null || value.isBlank() ? -1 : count(Counts.of(value));
    }

    private long count(Counts written) throws IOException {
        return switch (written) {
            case Counts.Is(var count) -> count;
            case Counts.IsNot(var key, var shown) -> throw fault(key, shown);
        };
    }

    /// Why nothing of the file may count, with the place at which the walk stands.
    Unreadable fault(String key, Object... values) {
        var at = reader.getLocation();
        return at(at.getLineNumber(), at.getColumnNumber(), Text.of(key, values));
    }

    private static Unreadable at(int line, int column, String words) {
        return new Unreadable(
                Math.max(1, line),
                "",
                Text.of("coverage.file.lineColumn", Math.max(1, line), Math.max(1, column), words));
    }

    /// In words for a person what the parser threw.
    private static IOException told(Throwable thrown) {
        int steps = 0;
        for (Throwable t = thrown; t != null && steps++ < 20; t = cause(t)) {
            if (t instanceof Cancelled cancelled) throw cancelled;
            if (t instanceof Unreadable unreadable) return unreadable;
            if (t instanceof CharConversionException)
                return new Unreadable(0, "", Text.of("coverage.file.encoding"));
            if (t instanceof IOException io) return io;
        }
        if (thrown instanceof WstxEOFException)
            return new Unreadable(0, "", Text.of("coverage.file.truncated"));
        var location = thrown instanceof XMLStreamException x ? x.getLocation() : null;
        var beyond = thrown.getMessage() != null && thrown.getMessage().contains(" limit (");
        var words = Text.of(beyond ? "coverage.file.limit" : "coverage.file.xml");
        return location == null
                ? new Unreadable(0, "", words)
                : at(location.getLineNumber(), location.getColumnNumber(), words);
    }

    private static @Nullable Throwable cause(Throwable t) {
        return t instanceof XMLStreamException x && x.getNestedException() != null
                ? x.getNestedException()
                : t.getCause();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw told(e);
        } finally {
            in.close();
        }
    }
}
