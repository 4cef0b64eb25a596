package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What a screen does by key, one constant for each, with keys that a person can change. Its words
/// are those of the constants.
public final class Commands<A extends Enum<A>> {
    /// Shows all keys; no command can have it.
    public static final Stroke CARD = Stroke.of('?');

    private final ScreenKeys keys;
    private final Map<String, A> acts = new LinkedHashMap<>();
    private final Map<A, String> ids = new HashMap<>();

    /// @param screen with which the ids of the commands begin
    /// @param chosen the keys that a person gave to commands, of all screens
    /// @param usual every command with the key with which it is delivered
    /// @param reserved keys that no command can have beside [#CARD], and why, in a sentence
    public Commands(
            String screen,
            ObjectProperty<Map<String, String>> chosen,
            SequencedMap<A, Stroke> usual,
            Map<Stroke, String> reserved) {
        usual.forEach((act, _) -> {
            var id = screen + "." + act.name().toLowerCase(Locale.ROOT);
            acts.put(id, act);
            ids.put(act, id);
        });
        var all = new HashMap<>(reserved);
        all.put(CARD, Text.of("kit.keys.reserved.card"));
        keys =
                new ScreenKeys(
                        screen,
                        chosen,
                        usual.entrySet().stream()
                                .map(e ->
                                        new KeyCommand(
                                                id(e.getKey()), Text.of(e.getKey()), e.getValue()))
                                .toList(),
                        all);
    }

    public ScreenKeys keys() {
        return keys;
    }

    /// Who does what the commands say; see [ScreenKeys#acts].
    public void acts(Predicate<A> can, Consumer<A> act) {
        keys.acts(
                new ScreenKeys.Acts() {
                    @Override
                    public boolean can(String id) {
                        var asked = acts.get(id);
                        return asked != null && can.test(asked);
                    }

                    @Override
                    public void act(String id) {
                        var asked = acts.get(id);
                        if (asked != null) act.accept(asked);
                    }
                });
    }

    private String id(A act) {
        return ids.getOrDefault(act, "");
    }

    /// What a key does.
    public Optional<A> at(Stroke key) {
        return keys.at(key).flatMap(id -> Optional.ofNullable(acts.get(id)));
    }

    /// The key of a command as it is printed.
    public KeyHint hint(A act) {
        return new KeyHint(keys, id(act));
    }

    /// A button with its key printed on it.
    public Button button(String id, A act, String text, Runnable action) {
        var button = Page.button(id, text, action);
        button.setGraphic(hint(act));
        button.setGraphicTextGap(8);
        Runnable say =
                () ->
                        button.setAccessibleText(
                                Text.of(
                                        "kit.keys.key",
                                        button.getText(),
                                        keys.map().get().shown(id(act))));
        keys.map().subscribe(_ -> say.run());
        button.textProperty().subscribe((_, _) -> say.run());
        return button;
    }

    /// Those that a rule lets through, under a heading, as the card of keys shows them.
    public KeysOverlay.Group group(String title, Predicate<A> which) {
        return new KeysOverlay.Group(
                title,
                acts.entrySet().stream()
                        .filter(e -> which.test(e.getValue()))
                        .<KeysOverlay.Entry>map(e -> new KeysOverlay.Entry.Command(e.getKey()))
                        .toList());
    }

    /// Keys that are always the same, as the card shows them.
    public static KeysOverlay.Group fixed(String title, List<KeysOverlay.Entry.Fixed> keys) {
        return new KeysOverlay.Group(title, List.copyOf(keys));
    }

    /// What shows all keys to whoever has only a mouse.
    public static Button help(KeysOverlay card) {
        return Page.iconButton(
                "showKeys", "fth-help-circle", Text.of("kit.keys.show"), card::toggle);
    }

    /// Whether a key is not for a field in which a person writes.
    public static boolean free(KeyEvent e) {
        if (e.isShortcutDown() || e.isControlDown() || e.isAltDown()) return false;
        return !(e.getTarget() instanceof TextInputControl field && field.isEditable());
    }
}
