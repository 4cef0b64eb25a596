package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.junit.jupiter.api.Test;

class SecretFieldTest {
    @Test
    void whatIsTakenIsGoneFromTheField() {
        var stage =
                Stagehand.show(Stagehand.fx(() -> new SecretField("secret", "Secret")), 400, 200);
        try {
            PasswordField hidden = Stagehand.node("secret");
            var field = (SecretField) stage.getScene().getRoot();
            Stagehand.run(field::focus);
            Stagehand.type("horse");
            Stagehand.click("secretShow");
            TextField plain = Stagehand.node("secretShown");
            assertThat(plain.getText()).isEqualTo("horse");
            assertThat(Stagehand.shows("secret")).isFalse();
            Stagehand.run(() -> {
                assertThat(field.take()).containsExactly("horse".toCharArray());
                assertThat(plain.isVisible()).as("the next one is hidden again").isFalse();
                assertThat(hidden.getText()).isEmpty();
                hidden.undo();
                plain.undo();
                assertThat(hidden.getText()).as("undo brings it back").isEmpty();
            });
        } finally {
            Stagehand.close(stage);
        }
    }

    @Test
    void theClipboardIsClearedOnlyOfWhatCameFromHere() {
        Stagehand.run(() -> {
            var clipboard = Clipboard.getSystemClipboard();
            Copied.text("SECRETCLIENT");
            assertThat(clipboard.getString()).isEqualTo("SECRETCLIENT");
            Copied.clear();
            assertThat(clipboard.hasString()).isFalse();

            Copied.text("SECRETCLIENT");
            var other = new ClipboardContent();
            other.putString("from elsewhere");
            clipboard.setContent(other);
            Copied.clear();
            assertThat(clipboard.getString()).isEqualTo("from elsewhere");

            var field = new TextField("a SECRETCLIENT in a field");
            field.selectRange(2, 14);
            var afterwards = Copied.from(field);
            field.copy();
            afterwards.run();
            Copied.clear();
            assertThat(clipboard.hasString()).isFalse();

            var content = new ClipboardContent();
            content.putString("first");
            var clear = Copied.put(content);
            Copied.text("second");
            clear.run();
            assertThat(clipboard.getString()).as("a newer one stays").isEqualTo("second");
            Copied.clear();
        });
    }
}
