package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What a person does first, in the real window with real jobs.
class WorkbenchFlowTest {
    @TempDir Path folder;
    private final Stagehand.FakeDesk answers = new Stagehand.FakeDesk();
    private Stage stage;
    private App app;

    @BeforeEach
    void open() {
        var theme = Stagehand.theme();
        Stagehand.run(() -> {
            stage = new Stage();
            app = new App(stage, new Folders(folder, folder), theme, owner -> answers);
            app.show();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
    }

    @AfterEach
    void close() {
        Stagehand.run(stage::close);
        Stagehand.run(app::close);
    }

    @Test
    void theSampleIsOneClickAway() {
        Stagehand.picture(stage.getScene(), "home-light-1280x720");
        Stagehand.click("openSample");
        Stagehand.until("open", () -> stage.getScene().getRoot().lookup("#undo").isVisible());
        Stagehand.picture(stage.getScene(), "sample-open-light-1280x720");
    }

    @Test
    void aNewAssessmentNeedsOnlyAName() {
        Stagehand.click("newAssessment");
        Stagehand.type("Acme Ltd");
        Stagehand.picture(stage.getScene(), "home-new-light-1280x720");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.until("open", () -> stage.getScene().getRoot().lookup("#undo").isVisible());
        assertThat(folder.resolve("Acme Ltd/assessment.mv.db")).exists();
    }
}
