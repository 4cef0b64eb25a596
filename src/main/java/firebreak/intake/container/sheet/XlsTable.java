package firebreak.intake.container.sheet;

import firebreak.intake.container.Content;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A sheet of a workbook of Excel 97 to 2003.
record XlsTable(Content content, String sheet, boolean hidden) implements Table {
    static List<Table> all(Content content) throws IOException {
        try (var book = XlsBook.open(content)) {
            var tables = new ArrayList<Table>();
            for (var sheet : book.sheets())
                tables.add(new XlsTable(content, sheet.name(), sheet.hidden()));
            return tables;
        }
    }

    @Override
    public TableRows open(Progress progress) throws IOException {
        var book = XlsBook.open(content);
        try {
            var place =
                    book.sheets().stream()
                            .filter(s -> s.name().equals(sheet))
                            .findFirst()
                            .orElseThrow(Broken::changed);
            return new SheetRows(new XlsLines(book, place.position(), content.size(), progress));
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }
}
