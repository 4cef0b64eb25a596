package firebreak.report.template;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of a template what does not belong into a document: who wrote it, where it lay,
/// comments, building blocks, data behind content controls, and what would make Word ask or lock.
final class Cleaning {
    private static final Pattern PATH =
            Pattern.compile("(?i)\\b[a-z]:[\\\\/]|\\\\\\\\|file:|/(users|home|volumes|tmp|var)/");

    private static final int BOOKMARKS = 10_000_000;
    private static final String SETTINGS_PART = "word/firebreak-settings.xml";
    private static final String SETTINGS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

    private static final Set<String> SETTINGS =
            Set.of(
                    "attachedTemplate",
                    "linkStyles",
                    "mailMerge",
                    "rsids",
                    "docVars",
                    "documentProtection",
                    "writeProtection",
                    "trackRevisions",
                    "revisionView",
                    "saveThroughXslt",
                    "attachedSchema",
                    "schemaLibrary",
                    "documentType",
                    "updateFields",
                    "removePersonalInformation",
                    "docId");

    private static final Set<String> MARKS =
            Set.of(
                    "commentRangeStart",
                    "commentRangeEnd",
                    "commentReference",
                    "annotationRef",
                    "proofErr",
                    "permStart",
                    "permEnd",
                    "printerSettings",
                    "lastRenderedPageBreak",
                    "dataBinding",
                    "smartTagPr",
                    "customXmlPr");

    /// Their content stays, they themselves go: words in them are words like any others.
    private static final Set<String> AROUND = Set.of("smartTag", "customXml");

    private final Parts parts;
    private final String main;
    private final Set<String> told = new LinkedHashSet<>();

    private Cleaning(Parts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /// Cleans the package and tells what a person may miss.
    static List<Remark> clean(Parts parts, String main) throws TemplateRefused {
        var cleaning = new Cleaning(parts, main);
        cleaning.relations();
        for (var part : Safety.wordParts(parts, main)) {
            cleaning.codes(parts.tree(part));
            cleaning.marks(parts.tree(part));
        }
        cleaning.settings();
        cleaning.unreached();
        return cleaning.told.stream()
                .map(sentence -> Remark.ofFile(Remark.Kind.LEFT_OUT, sentence))
                .toList();
    }

    /// Whatever is not known to be needed is not taken over.
    private void relations() throws TemplateRefused {
        var next = new ArrayDeque<>(List.of("", main));
        var seen = new LinkedHashSet<String>();
        while (!next.isEmpty()) {
            var part = next.poll();
            if (!seen.add(part)) continue;
            for (var relation : parts.relations(part)) {
                if (part.isEmpty()
                        ? relation.type().equals("officeDocument")
                        : Safety.TAKEN.contains(relation.type())) {
                    if (!relation.external()) next.add(relation.target());
                    continue;
                }
                if (relation.type().startsWith("comments"))
                    told.add(Text.of("template.left.comments"));
                if (relation.type().equals("glossaryDocument"))
                    told.add(Text.of("template.left.blocks"));
                if (relation.type().equals("customXml")) told.add(Text.of("template.left.data"));
                parts.unrelate(relation);
            }
        }
    }

    private void codes(Document tree) throws TemplateRefused {
        for (var code : Codes.in(tree)) {
            if (!code.telling()) continue;
            told.add(Text.of("template.left.field", code.word()));
            code.nodes().forEach(Xml::remove);
        }
    }

    private void marks(Document tree) {
        for (var e : Xml.all(tree, Xml.W, "*")) {
            var name = e.getLocalName();
            if (MARKS.contains(name)) Xml.remove(e);
            else if (AROUND.contains(name)) unwrap(e);
        }
        for (var e : Xml.all(tree, "*", "*")) {
            var attributes = e.getAttributes();
            for (var i = attributes.getLength() - 1; i >= 0; i--) {
                var a = (Attr) attributes.item(i);
                var name = a.getLocalName() == null ? a.getName() : a.getLocalName();
                if (name.startsWith("rsid") && Xml.W.equals(a.getNamespaceURI()))
                    e.removeAttributeNode(a);
                else if (Set.of("descr", "title", "alt", "name").contains(name)
                        && PATH.matcher(a.getValue()).find()) a.setValue("");
            }
        }
        bookmarks(tree);
    }

    private static void unwrap(Element e) {
        var parent = e.getParentNode();
        if (parent == null) return;
        while (e.getFirstChild() != null) parent.insertBefore(e.getFirstChild(), e);
        parent.removeChild(e);
    }

    /// Those that Word makes for itself lead nowhere in a document whose text is another one. The
    /// others get numbers that no bookmark of ours has.
    private static void bookmarks(Document tree) {
        var gone = new HashSet<String>();
        var numbers = new HashMap<String, String>();
        for (var e : Xml.all(tree, Xml.W, "bookmarkStart")) {
            var id = Xml.w(e, "id");
            if (Xml.w(e, "name").startsWith("_")) {
                gone.add(id);
                Xml.remove(e);
            } else {
                numbers.putIfAbsent(id, Integer.toString(BOOKMARKS + numbers.size()));
                e.setAttributeNS(Xml.W, "w:id", numbers.get(id));
            }
        }
        for (var e : Xml.all(tree, Xml.W, "bookmarkEnd")) {
            var number = numbers.get(Xml.w(e, "id"));
            if (number != null) e.setAttributeNS(Xml.W, "w:id", number);
            else if (gone.contains(Xml.w(e, "id"))) Xml.remove(e);
        }
    }

    private void settings() throws TemplateRefused {
        var name = related("settings");
        if (name == null) {
            // Without any, Word opens a document in the mode of old ones.
            parts.put(
                    SETTINGS_PART,
                    ("<w:settings xmlns:w=\"" + Xml.W + "\"/>").getBytes(StandardCharsets.UTF_8));
            parts.type(SETTINGS_PART, SETTINGS_TYPE);
            parts.relate(main, Xml.R + "/settings", SETTINGS_PART);
            return;
        }
        for (var relation : parts.relations(name)) parts.unrelate(relation);
        for (var e : Xml.children(parts.tree(name).getDocumentElement())) {
            if (!SETTINGS.contains(e.getLocalName())) continue;
            if (e.getLocalName().equals("documentProtection")
                    || e.getLocalName().equals("writeProtection"))
                told.add(Text.of("template.left.protection"));
            Xml.remove(e);
        }
    }

    private @Nullable String related(String type) throws TemplateRefused {
        for (var relation : parts.relations(main))
            if (relation.type().equals(type) && parts.has(relation.target()))
                return relation.target();
        return null;
    }

    /// Parts that nothing leads to any more go with all that they hold.
    private void unreached() throws TemplateRefused {
        var reached = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(""));
        while (!next.isEmpty()) {
            var part = next.poll();
            if (!reached.add(part)) continue;
            reached.add(Relation.file(part));
            for (var relation : parts.relations(part))
                if (!relation.external()) next.add(relation.target());
        }
        reached.add(Parts.TYPES);
        for (var name : parts.names()) if (!reached.contains(name)) parts.drop(name);
    }
}
