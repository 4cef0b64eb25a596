package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What an assessment showed is let go of when it is closed: it would fill the memory of a day's
/// work, and it is what clients say in confidence.
class ClosedAssessmentTest {
    @TempDir Path folder;

    @Test
    void nothingThatItsScreensShowedStaysInMemory() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            // Its pages follow the keys of the screen that is shown.
            Stagehand.press(KeyCode.F1);
            // Its rows hold the commands of all screens.
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            assertThat(Stagehand.shows("allKeysOverlay")).isTrue();
            Stagehand.press(KeyCode.ESCAPE);
            var shown = new Retained();
            for (var step : workbench.screens()) {
                if (step.equals("home")) continue;
                workbench.go(step);
                shown.see(workbench);
            }
            assertThat(shown.size()).isGreaterThan(5_000);
            // It stays open, and will give the keyboard back.
            workbench.go("incidents");
            Stagehand.press(KeyCode.CONTROL, KeyCode.J);
            assertThat(Stagehand.shows("backgroundWork")).isTrue();

            workbench.leave();
            Stagehand.settle();

            assertThat(shown.stayed()).isEmpty();
        }
    }
}
