package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
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

    @Test
    void aHiddenSheetComesInWhenItIsTicked() {
        desk.files = List.of(Exports.workbook(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");
        Stagehand.run(() -> stage.getScene().lookup("#importFiles").requestFocus());
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.SPACE);
        Stagehand.until(
                "the sheet is ticked",
                () ->
                        stage.getScene().lookup("#take2") instanceof CheckBox box
                                && box.isSelected());
        Stagehand.click("take0");
        Stagehand.click("preview");
        assertThat(text("ledgerRead")).isEqualTo("2");
    }

    @Test
    void anEmptyListLeadsThroughTheImportToTheIncidents() {
        desk.files = List.of(Exports.jira(folder), Exports.ambiguous(folder));
        Stagehand.click("importFirst");
        Stagehand.click("chooseFiles");

        Button next = Stagehand.node("preview");
        assertThat(next.isDisabled()).isTrue();
        assertThat(text("openQuestions")).isEqualTo("1 question is open");
        assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("dayFirst");
        Stagehand.click("dayFirst");
        Stagehand.until("the question is answered", () -> !next.isDisabled());

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
        assertThat(text("detailTitle")).isEqualTo("Login slow for an hour");
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
    void pastImportsStayWithTheirLedger() {
        var one = StoreFixture.reading(StoreFixture.draft("A-1", "One"));
        Stagehand.run(() -> file.imports().take("Import", List.of(one), Progress.NONE));
        Stagehand.click("imports");
        assertThat(text("ledgerRead")).isEqualTo("2");
        assertThat(text("ledgerRejected")).isEqualTo("1");
        Stagehand.click("backToList");
        assertThat(table().getItems()).hasSize(1);
    }
}
