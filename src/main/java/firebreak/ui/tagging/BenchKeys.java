package firebreak.ui.tagging;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// What the keys of the bench do. They act only where no text is being typed.
final class BenchKeys {
    private final TaggingViewModel model;
    private final ScreenKeys keys;
    private final QueueView queue;
    private final TagsView tags;
    private final KeysOverlay overlay;
    private final Map<String, Runnable> acts = new HashMap<>();

    BenchKeys(
            TaggingViewModel model,
            ScreenKeys keys,
            QueueView queue,
            TagsView tags,
            KeysOverlay overlay) {
        this.model = model;
        this.keys = keys;
        this.queue = queue;
        this.tags = tags;
        this.overlay = overlay;
        var judging = model.judging();
        on(BenchCommand.SAVE, model::saveAndNext);
        on(BenchCommand.BACK, model::back);
        on(BenchCommand.DISCARD, model::discard);
        on(BenchCommand.SAME, judging::sameAsPrevious);
        on(BenchCommand.FLAG, judging::flag);
        on(BenchCommand.ADD, judging::add);
        on(BenchCommand.FIND, tags.factors()::find);
        on(BenchCommand.TOGETHER, queue::tagTogether);
        for (var origin : Origin.values())
            acts.put(TagKeys.id(origin), () -> judging.chooseOrigin(origin));
        for (var preventability : Preventability.values())
            acts.put(
                    TagKeys.id(preventability), () -> judging.choosePreventability(preventability));
        for (var confidence : Confidence.values())
            acts.put(TagKeys.id(confidence), () -> judging.chooseConfidence(confidence));
    }

    /// What a command does.
    BenchKeys on(BenchCommand command, Runnable act) {
        acts.put(command.id(), act);
        return this;
    }

    void follow(Pane root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, root));
        root.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(e, root));
        keys.acts(
                new ScreenKeys.Acts() {
                    @Override
                    public boolean can(String id) {
                        return model.state().get() == BenchState.INCIDENT
                                && !queue.bulk().open().get();
                    }

                    @Override
                    public void act(String id) {
                        queue.open();
                        BenchKeys.this.act(id);
                    }
                });
    }

    private void pressed(KeyEvent e, Node root) {
        if (queue.bulk().open().get()) return;
        queue.open();
        if (overlay.isVisible()) {
            overlay.pressed(e);
            return;
        }
        var owner = root.getScene().getFocusOwner();
        var code = e.getCode();
        if (code == KeyCode.ENTER && e.isShortcutDown()) {
            model.saveAndNext();
            e.consume();
            return;
        }
        if (typing(owner)) return;
        if (code == KeyCode.LEFT && plain(e)) {
            if (owner instanceof TextInputControl || ownsArrows(owner)) return;
            model.back();
            e.consume();
            return;
        }
        if (code == KeyCode.ENTER && hasItsOwnEnter(owner)) return;
        if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
    }

    private void typed(KeyEvent e, Node root) {
        if (queue.bulk().open().get()) return;
        queue.open();
        if (overlay.isVisible()) {
            overlay.typed(e);
            return;
        }
        if (typing(root.getScene().getFocusOwner())) return;
        if (Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        char sign = key.word().length() == 1 ? key.word().charAt(0) : 0;
        if (sign == TagKeys.KEYS) {
            overlay.toggle();
            return true;
        }
        if (sign >= TagKeys.FIRST_FACTOR && sign <= TagKeys.LAST_FACTOR) {
            tags.factors().choose(sign - TagKeys.FIRST_FACTOR + 1);
            return true;
        }
        return act(keys.at(key).orElse(""));
    }

    private boolean act(String command) {
        var act = acts.get(command);
        if (act == null) return stage(command);
        act.run();
        return true;
    }

    private boolean stage(String command) {
        var stages = model.codebook().get().stages();
        for (var stage : stages) {
            if (!TagKeys.id(stage, stages).equals(command)) continue;
            model.judging().chooseStage(stage.id());
            return true;
        }
        return false;
    }

    private static boolean plain(KeyEvent e) {
        return !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
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
