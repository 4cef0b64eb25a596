package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.intake.Intake;
import firebreak.intake.RowLook;
import firebreak.store.AssessmentFile;
import firebreak.store.OddWords;
import firebreak.store.StoreFixture;
import firebreak.store.TwoTools;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The import and the list as a person works them.
class IncidentsScreenTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private IncidentsScreen screen;
    private Stage stage;
    private final FakeDesk desk = new FakeDesk();

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
        Stagehand.theme();
        screen = Stagehand.fx(() -> new IncidentsScreen(file, new Intake(), desk.desk()));
        stage =
                Stagehand.show(
                        Stagehand.fx(() -> {
                            var view = screen.view();
                            screen.shown();
                            return view;
                        }),
                        1048,
                        620);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private static TableView<TaggedIncident> table() {
        return Stagehand.node("incidents");
    }

    private static String text(String id) {
        Label label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private static String typed(String id) {
        TextInputControl control = Stagehand.node(id);
        return Stagehand.fx(control::getText);
    }

    private String focused() {
        return Stagehand.fx(() -> stage.getScene().getFocusOwner().getId());
    }

    @Test
    void factsAreCorrectedWhereTheyStandByKeyboardAndASourceCanHaveTheWordAgain() {
        Stagehand.run(() -> {
            var one = StoreFixture.reading(StoreFixture.draft("A-1", "One"));
            file.imports().take("Import", List.of(one), Progress.NONE);
        });
        Stagehand.click("search");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.click("fact-service");
        Stagehand.press(KeyCode.CONTROL, KeyCode.A);
        Stagehand.type("payments");
        Stagehand.press(KeyCode.TAB);
        assertThat(file.journal().undoLabel()).contains("Correct A-1");
        assertThat(focused()).as("the pane stays while it is read anew").isEqualTo("fact-team");
        assertThat(text("origin-service")).isEqualTo("Corrected");
        assertThat(text("says-service0")).isEqualTo("Test: ledger");

        Stagehand.click("fact-detected");
        Stagehand.press(KeyCode.CONTROL, KeyCode.A);
        Stagehand.type("soon");
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("bad-detected")).startsWith("“soon” is no day and time.");
        assertThat(typed("fact-detected")).as("what was typed stays").isEqualTo("soon");
        Stagehand.click("use-service0");
        assertThat(typed("fact-service")).isEqualTo("ledger");
        assertThat(typed("fact-detected")).isEqualTo("soon");
        assertThat(Stagehand.shows("origin-service")).isFalse();
        Stagehand.click("fact-detected");
        Stagehand.press(KeyCode.ESCAPE);
        assertThat(typed("fact-detected")).isEqualTo("01 Mar 2026 11:00");
        assertThat(Stagehand.shows("bad-detected")).isFalse();

        Stagehand.click("fact-title");
        Stagehand.press(KeyCode.END);
        Stagehand.type(" and only");
        Stagehand.press(KeyCode.TAB);
        Stagehand.settle();
        assertThat(table().getItems().getFirst().title()).isEqualTo("One and only");
        assertThat(focused()).isEqualTo("fact-severity");
        Stagehand.run(() -> file.journal().undo());
        assertThat(typed("fact-title")).isEqualTo("One");
    }

    @Test
    void aHiddenSheetComesInWhenItIsTicked() {
        desk.files = List.of(Exports.workbook(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        Stagehand.click("sheet0");
        Stagehand.click("sheet2");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("ledgerRead")).isEqualTo("2");
    }

    @Test
    void anEmptyListLeadsThroughTheImportToTheIncidents() {
        desk.files = List.of(Exports.jira(folder), Exports.ambiguous(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        assertThat(text("askTitle")).contains("time zone");
        Stagehand.press(KeyCode.ENTER);

        Button next = Stagehand.node("nextQuestion");
        assertThat(next.isDisabled()).isTrue();
        assertThat(text("askStand")).isEqualTo("1 question is open");
        assertThat(text("askWhere")).isEqualTo("Question 2 of 3 · ambiguous.csv");
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("dayFirst");
        Stagehand.press(KeyCode.SPACE);
        Stagehand.until("the question is answered", () -> !next.isDisabled());
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.ENTER);
        Stagehand.click("back");

        Stagehand.run(() -> stage.getScene().lookup("#importFiles").requestFocus());
        Stagehand.press(KeyCode.UP);
        ComboBox<?> area = Stagehand.node("map-12");
        Stagehand.run(() -> area.getSelectionModel().select(5));
        Stagehand.until(
                "the column is the service",
                () ->
                        stage.getScene().lookup("#map-12") instanceof ComboBox<?> now
                                && "Service".equals(String.valueOf(now.getValue())));

        Stagehand.click("preview");
        assertThat(text("ledgerRead")).isEqualTo("5");
        assertThat(text("ledgerAdded")).isEqualTo("5");
        Button go = Stagehand.node("importAll");
        assertThat(go.getText()).isEqualTo("Import 5 incidents");
        Stagehand.click("importAll");

        assertThat(desk.said).containsExactly("5 incidents imported");
        assertThat(table().getItems()).hasSize(5);
        assertThat(table().getItems()).extracting(TaggedIncident::service).contains("Login");
        assertThat(text("count")).isEqualTo("5 incidents");

        Stagehand.click("search");
        Stagehand.type("pay login");
        Stagehand.until("one is left", () -> table0().getItems().size() == 1);
        assertThat(text("count")).isEqualTo("5 incidents · 1 shown");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        assertThat(typed("fact-title")).isEqualTo("Login slow for an hour");
        Stagehand.press(KeyCode.ESCAPE);
        Stagehand.until("the detail is gone", () -> stage.getScene().lookup("#detail") == null);

        Stagehand.run(() -> file.journal().undo());
        assertThat(table().getItems()).isEmpty();
        assertThat(Stagehand.shows("importFirst")).isTrue();
    }

    @SuppressWarnings("unchecked")
    private TableView<TaggedIncident> table0() {
        return (TableView<TaggedIncident>) stage.getScene().lookup("#incidents");
    }

    @Test
    void incidentsBehindAPictureAreShownWithTheReason() {
        Stagehand.run(
                () -> file.imports().take("Import", List.of(StoreFixture.many(30)), Progress.NONE));
        var three = file.incidents().idsByKey().getOrDefault("INC-3", List.of()).getFirst();
        Stagehand.run(() -> screen.showOnly("Requirements × Design", Set.of(three)));
        assertThat(table().getItems()).hasSize(1);
        assertThat(text("because")).isEqualTo("Requirements × Design");
        Stagehand.click("showAll");
        assertThat(table().getItems()).hasSize(30);
        assertThat(Stagehand.shows("narrowing")).isFalse();
    }

    @Test
    void aRefusedFileIsNamedAndLeavesTheWayBack() {
        desk.files = List.of(Exports.broken(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        assertThat(Stagehand.shows("refused")).isTrue();
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("chooseAgain");
        Stagehand.click("leaveImport");
        assertThat(Stagehand.shows("importFirst")).isTrue();
    }

    @Test
    void aCorrectedMappingIsSavedAsAProfile() throws Exception {
        desk.files = List.of(Exports.jira(folder));
        desk.saveTo = Optional.of(folder.resolve("mine"));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        Stagehand.click("nextQuestion");
        Stagehand.click("back");
        Stagehand.click("saveProfile");
        assertThat(new Intake().with(folder.resolve("mine.json")).profiles())
                .anyMatch(p -> p.id().equals("mine") && p.name().equals("Jira"));
        assertThat(folder.resolve("mine.json")).content().doesNotContain("PAY-101");
    }

    @Test
    void aProblemAndItsRowAreChosenTogether() {
        desk.files = List.of(Exports.withProblems(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        Stagehand.click("nextQuestion");
        ListView<ImportProblem> problems = Stagehand.node("problems");
        TableView<RowLook> rows = Stagehand.node("rows");
        assertThat(rows.getItems()).hasSize(6);
        Stagehand.run(() -> problems.getSelectionModel().select(1));
        var chosen = problems.getItems().get(1).place();
        assertThat(rows.getSelectionModel().getSelectedItem().place()).isEqualTo(chosen);
        Stagehand.run(rows::requestFocus);
        Stagehand.run(() -> rows.getSelectionModel().select(3));
        assertThat(problems.getSelectionModel().getSelectedItem().place().line()).isEqualTo(5);
        Stagehand.run(() -> rows.getSelectionModel().select(0));
        assertThat(problems.getSelectionModel().getSelectedItem()).isNull();
    }

    @Test
    void theKeyIsChosenByKeyboardAlone() {
        desk.files = List.of(Exports.unknown(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("answer-key");
        Stagehand.press(KeyCode.DOWN);
        Button next = Stagehand.node("nextQuestion");
        Stagehand.until("the question is answered", () -> !next.isDisabled());
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("ledgerRead")).isEqualTo("3");
    }

    @Test
    void theHeaderIsChosenByKeyboardAlone() {
        desk.files = List.of(Exports.noHeader(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("answer");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        Button next = Stagehand.node("nextQuestion");
        Stagehand.until("the question is answered", () -> !next.isDisabled());
        Stagehand.press(KeyCode.ENTER);
        assertThat(text("askTitle")).isNotEqualTo("Which line holds the names of the columns?");
    }

    @Test
    void rowsSayWhetherTheirIncidentsAreNew() {
        desk.files = List.of(Exports.ambiguous(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        Stagehand.click("dayFirst");
        Stagehand.click("nextQuestion");
        Stagehand.click("nextQuestion");
        assertThat(becomes()).containsOnly("New incident");
        Stagehand.click("importAll");
        Stagehand.run(screen::importFiles);
        Stagehand.click("chooseFiles");
        assertThat(becomes()).containsOnly("Already here, unchanged");
    }

    private static List<String> becomes() {
        TableView<RowLook> rows = Stagehand.node("rows");
        return Stagehand.fx(() ->
                rows.getItems().stream()
                        .map(r -> String.valueOf(rows.getColumns().getFirst().getCellData(r)))
                        .toList());
    }

    @Test
    void theListShowsTheColumnsThatAPersonChooses() {
        Stagehand.run(
                () -> file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE));
        var change = column("column-change");
        assertThat(change.isVisible()).isFalse();
        Stagehand.run(() -> change.setVisible(true));
        Stagehand.click("search");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        assertThat(change.isVisible()).isFalse();
        Stagehand.click("closeDetail");
        assertThat(change.isVisible()).isTrue();
    }

    private static TableColumn<?, ?> column(String id) {
        return table().getColumns().stream()
                .filter(c -> id.equals(c.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pastImportsStayWithTheirLedger() {
        var one = StoreFixture.reading(StoreFixture.draft("A-1", "One"));
        Stagehand.run(() -> file.imports().take("Import", List.of(one), Progress.NONE));
        Stagehand.click("imports");
        assertThat(text("ledgerRead")).isEqualTo("2");
        assertThat(text("ledgerRejected")).isEqualTo("1");
        desk.saveTo = Optional.of(folder.resolve("ledgers"));
        Stagehand.click("exportCsv");
        Stagehand.click("exportJson");
        assertThat(desk.problems).isEmpty();
        assertThat(folder.resolve("ledgers.csv"))
                .content()
                .contains(",incidents.csv,,Test,2,1,0,0,0,1,");
        assertThat(folder.resolve("ledgers.json")).content().contains("\"files\":[{");
        assertThat(file.written().all()).hasSize(2);
        Stagehand.click("exportCsv");
        assertThat(desk.problems).hasSize(1);
        assertThat(file.written().all()).hasSize(2);
        Stagehand.click("backToList");
        assertThat(table().getItems()).hasSize(1);
    }

    @Test
    void pairsOfTwoToolsAreDecidedByKeyboard() {
        assertThat(Stagehand.shows("twinsBar")).isFalse();
        Stagehand.run(() -> TwoTools.tickets(file));
        Stagehand.run(() -> TwoTools.pages(file));
        assertThat(text("twinsFound"))
                .isEqualTo("3 pairs of incidents may be one each, told by two tools.");
        Stagehand.run(() -> stage.getScene().lookup("#openTwins").requestFocus());
        Stagehand.press(KeyCode.SPACE);
        assertThat(text("twinCount")).startsWith("Pair 1 of 3");
        var first = text("twinKept");
        Stagehand.type("s");
        assertThat(text("twinJoined")).isEqualTo(first);
        Stagehand.type("l");
        assertThat(text("twinCount")).startsWith("Pair 2 of 3");
        Stagehand.type("b");
        assertThat(text("twinCount")).startsWith("Pair 1 of 3");
        Stagehand.type("j");
        assertThat(file.incidents().count()).isEqualTo(29);
        assertThat(text("twinCount")).startsWith("Pair 1 of 2");
        Stagehand.type("n");
        assertThat(file.incidents().identity().apart()).hasSize(1);
        assertThat(text("twinCount")).startsWith("The last pair");
        Stagehand.run(() -> file.journal().undo());
        assertThat(text("twinCount")).startsWith("Pair ");
        Stagehand.type("njj");
        assertThat(Stagehand.shows("noTwins")).isTrue();
        Stagehand.click("leaveTwins");
        assertThat(Stagehand.shows("twinsBar")).isFalse();
        assertThat(table().getItems()).hasSize(28);
    }

    @Test
    void wordsForSeverityArePlacedFromTheListAndTakenBack() {
        assertThat(Stagehand.shows("severitiesBar")).isFalse();
        Stagehand.run(() -> OddWords.take(file));
        assertThat(text("severitiesOpen"))
                .isEqualTo(
                        "2 words of the client's for severity say nothing yet:"
                                + " 4 incidents count as unknown");
        Stagehand.click("openSeverities");
        assertThat(text("severityCount")).isEqualTo("2 words are not placed yet");
        Stagehand.run(() -> stage.getScene().lookup("#place0").requestFocus());
        Stagehand.press(KeyCode.DOWN);
        assertThat(text("severityCount")).isEqualTo("1 word is not placed yet");
        assertThat(file.journal().undoLabel()).contains("Place severity “BANANA” as Critical");
        Stagehand.run(() -> file.journal().undo());
        assertThat(text("severityCount")).isEqualTo("2 words are not placed yet");
        Stagehand.run(() -> file.journal().redo());
        Stagehand.run(() -> stage.getScene().lookup("#place1").requestFocus());
        Stagehand.press(KeyCode.DOWN);
        assertThat(text("severityCount")).isEqualTo("All words are placed");
        Stagehand.click("leaveSeverities");
        assertThat(Stagehand.shows("severitiesBar")).isFalse();
    }
}
