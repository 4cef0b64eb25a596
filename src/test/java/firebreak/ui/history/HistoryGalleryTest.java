package firebreak.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Tagging;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Works the history as a person would, and takes its pictures.
class HistoryGalleryTest {
    private static final String LONG =
            "The checkout took no payments for two hours, because the new ledger refused amounts"
                    + " with more than two decimals. Nobody had written down that such amounts"
                    + " exist; the test data had none.\n\nA second reading: the rounding was asked"
                    + " for in the plan, but not in the story that was built.";

    @TempDir Path folder;
    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static Tagging because(Tagging tagging, Origin origin, String reason) {
        return new Tagging(
                tagging.id(),
                tagging.incidentId(),
                tagging.coder(),
                tagging.codebookVersion(),
                tagging.state(),
                origin,
                tagging.factorId(),
                tagging.earliestStageId(),
                tagging.preventability(),
                tagging.confidence(),
                reason,
                tagging.quote(),
                tagging.at());
    }

    @Test
    void aLineIsLookedAtFilteredAndFoundAgain() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.imports()
                    .take("Import incidents.csv", List.of(StoreFixture.many(12)), Progress.NONE);
            var incident = file.incidents().tagged().getFirst().incidentId();
            var tagging = StoreFixture.tagging(incident, "Ana", Origin.REQUIREMENTS);
            file.taggings().save("Tag INC-0", List.of(tagging));
            file.taggings().save("Tag INC-0", List.of(because(tagging, Origin.CODE_QUALITY, LONG)));
            file.journal().undo();
            file.journal().redo();
            file.journal().undo();
            file.taggings().save("Tag INC-0", List.of(because(tagging, Origin.DEPLOYMENT, LONG)));
            var screen = Stagehand.fx(() -> new HistoryScreen(file, desk.desk()));
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            TableView<?> table = Stagehand.node("history");
            Label what = Stagehand.node("editWhat");
            assertThat(what.getText()).isEqualTo("Tag INC-0");
            for (boolean dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.picture(stage.getScene(), "history-change-" + (dark ? "dark" : "light"));
            }
            Stagehand.run(() -> Stagehand.theme().choose(false));

            Stagehand.run(table::requestFocus);
            Stagehand.press(KeyCode.END);
            assertThat(((Label) Stagehand.node("editWhat")).getText()).contains("Create");
            Stagehand.press(KeyCode.UP);
            assertThat(((Label) Stagehand.node("editWhat")).getText()).contains("Import");
            Stagehand.picture(stage.getScene(), "history-import");

            Stagehand.press(KeyCode.CONTROL, KeyCode.F);
            assertThat(Stagehand.fx(() -> stage.getScene().getFocusOwner()))
                    .isInstanceOf(TextField.class);
            Stagehand.type("no such words");
            assertThat(Stagehand.shows("clearHistoryFilter")).isTrue();
            Stagehand.picture(stage.getScene(), "history-nothing");
            Stagehand.click("clearHistoryFilter");
            assertThat(table.getItems()).hasSize(8);

            Stagehand.close(stage);
            Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
            Stagehand.run(screen::hidden);
            assertThat(desk.problems).isEmpty();
            assertThat(desk.faults).isEmpty();
        }
    }
}
