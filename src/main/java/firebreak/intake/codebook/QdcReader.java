package firebreak.intake.codebook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// REFI-QDA codebooks of Firebreak and of other tools. Codes at the top that are named as one of
/// our origins group its factors; of others a person says to which origin they belong. Nothing
/// outside the file is opened, and a document type, which only attacks use here, is refused.
final class QdcReader {
    private static final int DEEPEST = 40;
    private static final int MOST = 5000;

    /// A code of the file.
    private record Node(
            String name, String guid, boolean codable, String description, List<Node> below) {}

    private final Codebook current;
    private final Map<String, Origin> origins;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Factor> factors = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    private QdcReader(Codebook current, Map<String, Origin> origins) {
        this.current = current;
        this.origins = new HashMap<>();
        origins.forEach((name, origin) -> this.origins.put(known(name), origin));
        for (var kind : Code.Kind.values())
            for (var code : current.codes(kind))
                ids.put(QdcWriter.guid(kind, code.id()).toString(), code.id());
    }

    static CodebookReading read(
            String name, byte[] bytes, Codebook current, Map<String, Origin> origins) {
        try {
            var top = new Walk(bytes).codes();
            if (top == null)
                return new CodebookReading.Refused(Text.of("codebook.file.noCodes", name));
            return new QdcReader(current, origins).codebook(name, top);
        } catch (TooMuch e) {
            return new CodebookReading.Refused(Text.of("codebook.file.tooMuch", name, MOST));
        } catch (Doctype e) {
            return new CodebookReading.Refused(Text.of("codebook.file.doctype", name));
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            return new CodebookReading.Refused(
                    Text.of(
                            "codebook.file.xml",
                            name,
                            at == null ? 1 : Math.max(1, at.getLineNumber())));
        } catch (RuntimeException e) {
            // The parser lets faults of a text that is read late out as these.
            return new CodebookReading.Refused(Text.of("codebook.file.xml", name, 1));
        }
    }

    private CodebookReading codebook(String name, List<Node> top) {
        var unknown = new ArrayList<String>();
        for (var node : top) {
            if (known(node.name()).equals(known(QdcWriter.STAGES))) {
                stages(node);
                continue;
            }
            var origin = origin(node);
            if (origin.isEmpty()) unknown.add(node.name());
            else if (node.below().isEmpty() && CodebookJson.origin(node.name()).isEmpty())
                add(origin.get(), node, "");
            else {
                // What says something of its own is more than a group.
                if (node.codable()
                        && !node.description().isBlank()
                        && CodebookJson.origin(node.name()).isEmpty()) add(origin.get(), node, "");
                for (var below : node.below()) factors(origin.get(), below, node.name(), "");
            }
        }
        if (!unknown.isEmpty()) return new CodebookReading.AskOrigins(unknown);
        if (factors.isEmpty())
            return new CodebookReading.Refused(Text.of("codebook.file.noCodes", name));
        return new CodebookReading.Read(
                new Codebook(0, factors, stages.isEmpty() ? current.stages() : stages));
    }

    private Optional<Origin> origin(Node top) {
        var ours = CodebookJson.origin(top.name());
        return ours.isPresent() ? ours : Optional.ofNullable(origins.get(known(top.name())));
    }

    /// Codes below a factor become factors, too, which carry its name.
    private void factors(Origin origin, Node node, String group, String path) {
        if (node.codable() || node.below().isEmpty())
            add(origin, node, path.isEmpty() && taken(origin, node.name()) ? group : path);
        var deeper = path.isEmpty() ? node.name() : path + ": " + node.name();
        for (var below : node.below()) factors(origin, below, group, deeper);
    }

    private boolean taken(Origin origin, String name) {
        return labels.contains(origin.id() + " " + known(name));
    }

    private void add(Origin origin, Node node, String path) {
        var label = path.isEmpty() ? node.name() : path + ": " + node.name();
        labels.add(origin.id() + " " + known(label));
        var words = Criteria.of(node.description());
        factors.add(
                new Factor(
                        ids.getOrDefault(node.guid(), ""),
                        origin,
                        label,
                        words.definition(),
                        words.whenToUse(),
                        words.whenNot(),
                        words.example()));
    }

    private void stages(Node group) {
        for (var node : group.below())
            stages.add(
                    new Stage(ids.getOrDefault(node.guid(), ""), node.name(), node.description()));
    }

    private static String known(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    private static final class Doctype extends RuntimeException {
        private static final long serialVersionUID = 1;

        Doctype() {
            super(null, null, false, false);
        }
    }

    /// Goes through the file once.
    private static final class Walk {
        private final XMLStreamReader xml;
        private int seen;

        Walk(byte[] bytes) throws XMLStreamException {
            var factory = new WstxInputFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
            factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * DEEPEST);
            factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        }

        /// The codes at the top; null where this is no codebook.
        @Nullable List<Node> codes() throws XMLStreamException {
            List<Node> found = null;
            boolean inBook = false;
            while (xml.hasNext()) {
                int event = next();
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("CodeBook")) inBook = true;
                else if (inBook && found == null && xml.getLocalName().equals("Codes"))
                    found = below(0);
            }
            return found;
        }

        private int next() throws XMLStreamException {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) throw new Doctype();
            return event;
        }

        /// The codes within the element at whose beginning the walk stands.
        private List<Node> below(int depth) throws XMLStreamException {
            if (depth > DEEPEST) throw new TooMuch();
            var nodes = new ArrayList<Node>();
            while (true) {
                int event = next();
                if (event == XMLStreamConstants.END_ELEMENT) return nodes;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("Code")) nodes.add(code(depth));
                else skip();
            }
        }

        private Node code(int depth) throws XMLStreamException {
            if (++seen > MOST || depth > DEEPEST) throw new TooMuch();
            var name = attribute("name");
            var guid = attribute("guid").strip().toLowerCase(Locale.ROOT);
            var codable = attribute("isCodable").strip();
            var description = new StringBuilder();
            var below = new ArrayList<Node>();
            while (true) {
                int event = next();
                if (event == XMLStreamConstants.END_ELEMENT) break;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "Code" -> below.add(code(depth + 1));
                    case "Description" -> description.append(inner());
                    default -> skip();
                }
            }
            return new Node(
                    name,
                    guid,
                    !codable.equalsIgnoreCase("false") && !codable.equals("0"),
                    description.toString(),
                    below);
        }

        private String attribute(String name) {
            var value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        /// All text of the element, also of those within it.
        private String inner() throws XMLStreamException {
            var text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) throw new TooMuch();
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            text.append(xml.getText());
                    default -> {}
                }
            }
            return text.toString();
        }

        private void skip() throws XMLStreamException {
            inner();
        }
    }
}
