package firebreak.intake.container.sheet;

import firebreak.intake.container.Content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An OpenDocument spreadsheet: which sheets it has.
final class OdsBook {
    static final String CONTENT = "content.xml";
    private static final int SHEETS_AT_MOST = 2_000;
    private static final int STYLES_AT_MOST = 100_000;

    /// @param place the sheet's place among all tables of the document, from 0
    record Sheet(String name, int place, boolean hidden) {}

    private OdsBook() {}

    /// Whether the zip file says that it is a spreadsheet.
    static boolean isSpreadsheet(ZipParts parts) throws IOException {
        return parts.has(CONTENT)
                && parts.start("mimetype", 100).contains("opendocument.spreadsheet");
    }

    /// @throws firebreak.intake.container.Unreadable where a password is needed
    static List<Sheet> sheets(Content content) throws IOException {
        try (var parts = ZipParts.open(content)) {
            if (parts.start("META-INF/manifest.xml", 1 << 20).contains("encryption-data"))
                throw Broken.password();
            try (var xml = new Xml(parts.open(CONTENT))) {
                return sheets(xml);
            }
        }
    }

    private static List<Sheet> sheets(Xml xml) throws IOException {
        var hidden = new HashSet<String>();
        var sheets = new ArrayList<Sheet>();
        var style = "";
        while (true) {
            var event = xml.next();
            if (event == Xml.OVER) break;
            if (event != Xml.START) continue;
            switch (xml.name()) {
                case "style" -> {
                    var name = xml.attribute("name");
                    style = name == null ? "" : name;
                }
                case "table-properties" -> {
                    if ("false".equals(xml.attribute("display"))) hidden.add(style);
                    if (hidden.size() > STYLES_AT_MOST) throw Broken.damaged(0);
                }
                case "spreadsheet" -> inDocument(xml, hidden, sheets);
                default -> {}
            }
        }
        xml.finish();
        return sheets;
    }

    private static void inDocument(Xml xml, Set<String> hidden, List<Sheet> sheets)
            throws IOException {
        for (var place = 0; ; ) {
            var event = xml.next();
            if (event == Xml.OVER) throw Broken.damaged(0);
            if (event == Xml.END) return;
            if (event != Xml.START) continue;
            if (!xml.name().equals("table")) {
                xml.skip();
                continue;
            }
            var name = xml.attribute("name");
            var style = xml.attribute("style-name");
            var sheet =
                    new Sheet(
                            name == null ? "" : name,
                            place++,
                            style != null && hidden.contains(style));
            // A sheet with a source is what was last seen of another file.
            if (!linked(xml)) sheets.add(sheet);
            if (sheets.size() > SHEETS_AT_MOST) throw Broken.damaged(0);
        }
    }

    private static boolean linked(Xml xml) throws IOException {
        var linked = false;
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case Xml.START -> {
                    linked |= depth == 1 && xml.name().equals("table-source");
                    depth++;
                }
                case Xml.END -> depth--;
                case Xml.OVER -> throw Broken.damaged(0);
                default -> {}
            }
        }
        return linked;
    }
}
