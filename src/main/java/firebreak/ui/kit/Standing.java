package firebreak.ui.kit;

import javafx.scene.control.TextInputControl;

/// What last stood in a field: shown there, or taken from it to be saved. Only what is typed over
/// it is to be saved, so that what a person undoes isn't saved a second time.
public final class Standing {
    private final TextInputControl field;
    private String words = "";

    public Standing(TextInputControl field) {
        this.field = field;
    }

    /// Whether something is typed that was not taken yet.
    public boolean typed() {
        return !field.getText().equals(words);
    }

    /// What is typed, which is saved from now on.
    public String take() {
        words = field.getText();
        return words;
    }

    /// Shows words.
    ///
    /// @param same whether they are of what is shown already, so that what somebody is typing there
    ///   stays
    public void show(String next, boolean same) {
        if (same && field.isFocused() && typed()) return;
        words = next;
        if (!field.getText().equals(next)) field.setText(next);
    }
}
