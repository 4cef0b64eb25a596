package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The bench as pictures for people to look at.
class TaggingGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private AssessmentFile sample() {
        var opening = SampleFixture.write(folder.resolve("sample"));
        return switch (opening) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private Stage show(AssessmentFile file, int width, int height) {
        var screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Mara Lindqvist"));
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static void pictures(Stage stage, String name, boolean wide) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            var size = wide ? "-1440" : "-1280";
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light") + size);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void theBenchWithTheSample() {
        try (var file = sample()) {
            for (var wide : new boolean[] {false, true}) {
                var stage = wide ? show(file, 1208, 800) : show(file, 1048, 620);
                pictures(stage, "tagging-fresh", wide);
                Stagehand.click("search");
                Stagehand.type("certificate the ");
                pictures(stage, "tagging-hits", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("filter-done");
                pictures(stage, "tagging-done", wide);
                Stagehand.type("?");
                pictures(stage, "tagging-keys", wide);
                Stagehand.press(KeyCode.DOWN);
                Stagehand.press(KeyCode.ENTER);
                Stagehand.type("x");
                pictures(stage, "tagging-keys-taken", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.run(() -> {
                    Node row = stage.getScene().getRoot().lookup(".factor-scroll .tag");
                    row.requestFocus();
                });
                Stagehand.press(KeyCode.TAB);
                pictures(stage, "tagging-factor", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("filter-all");
                Stagehand.run(() -> stage.getScene().getRoot().lookup("#queue").requestFocus());
                Stagehand.type("g");
                pictures(stage, "tagging-together", wide);
                Stagehand.press(KeyCode.DOWN);
                Stagehand.press(KeyCode.DOWN);
                pictures(stage, "tagging-together-chosen", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("searchHelp");
                pictures(stage, "tagging-search-help", wide);
                Stagehand.click("searchHelp");
                Stagehand.click("otherFilters");
                pictures(stage, "tagging-filters", wide);
                Stagehand.press(KeyCode.UP);
                Stagehand.press(KeyCode.ENTER);
                Stagehand.type("Certificates");
                pictures(stage, "tagging-keep-filter", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("search");
                Stagehand.type("certifcate");
                pictures(stage, "tagging-similar", wide);
                Stagehand.press(KeyCode.ESCAPE);
                Stagehand.click("search");
                Stagehand.type("nothing has these words");
                pictures(stage, "tagging-unmatched", wide);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyStates() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var stage = show(file, 1048, 620);
            pictures(stage, "tagging-empty", false);
            Stagehand.close(stage);
            file.imports().take("Import", List.of(StoreFixture.many(1)), Progress.NONE);
            stage = show(file, 1048, 620);
            Stagehand.type("x");
            pictures(stage, "tagging-alldone", false);
            Stagehand.close(stage);
        }
    }
}
