package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What a person does first, in the real window with real jobs.
class WorkbenchFlowTest {
    @TempDir Path folder;

    @Test
    void theSampleIsOneClickAway() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            assertThat(Stagehand.shows("step-patterns")).isTrue();
        }
    }

    @Test
    void aNewAssessmentNeedsOnlyAName() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("newAssessment");
            Stagehand.type("Acme Ltd");
            Stagehand.picture(workbench.scene(), "home-new-light-1280x720");
            Stagehand.press(KeyCode.ENTER);
            Stagehand.until("open", () -> workbench.scene().getRoot().lookup("#undo").isVisible());
            workbench.idle();
            assertThat(folder.resolve("Acme Ltd/assessment.mv.db")).exists();
        }
    }
}
