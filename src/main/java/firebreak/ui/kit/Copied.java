package firebreak.ui.kit;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

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
    private static boolean hiding;

    private Copied() {}

    /// While it hides, nothing of a client goes into the clipboard; what is there already goes.
    public static void hide(boolean now) {
        hiding = now;
        if (now) clear();
    }

    /// Puts words into the clipboard that are nobody's, as the report of a fault.
    public static void nameless(String words) {
        var hidden = hiding;
        hiding = false;
        text(words);
        hiding = hidden;
    }

    /// Puts words into the clipboard.
    public static void text(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        put(content);
    }

    /// Puts anything into the clipboard; what it returns clears the clipboard where it still holds
    /// that.
    public static Runnable put(ClipboardContent content) {
        if (hiding) return () -> {};
        var now = UUID.randomUUID().toString();
        content.put(MARK, now);
        Clipboard.getSystemClipboard().setContent(content);
        mark = now;
        typed = "";
        return () -> {
            if (mark.equals(now)) clear();
        };
    }

    /// To be called before a person may copy or cut out of `field` by its own keys or menu; what it
    /// returns is to be called afterwards.
    public static Runnable from(TextInputControl field) {
        var words = field instanceof PasswordField ? "" : lines(field.getSelectedText());
        return () -> {
            if (!words.isBlank() && words.equals(held())) typed = words;
        };
    }

    private static String held() {
        return lines(Clipboard.getSystemClipboard().getString());
    }

    /// Some systems write the ends of lines in their own way.
    private static String lines(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
    }

    /// Clears the clipboard where it still holds what came from Firebreak.
    public static void clear() {
        var clipboard = Clipboard.getSystemClipboard();
        var marked = !mark.isEmpty() && mark.equals(clipboard.getContent(MARK));
        var sameWords = !typed.isEmpty() && typed.equals(held());
        if (marked || sameWords) clipboard.clear();
        mark = "";
        typed = "";
    }
}
