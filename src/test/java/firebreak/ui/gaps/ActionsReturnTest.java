package firebreak.ui.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.report.excel.PatternWorkbook;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reading back what owners filled in, as a person does it.
class ActionsReturnTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Path workbook;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        file.process()
                .gaps()
                .save(
                        "Gaps",
                        List.of(
                                gap("Stories name no volumes")
                                        .withSeverity(GapSeverity.CRITICAL)
                                        .withOwner("Ola Berg"),
                                gap("Settings are checked by hand")
                                        .withSeverity(GapSeverity.HIGH)
                                        .withOwner("Ola Berg")
                                        .withDue(LocalDate.of(2026, 12, 24)),
                                gap("Alerts are tried by incidents")));
        workbook = folder.resolve("Harbor Pay.xlsx");
        PatternWorkbook.write(
                ReportInput.read(file, Instant.parse("2026-11-20T12:00:00Z"), "0", Progress.NONE),
                workbook,
                Progress.NONE);
        desk.files = List.of(workbook);
        var screen = Stagehand.fx(() -> new GapsScreen(file, desk.desk(), desk.keys));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
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
                "",
                List.of());
    }

    private void fill(String gap, ActionColumn column, String value) throws Exception {
        try (var in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheet("Actions");
            for (Row row : sheet)
                if (row.getCell(place(sheet.getRow(0), ActionColumn.GAP))
                        .getStringCellValue()
                        .equals(gap))
                    row.createCell(place(sheet.getRow(0), column)).setCellValue(value);
            try (var out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static int place(Row head, ActionColumn column) {
        for (Cell cell : head)
            if (cell.getStringCellValue().equals(column.head())) return cell.getColumnIndex();
        throw new AssertionError(column);
    }

    private void inTheAssessment(String title, UnaryOperator<Gap> how) {
        Stagehand.run(() -> {
            var gaps = file.process().gaps();
            gaps.save(
                    "Change",
                    gaps.all().stream()
                            .map(g -> g.title().equals(title) ? how.apply(g) : g)
                            .toList());
        });
        Stagehand.settle();
    }

    private Gap stored(String title) {
        return Stagehand.fx(() ->
                file.process().gaps().all().stream()
                        .filter(g -> g.title().equals(title))
                        .findFirst()
                        .orElseThrow());
    }

    private void readBack() {
        Stagehand.click("readBack");
        Stagehand.settle();
    }

    private static String text(String id) {
        Labeled node = Stagehand.node(id);
        return Stagehand.fx(node::getText);
    }

    private static boolean there(String id) {
        return Stagehand.fx(() ->
                javafx.stage.Window.getWindows().stream()
                        .anyMatch(w -> w.getScene().lookup("#" + id) != null));
    }

    private static boolean disabled(String id) {
        Node node = Stagehand.node(id);
        return Stagehand.fx(node::isDisabled);
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void changesAreShownTakenAndUndoneByName() throws Exception {
        fill("Stories name no volumes", ActionColumn.STATUS, "In work");
        fill("Stories name no volumes", ActionColumn.COMMENT, "Begun with the\ncheckout");
        var before = StoreFixture.contents(file);
        readBack();
        assertThat(text("actionsTitle")).isEqualTo("From Harbor Pay.xlsx: 2 changes");
        assertThat(text("takeActions")).isEqualTo("Take 2 changes");
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.settle();
        assertThat(stored("Stories name no volumes").status()).isEqualTo(GapStatus.IN_WORK);
        assertThat(desk.said).last().asString().contains("2 changes were taken");
        assertThat(there("gapTable")).isTrue();
        TextArea progress = Stagehand.node("gapProgress");
        String shown = Stagehand.fx(() -> progress.getText());
        assertThat(shown).isEqualTo("Begun with the\ncheckout");
        assertThat(Stagehand.fx(() -> file.journal().undo()))
                .contains("Read back one action from Harbor Pay.xlsx");
        Stagehand.settle();
        assertThat(StoreFixture.contents(file)).isEqualTo(before);
    }

    @Test
    void ofAConflictTheAssessmentKeepsItsWordUntilAPersonChooses() throws Exception {
        fill("Stories name no volumes", ActionColumn.OWNER, "Per Lund");
        fill("Settings are checked by hand", ActionColumn.DUE, "2027-01-31");
        fill("Settings are checked by hand", ActionColumn.COMMENT, "Waiting for the platform team");
        inTheAssessment("Stories name no volumes", g -> g.withOwner("Ann Smith"));
        inTheAssessment("Settings are checked by hand", g -> g.withDue(null));
        readBack();
        assertThat(text("actionsTitle")).isEqualTo("From Harbor Pay.xlsx: one change, 2 to decide");
        RadioButton keep = Stagehand.node("ours-0");
        assertThat(Stagehand.fx(keep::isSelected)).isTrue();
        assertThat(text("ours-0")).isEqualTo("Keep: Ann Smith");
        assertThat(text("theirs-0")).isEqualTo("Take from the workbook: Per Lund");
        assertThat(text("takeActions")).isEqualTo("Take one change");
        pictures(stage, "actions-return");
        Stagehand.click("takeAll");
        assertThat(text("takeActions")).isEqualTo("Take 3 changes");
        Stagehand.click("keepAll");
        assertThat(text("takeActions")).isEqualTo("Take one change");
        Stagehand.click("theirs-0");
        Stagehand.click("takeActions");
        Stagehand.settle();
        assertThat(stored("Stories name no volumes").owner()).isEqualTo("Per Lund");
        assertThat(stored("Settings are checked by hand").due()).isNull();
        assertThat(stored("Settings are checked by hand").progress()).startsWith("Waiting");
    }

    @Test
    void rowsThatCanNotBeTakenHoldEverythingUpUntilThePersonGoesOn() throws Exception {
        fill("Stories name no volumes", ActionColumn.STATUS, "Doing");
        fill("Settings are checked by hand", ActionColumn.OWNER, "Per Lund");
        readBack();
        assertThat(disabled("takeActions")).isTrue();
        pictures(stage, "actions-problems");
        Stagehand.click("withoutRows");
        assertThat(disabled("takeActions")).isFalse();
        Stagehand.click("takeActions");
        Stagehand.settle();
        assertThat(stored("Settings are checked by hand").owner()).isEqualTo("Per Lund");
        assertThat(stored("Stories name no volumes").status()).isEqualTo(GapStatus.OPEN);
    }

    @Test
    void cancelChangesNothing() throws Exception {
        fill("Stories name no volumes", ActionColumn.OWNER, "Per Lund");
        readBack();
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.settle();
        assertThat(there("gapTable")).isTrue();
        assertThat(stored("Stories name no volumes").owner()).isEqualTo("Ola Berg");
    }

    @Test
    void nothingNewIsSaidAndClosed() {
        readBack();
        assertThat(text("actionsTitle")).isEqualTo("From Harbor Pay.xlsx: nothing to change");
        assertThat(there("takeActions")).isFalse();
        Stagehand.click("closeActions");
        assertThat(there("gapTable")).isTrue();
    }

    @Test
    void whatIsNoSheetOfActionsIsSaidInOneSentence() throws Exception {
        Files.writeString(workbook, "key,title\n1,x\n");
        readBack();
        assertThat(desk.problems)
                .last()
                .asString()
                .startsWith("Harbor Pay.xlsx: There is no sheet");
        assertThat(there("gapTable")).isTrue();
    }

    @Test
    void whoChoosesNoFileIsWhereTheyWere() {
        desk.files = List.of();
        readBack();
        Button again = Stagehand.node("readBack");
        assertThat(Stagehand.fx(again::isVisible)).isTrue();
        assertThat(there("gapTable")).isTrue();
    }
}
