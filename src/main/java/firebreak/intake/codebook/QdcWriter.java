package firebreak.intake.codebook;

import firebreak.domain.Text;
import firebreak.domain.chart.Palette;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.intake.Provenance;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// REFI-QDA: origins are codes that only group, their factors stand below them, and so do the
/// stages below one of their own.
final class QdcWriter {
    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    /// The name of the code below which the stages stand.
    static final String STAGES = "Stages";

    private static final String GREY = "#999999";

    private final XMLStreamWriter xml;

    private QdcWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Codebook codebook, Provenance provenance) {
        var text = new StringWriter();
        try {
            new QdcWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                    .document(codebook, provenance);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    /// The number that a code has in every file, made of its id.
    static UUID guid(Code.Kind kind, String id) {
        return guid(kind.name() + " " + id);
    }

    private static UUID guid(String name) {
        return UUID.nameUUIDFromBytes(("firebreak " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void document(Codebook codebook, Provenance provenance) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("CodeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("origin", provenance.program());
        line(1);
        xml.writeStartElement("Codes");
        for (var origin : Origin.values()) {
            var factors = codebook.factors(origin);
            if (factors.isEmpty()) continue;
            group(guid(origin.id()), Text.of(origin), colour(origin));
            for (var factor : factors)
                code(
                        guid(Code.Kind.FACTOR, factor.id()),
                        factor.label(),
                        colour(origin),
                        description(factor));
            end(2);
        }
        group(guid("stages"), STAGES, GREY);
        for (var stage : codebook.stages())
            code(guid(Code.Kind.STAGE, stage.id()), stage.label(), GREY, stage.definition());
        end(2);
        end(1);
        end(0);
        xml.writeEndDocument();
        xml.close();
    }

    private static String description(Factor f) {
        return new Criteria(f.definition(), f.whenToUse(), f.whenNot(), f.example()).text();
    }

    private void group(UUID guid, String name, String colour) throws XMLStreamException {
        line(2);
        start(guid, name, colour, false);
    }

    private void code(UUID guid, String name, String colour, String description)
            throws XMLStreamException {
        line(3);
        start(guid, name, colour, true);
        if (!description.isEmpty()) {
            line(4);
            xml.writeStartElement("Description");
            xml.writeCharacters(description);
            xml.writeEndElement();
            line(3);
        }
        xml.writeEndElement();
    }

    private void start(UUID guid, String name, String colour, boolean codable)
            throws XMLStreamException {
        xml.writeStartElement("Code");
        xml.writeAttribute("guid", guid.toString());
        xml.writeAttribute("name", name);
        xml.writeAttribute("isCodable", String.valueOf(codable));
        xml.writeAttribute("color", colour);
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String colour(Origin origin) {
        return String.format("#%06X", Palette.rgb(Palette.colourOf(origin)));
    }
}
