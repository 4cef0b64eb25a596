package firebreak.ui.tagging;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/// The keys of the bench. They act only where no text is being typed. Letters are taken as typed,
/// not as pressed, so that they are right on every keyboard layout.
final class BenchKeys {
    private final TaggingViewModel model;
    private final SuggestionsViewModel suggestions;
    private final QueueView queue;
    private final IncidentView incident;
    private final TagsView tags;
    private final KeysOverlay overlay;

    BenchKeys(
            TaggingViewModel model,
            SuggestionsViewModel suggestions,
            QueueView queue,
            IncidentView incident,
            TagsView tags,
            KeysOverlay overlay) {
        this.model = model;
        this.suggestions = suggestions;
        this.queue = queue;
        this.incident = incident;
        this.tags = tags;
        this.overlay = overlay;
    }

    void follow(Pane root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, root));
        root.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(e, root));
    }

    private void pressed(KeyEvent e, Node root) {
        if (queue.bulk().open().get()) return;
        queue.open();
        var owner = root.getScene().getFocusOwner();
        var code = e.getCode();
        if (overlay.isVisible()) {
            if (code == KeyCode.ESCAPE) overlay.hide();
            if (!e.isShortcutDown() && code != KeyCode.TAB && !(owner instanceof ButtonBase))
                e.consume();
            return;
        }
        if (code == KeyCode.ENTER && e.isShortcutDown()) {
            model.saveAndNext();
            e.consume();
            return;
        }
        if (typing(owner) || e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) return;
        var acts =
                switch (code) {
                    case ENTER -> !hasItsOwnEnter(owner);
                    case BACK_SPACE -> true;
                    case LEFT -> !(owner instanceof TextInputControl) && !ownsArrows(owner);
                    default -> false;
                };
        if (!acts) return;
        if (code == KeyCode.ENTER) model.saveAndNext();
        else model.back();
        e.consume();
    }

    private void typed(KeyEvent e, Node root) {
        if (queue.bulk().open().get()) return;
        queue.open();
        var character = e.getCharacter();
        if (typing(root.getScene().getFocusOwner())
                || character.length() != 1
                || e.isControlDown()
                || e.isMetaDown()) return;
        var key = character.charAt(0);
        if (key == TagKeys.KEYS) overlay.toggle();
        else if (overlay.isVisible() || !act(key, e.isShiftDown())) return;
        e.consume();
    }

    private boolean act(char key, boolean shift) {
        if (Character.isLetter(key)) {
            var capsLock = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
            if (shift || (Character.isUpperCase(key) && !capsLock))
                return stage(Character.toUpperCase(key));
        }
        if (key >= '1' && key <= '9') {
            tags.factors().choose(key - '0');
            return true;
        }
        return tag(Character.toLowerCase(key));
    }

    private boolean stage(char letter) {
        for (var entry : StageKeys.of(model.codebook().get().stages()).entrySet()) {
            if (entry.getValue() != letter) continue;
            model.judging().chooseStage(entry.getKey());
            return true;
        }
        return false;
    }

    private boolean tag(char key) {
        switch (key) {
            case TagKeys.REASON -> incident.focusReason();
            case TagKeys.QUOTE -> incident.takeQuote();
            case TagKeys.SAME -> model.judging().sameAsPrevious();
            case TagKeys.SUGGESTION -> suggestions.accept();
            case TagKeys.FLAG -> model.judging().flag();
            case TagKeys.MEMO -> incident.focusMemo();
            case TagKeys.ADD -> model.judging().add();
            case TagKeys.DISCARD -> model.discard();
            case TagKeys.FIND -> tags.factors().find();
            case TagKeys.TOGETHER -> queue.tagTogether();
            default -> {
                var origin = TagKeys.origin(key);
                var preventability = TagKeys.preventability(key);
                var confidence = TagKeys.confidence(key);
                origin.ifPresent(model.judging()::chooseOrigin);
                preventability.ifPresent(model.judging()::choosePreventability);
                confidence.ifPresent(model.judging()::chooseConfidence);
                return origin.isPresent() || preventability.isPresent() || confidence.isPresent();
            }
        }
        return true;
    }

    private static boolean typing(@Nullable Node owner) {
        return owner instanceof TextInputControl field && field.isEditable();
    }

    /// A button that is no tag does what it says on Enter.
    private static boolean hasItsOwnEnter(@Nullable Node owner) {
        return (owner instanceof ButtonBase && !(owner instanceof TagButton))
                || owner instanceof ComboBoxBase;
    }

    private static boolean ownsArrows(@Nullable Node owner) {
        return owner instanceof ButtonBase || owner instanceof ComboBoxBase;
    }
}
