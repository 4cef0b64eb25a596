package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReturnedActions.Difference;
import firebreak.deeds.ReturnedActions.Look;
import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.ActionState.Part;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.pseudonym.PseudonymForm;
import firebreak.domain.report.Profile;
import firebreak.intake.actions.ActionsFile;
import firebreak.report.excel.PatternWorkbook;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Workbooks that owners filled in, on their way back.
class ReturnedActionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @TempDir Path folder;
    private AssessmentFile file;
    private Path workbook;

    @BeforeEach
    void write() throws Exception {
        file = StoreFixture.create(folder.resolve("a"));
        file.process()
                .gaps()
                .save(
                        "Gaps",
                        List.of(
                                gap("No limits agreed").withOwner("Ola Berg").withDue(DAY),
                                gap("=cmd|'/C calc'!A0").withProgress("@SUM(A1)"),
                                gap("Rollback by hand").withStatus(GapStatus.CLOSED),
                                gap("None at all").withStatus(GapStatus.DECLINED)));
        workbook = written(file, "w.xlsx");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Path written(AssessmentFile of, String name) throws Exception {
        var target = folder.resolve(name);
        PatternWorkbook.write(
                ReportInput.read(of, Instant.parse("2026-11-20T12:00:00Z"), "0", Progress.NONE),
                target,
                Progress.NONE);
        return target;
    }

    private static Gap gap(String title) {
        return new Gap(
                GapStore.newId(),
                title,
                "",
                null,
                "",
                null,
                "",
                GapStatus.OPEN,
                null,
                "private",
                List.of());
    }

    // --- editing as a spreadsheet program does

    private void edit(Consumer<XSSFWorkbook> how) throws IOException {
        try (var in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in)) {
            how.accept(book);
            try (var out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static int place(Sheet sheet, ActionColumn column) {
        for (Cell cell : sheet.getRow(0))
            if (cell.getStringCellValue().equals(column.head())) return cell.getColumnIndex();
        throw new AssertionError(column);
    }

    private static Cell cell(XSSFWorkbook book, String gap, ActionColumn column) {
        var sheet = book.getSheet("Actions");
        for (Row row : sheet)
            if (row.getCell(place(sheet, ActionColumn.GAP)).getStringCellValue().equals(gap))
                return row.getCell(
                        place(sheet, column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        throw new AssertionError(gap);
    }

    private void change(String gap, ActionColumn column, String to) throws IOException {
        edit(b -> cell(b, gap, column).setCellValue(to));
    }

    private ReturnedActions looked() {
        return switch (ReturnedActions.look(
                file, "w.xlsx", ActionsFile.read(workbook, Progress.NONE))) {
            case Look.Ready(var actions) -> actions;
            case Look.Refused(var problem) -> throw new AssertionError(problem);
        };
    }

    private String refused() {
        return switch (ReturnedActions.look(
                file, "w.xlsx", ActionsFile.read(workbook, Progress.NONE))) {
            case Look.Ready(var actions) -> throw new AssertionError(actions);
            case Look.Refused(var problem) -> problem.problem();
        };
    }

    private Gap stored(String title) {
        return file.process().gaps().all().stream()
                .filter(g -> g.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void inTheAssessment(String title, UnaryOperator<Gap> how) {
        var gaps = file.process().gaps();
        gaps.save(
                "Change",
                gaps.all().stream().map(g -> g.title().equals(title) ? how.apply(g) : g).toList());
    }

    // --- what comes back

    /// Its owners are pseudonyms; one that was edited is told as what it is, and none of the others
    /// becomes an owner.
    @Test
    void ownersOfAPseudonymisedWorkbookAreToldAsSuch() throws Exception {
        var report = file.report();
        report.save("Plan", report.plan().withProfile(Profile.CLIENT_PSEUDONYMISED));
        inTheAssessment("Rollback by hand", g -> g.withOwner("Irene Bakker"));
        workbook = written(file, "p.xlsx");
        var pseudonyms = new ArrayList<String>();
        edit(b -> {
            for (var gap : List.of("No limits agreed", "Rollback by hand"))
                pseudonyms.add(cell(b, gap, ActionColumn.OWNER).getStringCellValue());
        });
        assertThat(pseudonyms).allMatch(PseudonymForm::matches).doesNotHaveDuplicates();
        assertThat(looked().differences()).isEmpty();

        change("No limits agreed", ActionColumn.OWNER, "Ann Smith");
        assertThat(looked().conflicts())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.hidden()).isTrue();
                    assertThat(d.written().owner()).isEqualTo(pseudonyms.getFirst());
                    assertThat(d.now().owner()).isEqualTo("Ola Berg");
                    assertThat(d.edited().owner()).isEqualTo("Ann Smith");
                });

        change("No limits agreed", ActionColumn.OWNER, pseudonyms.getLast());
        assertThat(looked().differences()).isEmpty();
        assertThat(looked().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("pseudonym"));
    }

    @Test
    void untouchedItChangesNothing() {
        var actions = looked();
        assertThat(actions.rows()).isEqualTo(3);
        assertThat(actions.differences()).isEmpty();
        assertThat(actions.problems()).isEmpty();
        var revision = file.journal().revision();
        assertThat(actions.take(file, actions.changes()).taken()).isZero();
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void everyPartComesBackAsOneEditThatCanBeUndone() throws IOException {
        var before = StoreFixture.contents(file);
        edit(b -> {
            cell(b, "No limits agreed", ActionColumn.OWNER).setCellValue("  Ann  Smith ");
            cell(b, "No limits agreed", ActionColumn.STATUS).setCellValue("in WORK");
            cell(b, "No limits agreed", ActionColumn.DUE).setBlank();
            cell(b, "=cmd|'/C calc'!A0", ActionColumn.DUE).setCellValue(DAY.plusDays(1));
            cell(b, "=cmd|'/C calc'!A0", ActionColumn.COMMENT).setCellValue("=1+1\n- later");
        });
        var actions = looked();
        assertThat(actions.conflicts()).isEmpty();
        var taken = actions.take(file, actions.changes());
        assertThat(taken.taken()).isEqualTo(5);
        assertThat(taken.gaps()).isEqualTo(2);
        var first = stored("No limits agreed");
        assertThat(first.owner()).isEqualTo("Ann Smith");
        assertThat(first.status()).isEqualTo(GapStatus.IN_WORK);
        assertThat(first.due()).isNull();
        assertThat(first.note()).isEqualTo("private");
        var second = stored("=cmd|'/C calc'!A0");
        assertThat(second.due()).isEqualTo(DAY.plusDays(1));
        assertThat(second.progress()).isEqualTo("=1+1\n- later");
        assertThat(file.journal().undo()).contains("Read back 2 actions from w.xlsx");
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
    }

    @Test
    void whatOnlyTheAssessmentChangedStays() throws IOException {
        inTheAssessment("No limits agreed", g -> g.withOwner("Ann Smith"));
        change("No limits agreed", ActionColumn.COMMENT, "begun");
        var actions = looked();
        assertThat(actions.differences())
                .extracting(Difference::part)
                .containsExactly(Part.COMMENT);
        actions.take(file, actions.changes());
        assertThat(stored("No limits agreed").owner()).isEqualTo("Ann Smith");
        assertThat(stored("No limits agreed").progress()).isEqualTo("begun");
    }

    @Test
    void whereBothChangedItIsAConflictUntilSomebodyDecides() throws IOException {
        inTheAssessment("No limits agreed", g -> g.withOwner("Ann Smith"));
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        var actions = looked();
        assertThat(actions.changes()).isEmpty();
        assertThat(actions.conflicts()).hasSize(1);
        var conflict = actions.conflicts().getFirst();
        assertThat(conflict.written().owner()).isEqualTo("Ola Berg");
        assertThat(conflict.edited().owner()).isEqualTo("Per Lund");
        assertThat(conflict.now().owner()).isEqualTo("Ann Smith");
        actions.take(file, actions.changes());
        assertThat(stored("No limits agreed").owner()).isEqualTo("Ann Smith");
        actions.take(file, actions.differences());
        assertThat(stored("No limits agreed").owner()).isEqualTo("Per Lund");
    }

    @Test
    void whereBothChangedToTheSameThereIsNothingToDecide() throws IOException {
        inTheAssessment("No limits agreed", g -> g.withOwner("Per Lund"));
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        assertThat(looked().differences()).isEmpty();
    }

    @Test
    void whatChangesBetweenLookingAndTakingStays() throws IOException {
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        var actions = looked();
        inTheAssessment("No limits agreed", g -> g.withOwner("Ann Smith"));
        var taken = actions.take(file, actions.changes());
        assertThat(taken.taken()).isZero();
        assertThat(taken.changed()).isEqualTo(actions.changes());
        assertThat(stored("No limits agreed").owner()).isEqualTo("Ann Smith");
    }

    @Test
    void aWorkbookReadBackTwiceChangesNothingMore() throws IOException {
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        var actions = looked();
        actions.take(file, actions.changes());
        assertThat(looked().differences()).isEmpty();
    }

    @Test
    void sortedLeftOutRenamedAndMovedRowsAreFound() throws IOException {
        edit(b -> {
            var sheet = b.getSheet("Actions");
            cell(b, "Rollback by hand", ActionColumn.STATUS).setCellValue("Open");
            // As when somebody sorts: the last row goes first, and one is left out.
            var last = sheet.getLastRowNum();
            var lowest = texts(sheet.getRow(last));
            for (var c = 0; c < lowest.size(); c++)
                sheet.getRow(1).createCell(c).setCellValue(lowest.get(c));
            sheet.removeRow(sheet.getRow(last));
            b.setSheetName(b.getSheetIndex("Actions"), "To do");
            b.setSheetOrder("To do", 0);
            sheet.createRow(last + 3).createCell(1).setCellValue("");
        });
        var actions = looked();
        assertThat(actions.problems()).isEmpty();
        assertThat(actions.rows()).isEqualTo(2);
        assertThat(actions.changes()).hasSize(1);
        assertThat(actions.changes().getFirst().title()).isEqualTo("Rollback by hand");
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var c = 0; c < row.getLastCellNum(); c++) {
            var cell = row.getCell(c);
            texts.add(
                    cell == null
                            ? ""
                            : new org.apache.poi.ss.usermodel.DataFormatter()
                                    .formatCellValue(cell));
        }
        return texts;
    }

    @Test
    void theSheetAloneInAnotherWorkbookIsEnough() throws IOException {
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        var alone = folder.resolve("alone.xlsx");
        try (var in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in);
                var other = new XSSFWorkbook()) {
            var to = other.createSheet("Mine");
            for (Row row : book.getSheet("Actions")) {
                var copy = to.createRow(row.getRowNum() + 2);
                var texts = texts(row);
                for (var c = 0; c < texts.size(); c++)
                    copy.createCell(c).setCellValue(texts.get(c));
            }
            try (var out = Files.newOutputStream(alone)) {
                other.write(out);
            }
        }
        workbook = alone;
        assertThat(looked().problems()).isEmpty();
        assertThat(looked().changes())
                .extracting(d -> d.edited().owner())
                .containsExactly("Per Lund");
    }

    // --- what can't come back

    @Test
    void badCellsAreSaidWithTheirPlaceAndTheirRowIsLeftOut() throws IOException {
        edit(b -> {
            cell(b, "No limits agreed", ActionColumn.DUE).setCellValue("03/04/2026");
            cell(b, "No limits agreed", ActionColumn.OWNER).setCellValue("Per Lund");
            cell(b, "=cmd|'/C calc'!A0", ActionColumn.STATUS).setCellValue("Doing");
            cell(b, "Rollback by hand", ActionColumn.COMMENT).setCellValue("done in May");
        });
        var actions = looked();
        assertThat(actions.differences())
                .extracting(Difference::title)
                .containsExactly("Rollback by hand");
        assertThat(actions.problems()).hasSize(2);
        var day =
                actions.problems().stream()
                        .filter(p -> p.column().equals("Due"))
                        .findFirst()
                        .orElseThrow();
        assertThat(day.place().file()).isEqualTo("w.xlsx");
        assertThat(day.place().sheet()).isEqualTo("Actions");
        assertThat(day.place().line()).isGreaterThan(1);
        assertThat(day.value()).isEqualTo("03/04/2026");
        assertThat(day.problem()).contains("2026-12-24");
        var status =
                actions.problems().stream()
                        .filter(p -> p.column().equals("Status"))
                        .findFirst()
                        .orElseThrow();
        assertThat(status.value()).isEqualTo("Doing");
        assertThat(status.problem()).contains("open, in work, closed, not a gap");
    }

    @Test
    void anEmptyStatusAndAnOverlongOwnerAreSaid() throws IOException {
        change("No limits agreed", ActionColumn.STATUS, "");
        change("Rollback by hand", ActionColumn.OWNER, "x".repeat(301));
        assertThat(looked().problems())
                .extracting(p -> p.column())
                .containsExactlyInAnyOrder("Status", "Owner");
        assertThat(looked().differences()).isEmpty();
    }

    @Test
    void aGapThatIsGoneAndARowAddedByHandAreSaid() throws IOException {
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        edit(b -> {
            var sheet = b.getSheet("Actions");
            sheet.createRow(sheet.getLastRowNum() + 1)
                    .createCell(place(sheet, ActionColumn.GAP))
                    .setCellValue("A new one");
        });
        var gaps = file.process().gaps();
        gaps.save(
                "Remove",
                gaps.all().stream().filter(g -> !g.title().equals("No limits agreed")).toList());
        assertThat(looked().problems())
                .extracting(p -> p.value() + ": " + p.problem().substring(0, 20))
                .containsExactlyInAnyOrder(
                        "No limits agreed: There is no such gap", ": The row names no gap");
    }

    @Test
    void aGapThatStandsTwiceIsSaidWhereTheTwoDiffer() throws IOException {
        edit(b -> {
            var sheet = b.getSheet("Actions");
            for (var owner : List.of("Ola Berg", "Per Lund")) {
                var copy = sheet.createRow(sheet.getLastRowNum() + 1);
                var texts = texts(cell(b, "No limits agreed", ActionColumn.GAP).getRow());
                for (var c = 0; c < texts.size(); c++)
                    copy.createCell(c).setCellValue(texts.get(c));
                copy.getCell(place(sheet, ActionColumn.OWNER)).setCellValue(owner);
            }
        });
        assertThat(looked().problems()).hasSize(1);
        assertThat(looked().problems().getFirst().problem()).contains("too, with something else");
    }

    @Test
    void hiddenCellsThatWereChangedAreSaid() throws IOException {
        change("No limits agreed", ActionColumn.GAP_ID, "1-1-1-1-1");
        change("=cmd|'/C calc'!A0", ActionColumn.STATUS_WRITTEN, "Open");
        change("Rollback by hand", ActionColumn.DUE_WRITTEN, "soon");
        assertThat(looked().problems())
                .extracting(p -> p.column())
                .containsExactlyInAnyOrder("Gap id", "Status as written", "Due as written");
        assertThat(looked().rows()).isZero();
    }

    @Test
    void aWorkbookOfAnotherAssessmentIsRefused() throws Exception {
        try (var other = StoreFixture.create(folder.resolve("b"))) {
            other.process().gaps().save("Gaps", List.of(gap("Theirs")));
            workbook = written(other, "o.xlsx");
        }
        assertThat(refused()).contains("another assessment");
    }

    @Test
    void aFileWithoutTheSheetIsRefused() throws IOException {
        edit(b -> b.removeSheetAt(b.getSheetIndex("Actions")));
        assertThat(refused()).contains("no sheet of actions");
        Files.writeString(workbook, "Gap,Owner\nx,y\n");
        assertThat(refused()).contains("no sheet of actions");
        Files.write(workbook, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(refused()).isNotBlank();
        workbook = folder.resolve("nowhere.xlsx");
        assertThat(refused()).isNotBlank();
    }

    @Test
    void aCommentThatACellCanNotHoldIsNotCutByComingBack() throws Exception {
        inTheAssessment("No limits agreed", g -> g.withProgress("x".repeat(40_000)));
        workbook = written(file, "long.xlsx");
        assertThat(looked().differences()).isEmpty();
        change("No limits agreed", ActionColumn.OWNER, "Per Lund");
        assertThat(looked().changes()).hasSize(1);
        change("No limits agreed", ActionColumn.COMMENT, "short");
        assertThat(looked().changes()).isEmpty();
        assertThat(looked().problems().getFirst().problem()).contains("longer than a cell");
    }
}
