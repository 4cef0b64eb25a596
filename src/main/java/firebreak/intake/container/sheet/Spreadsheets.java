package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Recognises spreadsheets by what they hold, and finds the tables in them.
public final class Spreadsheets {
    private static final int LOOKED_THROUGH = 200;

    private Spreadsheets() {}

    /// The sheets that hold a table, the hidden ones too, or null where the file is no spreadsheet.
    ///
    /// @param start the first bytes of the file
    /// @throws Unreadable where it is one that can't be read, or one without a table
    public static @Nullable List<Table> of(Content content, byte[] start) throws IOException {
        var all = sheets(content, new String(start, StandardCharsets.ISO_8859_1));
        if (all == null) return null;
        if (all.size() == 1) return all;
        var tables = new ArrayList<Table>();
        for (var sheet : all) if (holdsTable(sheet)) tables.add(sheet);
        if (tables.isEmpty()) throw new Unreadable(0, "", Text.of("intake.sheet.none"));
        return tables;
    }

    private static @Nullable List<Table> sheets(Content content, String start) throws IOException {
        if (start.startsWith("PK\u0003\u0004")) return zipped(content, start);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))
            return XlsTable.all(content);
        // Excel 2 to 4 wrote the records themselves, without a file system around them.
        if (start.startsWith("\t\u0000\u0004\u0000")
                || start.startsWith("\t\u0002\u0006\u0000")
                || start.startsWith("\t\u0004\u0006\u0000"))
            throw new Unreadable(0, "", Text.of("intake.sheet.old"));
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && start.contains("Workbook"))
            throw new Unreadable(0, "", Text.of("intake.sheet.xml"));
        return null;
    }

    private static @Nullable List<Table> zipped(Content content, String start) throws IOException {
        try (var parts = opened(content, start)) {
            if (parts == null) return null;
            if (OdsBook.isSpreadsheet(parts)) return OdsTable.all(content);
            return XlsxBook.workbook(parts) == null ? null : XlsxTable.all(content);
        }
    }

    private static @Nullable ZipParts opened(Content content, String start) throws IOException {
        try {
            return ZipParts.open(content);
        } catch (Unreadable e) {
            // What is wrong with another kind of zip file is not for us to say.
            if (start.contains("xl/") || start.contains("opendocument.spreadsheet")) throw e;
            return null;
        }
    }

    /// Covers and notes beside the tables are none: one column, or nothing under the first line. A
    /// sheet that can't be read counts as one, so that somebody hears of it.
    private static boolean holdsTable(Table sheet) throws IOException {
        try (var rows = sheet.open(Progress.NONE)) {
            var seen = 0;
            var wide = false;
            for (Row row; seen < LOOKED_THROUGH && (row = rows.next()) != null; ) {
                if (row.blank()) continue;
                seen++;
                wide |= row.cells().stream().filter(c -> !c.isBlank()).count() > 1;
                if (wide && seen > 1) return true;
            }
            return false;
        } catch (Unreadable e) {
            return true;
        }
    }
}
