package firebreak.intake.container.sheet;

import firebreak.intake.container.Content;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/// A sheet of a workbook of Excel.
///
/// @param shared what the walks through all sheets of the file share
record XlsxTable(Content content, String sheet, boolean hidden, Shared shared) implements Table {
    /// The shared texts as the walk before has read them, as long as memory is not scarce and the
    /// file is the same.
    static final class Shared {
        private record Known(ZipParts.@Nullable Mark mark, SharedStrings strings) {}

        private SoftReference<Known> known = new SoftReference<>(null);

        synchronized SharedStrings strings(XlsxBook book) throws IOException {
            var mark = book.parts().mark(book.strings());
            var before = known.get();
            if (before != null && mark != null && mark.equals(before.mark()))
                return before.strings();
            var strings = SharedStrings.of(book.parts(), book.strings());
            known = new SoftReference<>(new Known(mark, strings));
            return strings;
        }
    }

    static List<Table> all(Content content) throws IOException {
        try (var book = XlsxBook.open(content)) {
            var shared = new Shared();
            var tables = new ArrayList<Table>();
            for (var sheet : book.sheets())
                tables.add(new XlsxTable(content, sheet.name(), sheet.hidden(), shared));
            return tables;
        }
    }

    @Override
    public TableRows open(Progress progress) throws IOException {
        var book = XlsxBook.open(content);
        try {
            var part =
                    book.sheets().stream()
                            .filter(s -> s.name().equals(sheet))
                            .findFirst()
                            .orElseThrow(Broken::changed)
                            .part();
            return new SheetRows(
                    new XlsxLines(book, part, shared.strings(book), content.size(), progress));
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }
}
