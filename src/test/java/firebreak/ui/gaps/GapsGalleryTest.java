package firebreak.ui.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Screen;

import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The screens as pictures for people to look at.
class GapsGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private AssessmentFile sample() {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private static Stage show(Screen screen, int width, int height) {
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void select(String table, int row) {
        TableView<TraceRow> node = Stagehand.node(table);
        Stagehand.run(() -> {
            node.requestFocus();
            node.getSelectionModel().clearAndSelect(row, node.getColumns().get(1));
            node.getFocusModel().focus(row, node.getColumns().get(1));
        });
        Stagehand.settle();
    }

    @Test
    void theSample() {
        try (var file = sample()) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                int width = wide ? 1208 : 1048;
                int height = wide ? 800 : 620;
                var gaps = Stagehand.fx(() -> new GapsScreen(file, desk.desk(), desk.keys));
                var stage = show(gaps, width, height);
                pictures(stage, "gaps-ranked" + size);
                Stagehand.click("shelf-proposed");
                pictures(stage, "gaps-proposed" + size);
                Stagehand.run(gaps::hidden);
                Stagehand.close(stage);
                var traces = Stagehand.fx(() -> new TracesScreen(file, desk.desk(), desk.keys));
                stage = show(traces, width, height);
                select("traceGrid", 3);
                Stagehand.type("s");
                pictures(stage, "traces-sample" + size);
                Stagehand.run(traces::hidden);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyStates() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var gaps = Stagehand.fx(() -> new GapsScreen(file, desk.desk(), desk.keys));
            var stage = show(gaps, 1048, 620);
            pictures(stage, "gaps-empty-1280");
            Stagehand.close(stage);
            var traces = Stagehand.fx(() -> new TracesScreen(file, desk.desk(), desk.keys));
            stage = show(traces, 1048, 620);
            pictures(stage, "traces-empty-1280");
            Stagehand.close(stage);
        }
    }
}
