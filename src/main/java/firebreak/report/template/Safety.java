package firebreak.report.template;

import firebreak.domain.Text;

import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.w3c.dom.Element;

import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds what a template may not bring along: code, files inside, and whatever leads out of it.
/// What is merely not wanted in a document is taken out by [Cleaning].
final class Safety {
    /// The parts that a document is made of; anything else is not taken over.
    static final Set<String> TAKEN =
            Set.of(
                    "styles",
                    "numbering",
                    "settings",
                    "fontTable",
                    "font",
                    "theme",
                    "header",
                    "footer",
                    "footnotes",
                    "endnotes",
                    "image",
                    "hyperlink",
                    "diagramData",
                    "diagramLayout",
                    "diagramQuickStyle",
                    "diagramColors",
                    "diagramDrawing");

    private static final Set<String> CODE =
            Set.of(
                    "vbaProject",
                    "wordVbaData",
                    "control",
                    "activeXControlBinary",
                    "attachedToolbars",
                    "keyMapCustomizations",
                    "userCustomization",
                    "ui",
                    "extensibility",
                    "webextension",
                    "taskpane",
                    "webextensiontaskpanes");

    private static final Set<String> FILES =
            Set.of(
                    "oleObject",
                    "package",
                    "aFChunk",
                    "subDocument",
                    "frame",
                    "chart",
                    "video",
                    "audio",
                    "media",
                    "chartEx");

    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private final String file;
    private final Parts parts;
    private final Set<String> refusals = new LinkedHashSet<>();

    private Safety(String file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    /// One sentence for each reason not to take the template; none where it may be taken.
    static List<String> refusals(String file, Parts parts) throws TemplateRefused {
        var safety = new Safety(file, parts);
        safety.look();
        return List.copyOf(safety.refusals);
    }

    /// The part with the text.
    ///
    /// @throws TemplateRefused where this is no Word document or template
    static String main(String file, Parts parts) throws TemplateRefused {
        for (var relation : parts.relations(""))
            if (relation.type().equals("officeDocument") && parts.has(relation.target())) {
                var type = parts.type(relation.target());
                if (type.equals(DOCUMENT) || type.equals(TEMPLATE) || isCode(type)) {
                    var root = parts.tree(relation.target()).getDocumentElement();
                    if (Xml.is(root, "document") && body(root)) return relation.target();
                    if ("document".equals(root.getLocalName()))
                        throw new TemplateRefused(Text.of("template.strict", file));
                }
            }
        throw new TemplateRefused(Text.of("template.otherFile", file));
    }

    /// Makes a document of a template.
    static void asDocument(Parts parts, String main) throws TemplateRefused {
        parts.type(main, DOCUMENT);
    }

    private static boolean body(Element root) {
        return Xml.children(root).stream().anyMatch(e -> Xml.is(e, "body"));
    }

    private static boolean isCode(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vba") || lower.contains("activex");
    }

    private void look() throws TemplateRefused {
        for (var type : parts.types())
            if (isCode(type)) refusals.add(Text.of("template.macros", file));
        for (var name : parts.names())
            if (name.toLowerCase(Locale.ROOT).contains("vbaproject"))
                refusals.add(Text.of("template.macros", file));
        var main = main(file, parts);
        // What nothing leads to is not taken over.
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of("", main));
        while (!next.isEmpty()) {
            var part = next.poll();
            if (!seen.add(part)) continue;
            for (var relation : parts.relations(part)) {
                judge(relation);
                if (!relation.external() && parts.has(relation.target()))
                    next.add(relation.target());
            }
        }
        for (var part : wordParts(parts, main)) {
            addresses(part);
            refusals.addAll(Codes.refusals(file, parts.tree(part)));
        }
    }

    /// The parts with text that documents take over, the body first.
    static List<String> wordParts(Parts parts, String main) throws TemplateRefused {
        var all = new ArrayList<String>();
        all.add(main);
        for (var type : List.of("header", "footer", "footnotes", "endnotes"))
            for (var relation : parts.relations(main))
                if (relation.type().equals(type)
                        && !relation.external()
                        && parts.has(relation.target())
                        && !all.contains(relation.target())) all.add(relation.target());
        return all;
    }

    private void judge(Relation relation) {
        var type = relation.type();
        if (CODE.contains(type)) refusals.add(Text.of("template.macros", file));
        else if (FILES.contains(type))
            refusals.add(
                    Text.of(type.startsWith("chart") ? "template.chart" : "template.inside", file));
        else if (!relation.external()) return;
        else if (type.equals("attachedTemplate"))
            refusals.add(Text.of("template.attached", file, cut(relation.target())));
        else if (type.equals("hyperlink")) {
            if (!followed(relation.target()))
                refusals.add(Text.of("template.link", file, cut(relation.target())));
        } else if (type.equals("image"))
            refusals.add(Text.of("template.linkedPicture", file, cut(relation.target())));
        else refusals.add(Text.of("template.external", file, cut(relation.target())));
    }

    /// Links that somebody has to click, and that lead to a page or a letter, may stay.
    static boolean followed(String address) {
        if (address.startsWith("#")) return true;
        if (!address.toLowerCase(Locale.ROOT).matches("(https?://|mailto:)[^\\\\]*")) return false;
        try {
            return !PackagingURIHelper.toURI(address).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// A link as the finished document is seen to have it.
    static String written(String address) {
        try {
            return PackagingURIHelper.toURI(address).toString();
        } catch (URISyntaxException e) {
            return address;
        }
    }

    /// Pictures of the old kind can name their source without a relation.
    private void addresses(String part) throws TemplateRefused {
        for (var e : Xml.all(parts.tree(part), "urn:schemas-microsoft-com:vml", "*"))
            for (var name : List.of("src", "href")) {
                var address = e.getAttribute(name);
                if (name.equals("href")
                        ? !address.isEmpty() && !followed(address)
                        : outside(address))
                    refusals.add(Text.of("template.linkedPicture", file, cut(address)));
            }
    }

    private static boolean outside(String address) {
        return address.contains(":") || address.startsWith("//") || address.startsWith("\\\\");
    }

    private static String cut(String address) {
        var line = address.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "..." : line;
    }
}
