package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Shared;
import firebreak.intake.container.sheet.Books;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Spreadsheets as incidents.
class SheetsTest {
    @TempDir private Path folder;

    private static void header(Sheet sheet) {
        Books.line(
                sheet, 1, "Number", "Short description", "Opened", "Priority", "Assignment group");
    }

    private static List<SourceFile> readable(Path file) {
        var files = new ArrayList<SourceFile>();
        for (var look : Fixtures.inspectAll(file)) {
            assertThat(look).isInstanceOf(Inspection.Readable.class);
            files.add(((Inspection.Readable) look).file());
        }
        return files;
    }

    @Test
    void sheetsThatContinueAreOneSource() throws IOException {
        var file =
                Books.xlsx(
                        folder,
                        book -> {
                            for (var page = 0; page < 3; page++) {
                                var sheet = book.createSheet("Page " + (page + 1));
                                header(sheet);
                                for (var i = 2; i < 12; i++)
                                    Books.line(
                                            sheet,
                                            i,
                                            "INC" + (page * 9 + i),
                                            "Mail late",
                                            "2025-03-04 10:00:00",
                                            "2 - High");
                            }
                        });
        var files = readable(file);
        assertThat(files)
                .extracting(SourceFile::sheet)
                .containsExactly("Page 1", "Page 2", "Page 3");
        var results = Fixtures.readAll(files, ZoneOffset.UTC, Progress.NONE);
        assertThat(results)
                .singleElement()
                .isInstanceOfSatisfying(
                        IntakeResult.Taken.class,
                        taken -> {
                            assertThat(taken.source()).isEqualTo("ServiceNow");
                            assertThat(taken.read()).isEqualTo(30);
                            // The last of a page and the first of the next are the same incident.
                            assertThat(taken.drafts()).hasSize(28);
                            assertThat(taken.merged()).isEqualTo(2);
                            var place = taken.drafts().getLast().place();
                            assertThat(place.sheet()).isEqualTo("Page 3");
                            assertThat(place.line()).isEqualTo(11);
                        });
    }

    @Test
    void momentsAndSpansOfASheetArriveAsSuch() throws IOException {
        var file =
                Books.xlsx(
                        folder,
                        book -> {
                            var sheet = book.createSheet();
                            Books.line(
                                    sheet,
                                    1,
                                    "Key",
                                    "Title",
                                    "Detected",
                                    "Resolved",
                                    "Leadership minutes");
                            Books.line(sheet, 2, "A-1", "Shop down");
                            // Both days could be months, but the format of the cell decides.
                            Books.dated(sheet, 2, 2, 45720.4375, "m/d/yy h:mm");
                            Books.dated(sheet, 2, 3, 45721, "dd.mm.yyyy");
                            Books.dated(sheet, 2, 4, 1.0625, "[h]:mm");
                        });
        var source = readable(file).getFirst();
        var draft = Fixtures.taken(source, ZoneId.of("Europe/Berlin")).drafts().getFirst();
        assertThat(draft.facts().clocks().detected()).isEqualTo("2025-03-04T09:30:00Z");
        assertThat(draft.facts().clocks().resolved()).isEqualTo("2025-03-04T23:00:00Z");
        assertThat(draft.facts().effort().leadershipMinutes()).isEqualTo(1530);
    }

    @Test
    void realServiceNowSheets() {
        var files = readable(Shared.path("data/14-servicenow-exports/PI Incident training.xlsx"));
        assertThat(files).extracting(SourceFile::sheet).containsExactly("Sheet1", "Sheet2");
        var numbered = files.getLast();
        assertThat(numbered.source()).isEqualTo("ServiceNow");
        var taken = Fixtures.taken(numbered, ZoneOffset.UTC);
        assertThat(taken.read()).isEqualTo(82);
        assertThat(taken.drafts()).hasSize(82);
        assertThat(Fixtures.draft(taken, "INC0010079").facts().title())
                .isEqualTo("Remote users cannot access email");
    }
}
