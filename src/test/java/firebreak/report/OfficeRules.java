package firebreak.report;

import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What Word, Excel and PowerPoint insist on, of any Office file and of those that are embedded in
/// it: the schema of ECMA-376, and beyond it what no schema says. They refuse a file that breaks a
/// rule, or offer to repair it.
final class OfficeRules {
    /// Roots whose schema is that of the package format, which is looked at by hand.
    private static final Set<String> PACKAGE =
            Set.of("Types", "Relationships", "coreProperties", "Properties");

    private final String prefix;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private OfficeRules(String prefix, byte[] file) throws IOException {
        this.prefix = prefix;
        var zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; )
            if (parts.put(entry.getName(), zip.readAllBytes()) != null)
                fault(entry.getName(), "stands twice in the zip");
    }

    /// Everything that breaks a rule; nothing where all is well.
    static List<String> faults(Path file) throws Exception {
        return faults("", Files.readAllBytes(file));
    }

    static List<String> faults(String prefix, byte[] file) throws Exception {
        var rules = new OfficeRules(prefix, file);
        rules.check();
        return rules.faults;
    }

    private void fault(String part, String what) {
        var fault = prefix + part + ": " + what;
        if (!faults.contains(fault)) faults.add(fault);
    }

    private void check() throws Exception {
        if (!"[Content_Types].xml".equals(parts.keySet().stream().findFirst().orElse("")))
            fault("[Content_Types].xml", "is not the first part");
        contentTypes();
        var tables = new HashMap<String, Set<String>>();
        for (var part : parts.entrySet()) {
            var name = part.getKey();
            if (name.endsWith(".xlsx")) {
                faults.addAll(faults(prefix + name + "!/", part.getValue()));
                continue;
            }
            if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml"))
                continue;
            var xml = dom(part.getValue());
            if (name.endsWith(".rels")) relationships(name, xml);
            else schema(name, part.getValue());
            uses(name, xml);
            unique(name, xml, tables);
        }
    }

    // --- the package

    private void contentTypes() throws Exception {
        var types = parts.get("[Content_Types].xml");
        if (types == null) {
            fault("[Content_Types].xml", "is missing");
            return;
        }
        var defaults = new HashSet<String>();
        var overrides = new HashSet<String>();
        for (var element : all(dom(types))) {
            if (element.getLocalName().equals("Default")
                    && !defaults.add(element.getAttribute("Extension").toLowerCase(Locale.ROOT)))
                fault("[Content_Types].xml", "twice " + element.getAttribute("Extension"));
            if (element.getLocalName().equals("Override")) {
                var name = element.getAttribute("PartName").replaceFirst("^/", "");
                if (!overrides.add(name)) fault("[Content_Types].xml", "twice " + name);
                if (!parts.containsKey(name)) fault("[Content_Types].xml", "no part " + name);
            }
        }
        for (var name : parts.keySet()) {
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!name.equals("[Content_Types].xml")
                    && !overrides.contains(name)
                    && !defaults.contains(ending)) fault(name, "has no content type");
        }
    }

    private void relationships(String name, Document xml) {
        var of = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
        if (!of.isEmpty()
                && !of.equals(".rels")
                && !parts.containsKey(of)
                && !name.equals("_rels/.rels")) fault(name, "belongs to no part");
        var ids = new HashSet<String>();
        for (var element : all(xml)) {
            if (!element.getLocalName().equals("Relationship")) continue;
            if (!ids.add(element.getAttribute("Id")))
                fault(name, "twice " + element.getAttribute("Id"));
            if (element.getAttribute("TargetMode").equals("External")) continue;
            var target = target(of, element.getAttribute("Target"));
            if (!parts.containsKey(target)) fault(name, "leads to no part: " + target);
        }
    }

    private static String target(String of, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var folder = Path.of(of).getParent();
        var path = folder == null ? Path.of(target) : folder.resolve(target);
        return path.normalize().toString().replace('\\', '/');
    }

    /// Whatever relationship a part names must be there.
    private void uses(String name, Document xml) throws Exception {
        int slash = name.lastIndexOf('/');
        var rels =
                parts.get(
                        name.substring(0, slash + 1)
                                + "_rels/"
                                + name.substring(slash + 1)
                                + ".rels");
        var known = new HashSet<String>();
        if (rels != null)
            for (var element : all(dom(rels)))
                if (element.getLocalName().equals("Relationship"))
                    known.add(element.getAttribute("Id"));
        for (var element : all(xml)) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                var attribute = attributes.item(i);
                var space = attribute.getNamespaceURI();
                if (space != null
                        && space.endsWith("/officeDocument/2006/relationships")
                        && !attribute.getNodeValue().isEmpty()
                        && !known.contains(attribute.getNodeValue()))
                    fault(name, "names no relationship: " + attribute.getNodeValue());
            }
        }
    }

    // --- the parts

    private void schema(String name, byte[] part) throws IOException {
        XmlObject parsed;
        try {
            parsed =
                    TypeSystemHolder.typeSystem.parse(
                            new ByteArrayInputStream(part), null, new XmlOptions());
        } catch (XmlException e) {
            fault(name, "is no XML: " + e.getMessage());
            return;
        }
        if (parsed.schemaType().isNoType() || parsed.schemaType() == XmlObject.type) {
            try (var cursor = parsed.newCursor()) {
                cursor.toFirstChild();
                var root = cursor.getName();
                if (!PACKAGE.contains(root.getLocalPart()) && !name.endsWith(".vml"))
                    fault(name, "no schema is known of " + root);
            }
            return;
        }
        var errors = new ArrayList<XmlError>();
        parsed.validate(new XmlOptions().setErrorListener(errors));
        for (var error : errors) fault(name, error.getMessage());
    }

    private static final Pattern PICTURE = Pattern.compile("docPr|cNvPr");

    private void unique(String name, Document xml, Map<String, Set<String>> tables) {
        var seen = new HashMap<String, Set<String>>();
        for (var element : all(xml)) {
            var kind = element.getLocalName();
            var space = String.valueOf(element.getNamespaceURI());
            // Groups have 0 or 1 of their own in slides; a document counts its pictures alone.
            if (PICTURE.matcher(kind).matches()
                    && !(kind.equals("cNvPr") && space.endsWith("/picture")))
                once(name, kind, element.getAttribute("id"), seen);
            if (kind.equals("bookmarkStart")) {
                once(name, "bookmark", word(element, "id"), seen);
                once(name, "bookmark's name", word(element, "name").toLowerCase(Locale.ROOT), seen);
                if (word(element, "name").length() > 40) fault(name, "bookmark of over 40 letters");
            }
            if (kind.equals("comment")) once(name, "comment", word(element, "id"), seen);
            if (kind.equals("style") && space.contains("wordprocessingml"))
                once(name, "style", word(element, "styleId"), seen);
            if (kind.equals("abstractNum")) once(name, kind, word(element, "abstractNumId"), seen);
            if (kind.equals("num")) once(name, kind, word(element, "numId"), seen);
            if (kind.equals("sldId")) once(name, kind, element.getAttribute("id"), seen);
            if (kind.equals("sheet") && space.contains("spreadsheetml")) sheet(name, element, seen);
            if (kind.equals("table") && space.contains("spreadsheetml")) {
                once(name, "table", element.getAttribute("id"), tables);
                once(
                        name,
                        "table's name",
                        element.getAttribute("displayName").toLowerCase(Locale.ROOT),
                        tables);
            }
            if (kind.equals("tableColumn")) {
                once(name, "column", element.getAttribute("id"), seen);
                once(
                        name,
                        "column's name",
                        element.getAttribute("name").toLowerCase(Locale.ROOT),
                        seen);
            }
            if (kind.equals("tc") && space.contains("wordprocessingml")) cell(name, element);
        }
    }

    private void sheet(String name, Element sheet, Map<String, Set<String>> seen) {
        var title = sheet.getAttribute("name");
        once(name, "sheet", title.toLowerCase(Locale.ROOT), seen);
        once(name, "sheet's id", sheet.getAttribute("sheetId"), seen);
        if (title.isEmpty()
                || title.length() > 31
                || title.matches(".*[\\\\/?*\\[\\]:].*")
                || title.startsWith("'")
                || title.endsWith("'")) fault(name, "no name for a sheet: " + title);
    }

    /// Word refuses a cell that doesn't end in a paragraph.
    private void cell(String name, Element cell) {
        var last = cell.getLastChild();
        while (last != null && !(last instanceof Element)) last = last.getPreviousSibling();
        if (!(last instanceof Element e) || !e.getLocalName().equals("p"))
            fault(name, "a cell without a paragraph at its end");
    }

    private void once(String part, String what, String id, Map<String, Set<String>> seen) {
        if (!seen.computeIfAbsent(what, _ -> new HashSet<>()).add(id))
            fault(part, "twice the " + what + " " + id);
    }

    private static String word(Element element, String attribute) {
        return element.getAttributeNS(element.getNamespaceURI(), attribute);
    }

    private static List<Element> all(Document xml) {
        var nodes = xml.getElementsByTagNameNS("*", "*");
        var elements = new ArrayList<Element>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static Document dom(byte[] part)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }
}
