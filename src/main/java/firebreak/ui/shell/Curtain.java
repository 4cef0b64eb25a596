package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PassphrasePrompt;
import firebreak.ui.kit.PassphraseViewModel;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// Hides everything behind an opaque page that asks for the passphrase. What is behind it stays as
/// it is, unseen and out of reach of the keyboard.
public final class Curtain {
    private final StackPane page = new StackPane();
    private final List<Node> behind;
    private final List<Node> hidden = new ArrayList<>();
    private final EventHandler<KeyEvent> keys = this::keepKeys;
    private @Nullable OtherWindows others;
    private Runnable before = () -> {};
    private @Nullable Node focused;
    private IndexRange marked = new IndexRange(0, 0);
    private int caret;

    Curtain(List<Node> behind) {
        this.behind = List.copyOf(behind);
        page.setId("curtain");
        page.getStyleClass().add("curtain");
        page.setVisible(false);
        page.addEventHandler(KeyEvent.KEY_PRESSED, Curtain::keepShortcuts);
    }

    Region page() {
        return page;
    }

    /// Closes what belongs to this window, too, when the curtain falls.
    void closes(OtherWindows windows) {
        others = windows;
    }

    /// What is done before it falls.
    void before(Runnable now) {
        before = now;
    }

    public boolean down() {
        return page.isVisible();
    }

    /// Hides everything at once; `leave` closes the assessment instead of unlocking it.
    public void drop(PassphraseViewModel model, Runnable leave) {
        if (down()) return;
        before.run();
        var scene = page.getScene();
        focused = scene.getFocusOwner();
        if (focused instanceof TextInputControl field) {
            marked = field.getSelection();
            caret = field.getCaretPosition();
        }
        scene.addEventFilter(KeyEvent.ANY, keys);
        behind.stream().filter(Node::isVisible).forEach(hidden::add);
        hidden.forEach(n -> n.setVisible(false));
        var prompt =
                new PassphrasePrompt(
                        "unlock",
                        model,
                        Text.of("shell.lock.unlock"),
                        Page.button("leaveLocked", Text.of("shell.lock.leave"), leave));
        page.getChildren().setAll(content(prompt));
        page.setVisible(true);
        title(scene, Text.of("shell.lock.window"));
        if (others != null) others.bar(true);
        prompt.focus();
    }

    /// Shows everything again, as it was.
    public void lift() {
        if (!down()) return;
        var scene = page.getScene();
        if (others != null) others.bar(false);
        page.setVisible(false);
        page.getChildren().clear();
        hidden.forEach(n -> n.setVisible(true));
        hidden.clear();
        scene.removeEventFilter(KeyEvent.ANY, keys);
        title(scene, Text.of("shell.name"));
        if (focused != null) focused.requestFocus();
        // A field that gets the focus marks all of its text, which the next key would replace.
        if (focused instanceof TextInputControl field)
            field.selectRange(
                    caret == marked.getStart() ? marked.getEnd() : marked.getStart(), caret);
        focused = null;
    }

    private void keepKeys(Event event) {
        for (var n = event.getTarget() instanceof Node node ? node : null;
                n != null;
                n = n.getParent()) if (n == page) return;
        event.consume();
    }

    /// What the page's own fields leave over would reach the accelerators of the window.
    private static void keepShortcuts(KeyEvent key) {
        if (key.isControlDown()
                || key.isMetaDown()
                || key.isAltDown()
                || key.getCode().isFunctionKey()) key.consume();
    }

    private static void title(Scene scene, String words) {
        if (scene.getWindow() instanceof Stage stage) stage.setTitle(words);
    }

    private static Region content(PassphrasePrompt prompt) {
        var heading = new Label(Text.of("shell.lock.title"));
        heading.getStyleClass().add("page-title");
        var words = new Label(Text.of("shell.lock.text"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var icon = new FontIcon("fth-lock");
        icon.getStyleClass().add("curtain-icon");
        var box = new VBox(12, icon, heading, words, prompt);
        box.setMaxSize(440, Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
