package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Unreadable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// A workbook of Excel as its parts describe it: its sheets, styles and shared texts.
final class XlsxBook implements AutoCloseable {
    private static final int SHEETS_AT_MOST = 2_000;

    /// @param part the name of the part that holds its cells
    record Sheet(String name, String part, boolean hidden) {}

    private record Relation(String type, String target) {}

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final XlsxStyles styles;
    private final String strings;
    private boolean from1904;

    private XlsxBook(ZipParts parts, String workbook) throws IOException {
        this.parts = parts;
        var relations = relations(workbook);
        readWorkbook(workbook, relations);
        styles = XlsxStyles.of(parts, target(relations, "styles"));
        strings = target(relations, "sharedStrings");
    }

    /// The part that describes the workbook, or null where the zip file holds something else.
    ///
    /// @throws Unreadable where it is a workbook in Excel's binary form
    static @Nullable String workbook(ZipParts parts) throws IOException {
        for (var relation : read(parts, "", "_rels/.rels").values())
            if (relation.type().equals("officeDocument")) {
                if (relation.target().endsWith(".bin"))
                    throw new Unreadable(0, "", Text.of("intake.sheet.xlsb"));
                if (isWorkbook(parts, relation.target())) return relation.target();
            }
        return isWorkbook(parts, "xl/workbook.xml") ? "xl/workbook.xml" : null;
    }

    private static boolean isWorkbook(ZipParts parts, String part) throws IOException {
        if (!parts.has(part)) return false;
        try (var xml = new Xml(parts.open(part))) {
            for (int event; (event = xml.next()) != Xml.OVER; )
                if (event == Xml.START) return xml.name().equals("workbook");
        }
        return false;
    }

    static XlsxBook open(Content content) throws IOException {
        var parts = ZipParts.open(content);
        try {
            var workbook = workbook(parts);
            if (workbook == null) throw Broken.changed();
            return new XlsxBook(parts, workbook);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void readWorkbook(String workbook, Map<String, Relation> relations) throws IOException {
        var names = new HashSet<String>();
        try (var xml = new Xml(parts.open(workbook))) {
            for (int event; (event = xml.next()) != Xml.OVER; ) {
                if (event != Xml.START) continue;
                if (xml.name().equals("workbookPr")) {
                    var system = xml.attribute("date1904");
                    from1904 = "1".equals(system) || "true".equals(system);
                } else if (xml.name().equals("sheet")) {
                    var sheet = sheet(xml, relations);
                    if (sheet != null && names.add(sheet.name())) sheets.add(sheet);
                    if (sheets.size() > SHEETS_AT_MOST) throw Broken.damaged(0);
                }
            }
            xml.finish();
        }
    }

    /// Sheets of charts, dialogs and old macros hold no table.
    private @Nullable Sheet sheet(Xml xml, Map<String, Relation> relations) {
        var name = "";
        var state = "";
        Relation relation = null;
        for (var i = 0; i < xml.attributes(); i++)
            switch (xml.attributeName(i)) {
                case "name" -> name = XlsxText.unescaped(xml.attributeValue(i));
                case "state" -> state = xml.attributeValue(i);
                case "id" -> relation = relations.get(xml.attributeValue(i));
                default -> {}
            }
        if (relation == null || !relation.type().equals("worksheet")) return null;
        return new Sheet(
                name, relation.target(), state.equals("hidden") || state.equals("veryHidden"));
    }

    private Map<String, Relation> relations(String part) throws IOException {
        var cut = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, cut);
        return read(parts, folder, folder + "_rels/" + part.substring(cut) + ".rels");
    }

    /// What leads out of the file is left out.
    private static Map<String, Relation> read(ZipParts parts, String folder, String part)
            throws IOException {
        var relations = new HashMap<String, Relation>();
        if (!parts.has(part)) return relations;
        try (var xml = new Xml(parts.open(part))) {
            for (int event; (event = xml.next()) != Xml.OVER; ) {
                if (event != Xml.START || !xml.name().equals("Relationship")) continue;
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (id == null || type == null || target == null) continue;
                if ("External".equals(xml.attribute("TargetMode"))) continue;
                relations.put(
                        id,
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                resolved(folder, target)));
                if (relations.size() > SHEETS_AT_MOST * 5) throw Broken.damaged(0);
            }
            xml.finish();
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var steps = new ArrayList<String>();
        for (var step : (folder + target).split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(r -> r.type().equals(type))
                .findFirst()
                .map(Relation::target)
                .orElse("");
    }

    ZipParts parts() {
        return parts;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    XlsxStyles styles() {
        return styles;
    }

    /// The name of the part with the shared texts, or "".
    String strings() {
        return strings;
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
