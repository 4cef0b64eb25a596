package firebreak.intake.container.sheet;

import firebreak.intake.container.Content;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.List;

/// A sheet of an OpenDocument spreadsheet.
///
/// @param place the sheet's place among all tables of the document, from 0
record OdsTable(Content content, String sheet, boolean hidden, int place) implements Table {
    static List<Table> all(Content content) throws IOException {
        return OdsBook.sheets(content).stream()
                .<Table>map(s -> new OdsTable(content, s.name(), s.hidden(), s.place()))
                .toList();
    }

    @Override
    public TableRows open(Progress progress) throws IOException {
        var parts = ZipParts.open(content);
        try {
            return new SheetRows(new OdsLines(parts, place, sheet, content.size(), progress));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
