package firebreak.ui.series;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.DateOrder;
import firebreak.intake.Intake;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Brings weekly numbers in as a person would, and takes pictures.
class SeriesScreenTest {
    @TempDir Path folder;
    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void numbersComeInAfterWhatOnlyAPersonKnows() throws Exception {
        var untold = Files.writeString(folder.resolve("x.csv"), numbers());
        var deployments = Files.writeString(folder.resolve("deployments.csv"), numbers());
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.journal().listen(c -> Stagehand.run(() -> desk.changes.tell(c)));
            var screen = Stagehand.fx(() -> new SeriesScreen(file, new Intake(), desk.desk()));
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Stagehand.picture(stage.getScene(), "series-empty");

            desk.files = List.of(untold);
            Stagehand.click("importFirstSeries");
            assertThat(Stagehand.shows("seriesMeasure")).isTrue();
            Stagehand.picture(stage.getScene(), "series-asked");
            ComboBox<String> measure = Stagehand.node("seriesMeasure");
            Stagehand.run(() -> measure.getEditor().setText("Lead time"));
            Stagehand.click("takeMeasure");
            assertThat(Stagehand.shows("seriesMeasure")).isFalse();
            TableView<?> table = Stagehand.node("seriesTable");
            assertThat(table.getItems()).hasSize(2);

            desk.files = List.of(deployments);
            Stagehand.click("importSeries");
            assertThat(table.getItems()).hasSize(4);
            Label done = Stagehand.node("seriesDone");
            assertThat(done.getText()).contains("5 new weeks");
            ListView<String> problems = Stagehand.node("seriesProblems");
            assertThat(problems.getItems())
                    .singleElement()
                    .asString()
                    .contains("deployments.csv, line 5, ledger \"lots\"");
            for (boolean dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.picture(stage.getScene(), "series-" + (dark ? "dark" : "light"));
            }
            assertThat(file.journal().undo()).contains("Import weekly numbers of deployments.csv");
            assertThat(table.getItems()).hasSize(2);

            Stagehand.close(stage);
            Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
            Stagehand.run(screen::hidden);
            assertThat(desk.problems).isEmpty();
            assertThat(desk.faults).isEmpty();
        }
    }

    @Test
    void datesAreAskedAndBadFilesChangeNothing() throws Exception {
        var dates =
                Files.writeString(
                        folder.resolve("deployments.csv"), "Week,a\n03/03/2025,1\n10/03/2025,2\n");
        var none = Files.writeString(folder.resolve("n.csv"), "Name,Size\na,1\nb,2\n");
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var model = Stagehand.fx(() -> new SeriesViewModel(file, new Intake(), desk.desk()));
            Stagehand.run(() -> model.look(List.of(dates, none)));
            assertThat(desk.problems).singleElement().asString().contains("n.csv");
            assertThat(file.series().all()).isEmpty();

            Stagehand.run(() -> model.look(List.of(dates)));
            assertThat(model.asked().get()).isNotNull().matches(a -> !a.measure());
            Stagehand.run(() -> model.answerOrder(DateOrder.DAY_FIRST));
            assertThat(model.asked().get()).isNull();
            assertThat(file.series().all()).hasSize(2);
            Stagehand.run(model::giveUp);
            assertThat(desk.faults).isEmpty();
        }
    }

    private static String numbers() {
        return "Week,checkout-api,ledger\n2025-W10,6,1\n2025-W11,5,\n2025-W12,8,3\n2025-W14,9,lots\n"
                .replace("2025-W12,8,3\n", "2025-W12,,3\n");
    }
}
