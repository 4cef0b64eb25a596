package firebreak.intake.container.markup;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Encoding;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
import firebreak.intake.container.KeyedTable;
import firebreak.intake.container.PlainText;
import firebreak.intake.container.Table;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.Whole;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Issues as Jira exports them as XML (RSS), read one at a time. Nothing outside the file is
/// opened, and a document type, which only attacks use here, is refused.
public final class JiraXml {
    private static final int DEEPEST = 60;
    private static final int LONGEST = 8_000_000;
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("key", "Issue key"),
                    Map.entry("summary", "Summary"),
                    Map.entry("type", "Issue Type"),
                    Map.entry("priority", "Priority"),
                    Map.entry("status", "Status"),
                    Map.entry("resolution", "Resolution"),
                    Map.entry("created", "Created"),
                    Map.entry("updated", "Updated"),
                    Map.entry("resolved", "Resolved"),
                    Map.entry("due", "Due date"),
                    Map.entry("environment", "Environment"),
                    Map.entry("component", "Component/s"),
                    Map.entry("label", "Labels"),
                    Map.entry("version", "Affects Version/s"),
                    Map.entry("fixVersion", "Fix Version/s"),
                    Map.entry("project", "Project name"),
                    Map.entry("link", "Link"),
                    Map.entry("parent", "Parent key"),
                    Map.entry("security", "Security Level"));

    private JiraXml() {}

    /// Whether a file that begins like this may be one.
    public static boolean begins(String start) {
        return Prolog.of(start).isOneOf("rss");
    }

    /// @param chosen the encoding that a person chose, or null
    public static List<Table> of(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var encoding = Encoding.of(content, chosen, progress);
        return List.of(
                new KeyedTable(content, "", watched -> new Items(content, encoding, watched)));
    }

    private static final class Items implements Entries {
        private final Reader in;
        private final XMLStreamReader reader;
        private int depth;

        Items(Content content, Encoding encoding, Progress progress) throws IOException {
            // The parser prints what it finds wrong in bytes, so it is given characters.
            in = Whole.reader(content, encoding, progress);
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setXMLResolver((id, system, base, space) -> {
                throw new XMLStreamException("Nothing outside the file is opened");
            });
            factory.setXMLReporter((message, type, info, at) -> {});
            try {
                reader = factory.createXMLStreamReader(in);
            } catch (XMLStreamException e) {
                in.close();
                throw said(e);
            }
        }

        @Override
        public @Nullable Entry next() throws IOException {
            try {
                for (int event; (event = step()) != XMLStreamConstants.END_DOCUMENT; )
                    if (event == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("item")) {
                        var line = Math.max(1, reader.getLocation().getLineNumber());
                        return new Entry(line, item());
                    }
                return null;
            } catch (XMLStreamException e) {
                throw said(e);
            } catch (Cancelled e) {
                throw e;
            } catch (RuntimeException e) {
                // The parser of the JDK lets some faults of a file out as these.
                throw said(new XMLStreamException(e));
            }
        }

        private int step() throws XMLStreamException, IOException {
            if (!reader.hasNext()) return XMLStreamConstants.END_DOCUMENT;
            var event = reader.next();
            if (event == XMLStreamConstants.DTD)
                throw new Unreadable(
                        Math.max(0, reader.getLocation().getLineNumber()),
                        "",
                        Text.of("intake.refused.xml_type"));
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST)
                throw new Unreadable(
                        Math.max(0, reader.getLocation().getLineNumber()),
                        "",
                        Text.of("intake.refused.xml_deep"));
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return event;
        }

        private Map<String, String> item() throws XMLStreamException, IOException {
            var values = new LinkedHashMap<String, String>();
            for (int event; (event = step()) != XMLStreamConstants.END_DOCUMENT; ) {
                if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("item"))
                    return values;
                if (event == XMLStreamConstants.START_ELEMENT) field(values);
            }
            return values;
        }

        private void field(Map<String, String> values) throws XMLStreamException, IOException {
            var name = reader.getLocalName();
            switch (name) {
                case "customfield" -> custom(values);
                case "comment" -> {
                    var time = attribute("created");
                    put(
                            values,
                            "Comment",
                            (time.isEmpty() ? "" : time + ": ") + plain(text()),
                            "\n\n");
                }
                case "description" -> {
                    var html = text();
                    put(values, "Description", plain(html), "\n\n");
                    put(values, "Description (HTML)", html.strip(), "\n\n");
                }
                case "key" -> {
                    put(values, "Issue id", attribute("id"), "; ");
                    put(values, "Issue key", text(), "; ");
                }
                case "issuelinktype" -> links(values);
                // Groups, whose elements come next, and people, whom nobody needs here.
                case "labels",
                        "comments",
                        "customfields",
                        "attachments",
                        "subtasks",
                        "issuelinks",
                        "customfieldvalues" -> {}
                case "assignee", "reporter", "creator", "title" -> text();
                default -> {
                    var known = NAMES.get(name);
                    var text = text();
                    if (known != null) put(values, known, plain(text), "; ");
                }
            }
        }

        private void custom(Map<String, String> values) throws XMLStreamException, IOException {
            var name = "";
            var value = new StringBuilder();
            var open = depth;
            while (depth >= open) {
                var event = step();
                if (event == XMLStreamConstants.END_DOCUMENT) return;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                switch (reader.getLocalName()) {
                    case "customfieldname" -> name = text().strip();
                    case "customfieldvalue", "label" -> {
                        var one = plain(text());
                        if (one.isBlank()) continue;
                        if (!value.isEmpty()) value.append("; ");
                        value.append(one);
                    }
                    default -> {}
                }
            }
            if (!name.isEmpty()) put(values, "Custom field (" + name + ")", value.toString(), "; ");
        }

        /// The other issues of one kind of link, by the names that Jira's CSV has for them.
        private void links(Map<String, String> values) throws XMLStreamException, IOException {
            var name = "";
            var way = "";
            var open = depth;
            while (depth >= open) {
                var event = step();
                if (event == XMLStreamConstants.END_DOCUMENT) return;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                switch (reader.getLocalName()) {
                    case "name" -> name = text().strip();
                    case "inwardlinks" -> way = "Inward issue link (";
                    case "outwardlinks" -> way = "Outward issue link (";
                    case "issuekey" -> put(values, way + name + ")", text(), "; ");
                    default -> {}
                }
            }
        }

        private static void put(
                Map<String, String> values, String name, String text, String between) {
            var value = text.strip();
            values.merge(
                    name, value, (a, b) -> a.isEmpty() ? b : b.isEmpty() ? a : a + between + b);
        }

        /// All text up to the end of the element that has just begun.
        private String text() throws XMLStreamException, IOException {
            var open = depth;
            var text = new StringBuilder();
            while (depth >= open) {
                var event = step();
                if (event == XMLStreamConstants.END_DOCUMENT) break;
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) text.append(reader.getText());
                // Without a document type only the names of HTML are left, such as nbsp.
                if (event == XMLStreamConstants.ENTITY_REFERENCE)
                    text.append(Parser.unescapeEntities("&" + reader.getLocalName() + ";", false));
                if (text.length() > LONGEST)
                    throw new Unreadable(
                            Math.max(0, reader.getLocation().getLineNumber()),
                            "",
                            Text.of("intake.refused.xml_long", LONGEST));
            }
            return text.toString();
        }

        private String attribute(String name) {
            var value = reader.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        private static String plain(String html) {
            return PlainText.of(html).strip();
        }

        private static IOException said(XMLStreamException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof Unreadable unreadable) return unreadable;
                if (t instanceof Cancelled cancelled) throw cancelled;
                if (t instanceof CharacterCodingException)
                    return new Unreadable(0, "", Text.of("intake.refused.changed"));
                if (t instanceof IOException io) return io;
                if (t == t.getCause()) break;
            }
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return new Unreadable(line, "", Text.of("intake.refused.xml", Math.max(1, line)));
        }

        @Override
        public void close() throws IOException {
            try (in) {
                reader.close();
            } catch (XMLStreamException e) {
                throw said(e);
            }
        }
    }
}
