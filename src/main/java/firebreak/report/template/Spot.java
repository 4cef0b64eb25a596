package firebreak.report.template;

import firebreak.domain.Text;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A paragraph of a template and where a person finds it.
///
/// @param part such as "body", "header 2", "body, table 1, row 2"
/// @param number of the paragraph within the part, from 1
/// @param twin whether it is the copy for old programs of one that was there before
record Spot(Element paragraph, String part, int number, Zone zone, boolean twin) {
    /// What surrounds a paragraph; the innermost counts.
    enum Zone {
        BODY,
        TABLE,
        BOX,
        CONTROL,
        HEADER,
        FOOTER,
        NOTE
    }

    /// All paragraphs of a part, in their order.
    static List<Spot> in(Document tree, String name, Zone zone) {
        var walk = new Walk(zone);
        walk.below(tree.getDocumentElement(), new State(name, zone, false));
        return walk.found;
    }

    private record State(String part, Zone zone, boolean twin) {
        State in(String part, Zone zone) {
            return new State(part, zone, twin);
        }
    }

    private static final class Walk {
        private final List<Spot> found = new ArrayList<>();
        private final Zone outer;
        private int paragraphs;
        private int tables;

        Walk(Zone outer) {
            this.outer = outer;
        }

        void below(Node parent, State state) {
            for (var e : Xml.children(parent)) {
                if (Xml.is(e, "p")) {
                    if (!state.twin) paragraphs++;
                    found.add(new Spot(e, state.part, paragraphs, state.zone, state.twin));
                    below(e, state);
                } else if (Xml.is(e, "tbl")) table(e, state);
                else if (Xml.is(e, "txbxContent"))
                    below(e, state.in(Text.of("template.part.box", state.part), Zone.BOX));
                else if (Xml.is(e, "sdtContent"))
                    below(e, state.zone == Zone.BODY ? state.in(state.part, Zone.CONTROL) : state);
                else if (fallback(e)) below(e, new State(state.part, state.zone, true));
                else below(e, state);
            }
        }

        private void table(Element table, State state) {
            var number = state.twin ? tables : ++tables;
            var row = 0;
            for (var e : Xml.all(table, Xml.W, "tr")) {
                if (!Objects.equals(Xml.around(e, "tbl"), table)) continue;
                row++;
                var place = Text.of("template.part.row", state.part, number, row);
                below(e, state.in(place, outer == Zone.BODY ? Zone.TABLE : state.zone));
            }
        }

        private static boolean fallback(Element e) {
            return "Fallback".equals(e.getLocalName())
                    && Xml.COMPATIBILITY.equals(e.getNamespaceURI());
        }
    }
}
