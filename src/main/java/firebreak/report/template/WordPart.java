package firebreak.report.template;

import firebreak.domain.Text;
import firebreak.report.template.Spot.Zone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// A part with paragraphs, and what people call it.
record WordPart(String name, String title, Zone zone) {
    /// The body first, then headers, footers and notes.
    static List<WordPart> all(Parts parts, String main) throws TemplateRefused {
        var all = new ArrayList<WordPart>();
        var numbers = new EnumMap<Zone, Integer>(Zone.class);
        for (var name : Safety.wordParts(parts, main)) {
            var root = parts.tree(name).getDocumentElement().getLocalName();
            var zone =
                    switch (root) {
                        case "hdr" -> Zone.HEADER;
                        case "ftr" -> Zone.FOOTER;
                        case "document" -> Zone.BODY;
                        default -> Zone.NOTE;
                    };
            int number = numbers.merge(zone, 1, Integer::sum);
            all.add(
                    new WordPart(
                            name,
                            switch (zone) {
                                case HEADER -> Text.of("template.part.header", number);
                                case FOOTER -> Text.of("template.part.footer", number);
                                case BODY -> Text.of("template.part.body");
                                default -> Text.of("template.part.notes");
                            },
                            zone));
        }
        return all;
    }
}
