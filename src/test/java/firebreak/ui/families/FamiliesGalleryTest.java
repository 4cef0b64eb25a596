package firebreak.ui.families;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.SimilarSearch;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The screen as pictures for people to look at.
class FamiliesGalleryTest {
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

    private Stage show(AssessmentFile file, int width, int height) {
        var screen =
                Stagehand.fx(() -> new FamiliesScreen(file, desk.desk(), new SimilarSearch(file)));
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), "families-" + name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void theSample() {
        try (var file = sample()) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                var stage = wide ? show(file, 1208, 800) : show(file, 1048, 620);
                Stagehand.click("shelf-confirmed");
                if (!wide) pictures(stage, "none-confirmed" + size);
                Stagehand.click("shelf-proposed");
                pictures(stage, "proposed" + size);
                Stagehand.click("confirm");
                Stagehand.click("confirm");
                Stagehand.click("shelf-confirmed");
                pictures(stage, "confirmed" + size);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void theEmptyStates() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            var stage = show(file, 1048, 620);
            pictures(stage, "empty-1280");
            Stagehand.close(stage);
        }
    }
}
