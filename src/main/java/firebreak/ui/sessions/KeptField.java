package firebreak.ui.sessions;

import javafx.scene.control.TextField;

import java.util.function.Consumer;

/// A line that is kept when it is left, or with Enter. While it is typed in, what changes elsewhere
/// doesn't change it.
final class KeptField extends TextField {
    private String shown = "";
    private String before = "";
    private Consumer<String> keep = _ -> {};

    KeptField(String id, String name, int longest) {
        setId(id);
        setPromptText(name);
        setAccessibleText(name);
        textProperty()
                .subscribe(text -> {
                    if (text.length() > longest) setText(text.substring(0, longest));
                });
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) flush();
                });
        setOnAction(_ -> flush());
    }

    void show(String text, Consumer<String> next) {
        keep = next;
        if (isFocused() && !getText().equals(shown)) return;
        shown = text;
        if (!getText().equals(text)) setText(text);
    }

    /// Takes what is typed, if it is another text.
    void flush() {
        var typed = getText();
        if (typed.equals(shown)) return;
        before = shown;
        shown = typed;
        keep.accept(typed);
    }

    /// Shows what stood there before what was typed last, which is not to be kept.
    void back() {
        shown = before;
        setText(before);
    }

    void putAway() {
        keep = _ -> {};
        shown = "";
        clear();
    }

    /// Takes a whole number; what is none is said, and what stood there before is shown again.
    ///
    /// @param bad told of what is no number from 0 to `most`
    Consumer<String> number(int most, Consumer<Integer> next, Consumer<String> bad) {
        return typed -> {
            try {
                int number = typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
                if (number >= 0 && number <= most) {
                    next.accept(number);
                    return;
                }
            } catch (NumberFormatException noNumber) {
                // Said below, as a number that is too large is.
            }
            back();
            bad.accept(typed);
        };
    }
}
