package firebreak.report.template;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The properties of a template that hold a placeholder. All others are not taken over: they tell
/// who made the template, for whom, and where it lay.
final class DocumentProperties {
    private static final String CUSTOM =
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

    private DocumentProperties() {}

    /// The texts with placeholders.
    static List<String> texts(Parts parts) throws TemplateRefused {
        var all = new ArrayList<String>();
        for (var type : List.of("core-properties", "custom-properties"))
            for (var relation : parts.relations(""))
                if (relation.type().equals(type) && parts.has(relation.target()))
                    for (var e : Xml.all(parts.tree(relation.target()), "*", "*"))
                        if (holds(e)) all.add(e.getTextContent());
        return all;
    }

    /// The filled core properties, by their names such as "title".
    static Map<String, String> core(Parts parts, UnaryOperator<String> filled)
            throws TemplateRefused {
        var all = new LinkedHashMap<String, String>();
        for (var relation : parts.relations(""))
            if (relation.type().equals("core-properties") && parts.has(relation.target()))
                for (var e : Xml.children(parts.tree(relation.target()).getDocumentElement()))
                    if (holds(e)) all.put(e.getLocalName(), filled.apply(e.getTextContent()));
        return all;
    }

    /// The filled properties that the firm made up, by their names.
    static Map<String, String> custom(Parts parts, UnaryOperator<String> filled)
            throws TemplateRefused {
        var all = new LinkedHashMap<String, String>();
        for (var relation : parts.relations(""))
            if (relation.type().equals("custom-properties") && parts.has(relation.target()))
                for (var e : Xml.all(parts.tree(relation.target()), CUSTOM, "property"))
                    if (e.getTextContent().contains("{{"))
                        all.put(e.getAttribute("name"), filled.apply(e.getTextContent().strip()));
        return all;
    }

    private static boolean holds(Element e) {
        return Xml.children(e).isEmpty() && e.getTextContent().contains("{{");
    }
}
