package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// A field for a passphrase: hidden or shown, with a word when Caps Lock is on.
///
/// JavaFX holds what is typed as a String, which nobody can wipe out; it goes when the memory is
/// used again. So the characters are taken out, and the field emptied, as soon as they are needed.
public final class SecretField extends VBox {
    private final PasswordField hidden = new PasswordField();
    private final TextField plain = new TextField();
    private final FontIcon eye = new FontIcon("fth-eye");
    private final Button show;
    private final Label capsLock =
            new Label(Text.of("kit.secret.capsLock"), new FontIcon("fth-arrow-up-circle"));

    /// @param name for a screen reader
    public SecretField(String id, String name) {
        super(4);
        hidden.setId(id);
        plain.setId(id + "Shown");
        plain.textProperty().bindBidirectional(hidden.textProperty());
        plain.setVisible(false);
        for (var field : new TextField[] {hidden, plain}) {
            field.setAccessibleText(name);
            field.setOnKeyReleased(e -> lookAtCapsLock());
            field.focusedProperty().subscribe(this::lookAtCapsLock);
        }
        show = Page.iconButton(id + "Show", "fth-eye", Text.of("kit.secret.show"), this::toggle);
        show.setGraphic(eye);
        capsLock.getStyleClass().addAll("caps-lock", "small");
        capsLock.setVisible(false);
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        var fields = new StackPane(hidden, plain);
        HBox.setHgrow(fields, Priority.ALWAYS);
        getStyleClass().add("secret-field");
        getChildren().setAll(new HBox(4, fields, show), capsLock);
    }

    /// Hands out what was typed, for the caller to wipe out, and empties the field.
    public char[] take() {
        var characters = look();
        forget();
        return characters;
    }

    /// What stands in the field, for the caller to wipe out.
    public char[] look() {
        var text = hidden.getCharacters();
        var characters = new char[text.length()];
        for (int i = 0; i < characters.length; i++) characters[i] = text.charAt(i);
        return characters;
    }

    /// Empties the field and hides what comes next.
    public void forget() {
        if (plain.isVisible()) toggle();
        hidden.setText("");
    }

    /// Calls `listener` with each new text, for it to wipe out.
    public void onTyped(Consumer<char[]> listener) {
        hidden.textProperty().subscribe((before, now) -> listener.accept(look()));
    }

    /// Calls `action` when Enter is pressed.
    public void onEnter(Runnable action) {
        hidden.setOnAction(e -> action.run());
        plain.setOnAction(e -> action.run());
    }

    /// Puts the focus into the field.
    public void focus() {
        (plain.isVisible() ? plain : hidden).requestFocus();
    }

    /// The field that a label stands for.
    public TextField labelled() {
        return hidden;
    }

    private void toggle() {
        var toPlain = !plain.isVisible();
        var focused = hidden.isFocused() || plain.isFocused();
        plain.setVisible(toPlain);
        hidden.setVisible(!toPlain);
        eye.setIconLiteral(toPlain ? "fth-eye-off" : "fth-eye");
        var words = Text.of(toPlain ? "kit.secret.hide" : "kit.secret.show");
        show.setAccessibleText(words);
        show.setTooltip(new Tooltip(words));
        if (!focused) return;
        focus();
        (toPlain ? plain : hidden).end();
    }

    private void lookAtCapsLock() {
        var on = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        capsLock.setVisible(on && (hidden.isFocused() || plain.isFocused()));
    }
}
