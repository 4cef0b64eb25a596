package firebreak.ui.kit;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import java.util.Objects;
import java.util.UUID;

/// Puts a client's words and pictures into the clipboard and takes them out again. What Firebreak
/// puts there carries a mark, so that nothing is cleared that came from elsewhere. Window's thread
/// only, as the clipboard itself.
public final class Copied {
    private static final DataFormat MARK = new DataFormat("application/x-firebreak-mark");

    /// What was copied out of a field, which carries no mark; empty where nothing was.
    private static String typed = "";

    private static String mark = "";

    private Copied() {}

    /// Puts words into the clipboard.
    public static void text(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        put(content);
    }

    /// Puts anything into the clipboard; what it returns clears the clipboard where it still holds
    /// that.
    public static Runnable put(ClipboardContent content) {
        var now = UUID.randomUUID().toString();
        content.put(MARK, now);
        Clipboard.getSystemClipboard().setContent(content);
        mark = now;
        typed = "";
        return () -> {
            if (mark.equals(now)) clear();
        };
    }

    /// To be called after a person may have copied out of `field` by its own keys or menu.
    public static void from(TextInputControl field) {
        if (field instanceof PasswordField) return;
        var words = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
        if (!words.isBlank() && field.getText().contains(words)) typed = words;
    }

    /// Clears the clipboard where it still holds what came from Firebreak.
    public static void clear() {
        var clipboard = Clipboard.getSystemClipboard();
        var marked = !mark.isEmpty() && mark.equals(clipboard.getContent(MARK));
        var sameWords = !typed.isEmpty() && typed.equals(clipboard.getString());
        if (marked || sameWords) clipboard.clear();
        mark = "";
        typed = "";
    }
}
