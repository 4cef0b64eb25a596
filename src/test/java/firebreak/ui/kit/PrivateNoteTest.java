package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateNoteTest {
    private final TextField field = Stagehand.fx(() -> new TextField("Before the report"));
    private PrivateNote note;
    private Stage stage;

    @BeforeEach
    void show() {
        note = Stagehand.fx(() -> new PrivateNote("openIt", field));
        stage = Stagehand.show(Stagehand.fx(() -> new StackPane(note)), 400, 200);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
    }

    @Test
    void itIsClosedUntilItIsOpenedAndAgainForAnotherSubject() {
        assertThat(field.isVisible()).isFalse();
        Stagehand.run(() -> note.show(true, false));
        assertThat(((ToggleButton) Stagehand.node("openIt")).getText()).contains("written");
        Stagehand.click("openIt");
        assertThat(field.isVisible()).isTrue();
        Stagehand.run(() -> note.show(true, true));
        assertThat(field.isVisible()).as("the same subject").isTrue();
        Stagehand.run(() -> note.show(false, false));
        assertThat(field.isVisible()).as("another one").isFalse();
    }
}
