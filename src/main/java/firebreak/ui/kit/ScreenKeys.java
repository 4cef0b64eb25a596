package firebreak.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The keys of one screen as they stand, and what a person does to them. What is chosen is kept
/// with the program, not with an assessment, and holds at once wherever the screen is shown. The
/// window has such keys, too, which are pressed together with Ctrl, Cmd or Alt.
public final class ScreenKeys {
    /// Does what commands say, for keys, menus and the palette alike.
    public interface Acts {
        /// Whether it can be done now; a command that can't does nothing.
        boolean can(String id);

        void act(String id);
    }

    private static final Acts NOTHING =
            new Acts() {
                @Override
                public boolean can(String id) {
                    return false;
                }

                @Override
                public void act(String id) {}
            };

    /// With which the ids of the window's commands begin.
    public static final String WINDOW = "window";

    private final String screen;
    private final ObjectProperty<Map<String, String>> kept;
    private final Map<Stroke, String> reserved;
    private final ReadOnlyObjectWrapper<KeyMap> map;

    /// The settings live longer than a screen, which they must not hold.
    private final ChangeListener<Map<String, String>> following = (_, _, _) -> settle();

    private List<KeyCommand> commands;
    private Supplier<List<KeysOverlay.Group>> groups = List::of;
    private Acts acts = NOTHING;

    /// @param screen with which, and a full stop, the ids of its commands begin
    /// @param kept the chosen keys of all screens by the ids of commands, as the settings keep them
    /// @param reserved keys that no command can have, and why, in a sentence
    public ScreenKeys(
            String screen,
            ObjectProperty<Map<String, String>> kept,
            List<KeyCommand> commands,
            Map<Stroke, String> reserved) {
        this.screen = screen + ".";
        this.kept = kept;
        this.reserved = Map.copyOf(reserved);
        this.commands = List.copyOf(commands);
        this.map = new ReadOnlyObjectWrapper<>(this, "map", read());
        kept.addListener(new WeakChangeListener<>(following));
    }

    public ReadOnlyObjectProperty<KeyMap> map() {
        return map.getReadOnlyProperty();
    }

    /// The screen does other things now, such as choosing other stages.
    public void commands(List<KeyCommand> now) {
        if (now.equals(commands)) return;
        commands = List.copyOf(now);
        settle();
    }

    /// Who does what the commands say, from when the screen is built.
    public void acts(Acts by) {
        acts = by;
    }

    public boolean can(String id) {
        return acts.can(id);
    }

    /// Does it, where it can be done now.
    ///
    /// @return whether it could
    public boolean act(String id) {
        if (!acts.can(id)) return false;
        acts.act(id);
        return true;
    }

    /// Whether its keys are those of the window, pressed together with Ctrl, Cmd or Alt.
    boolean ofWindow() {
        return screen.equals(WINDOW + ".");
    }

    /// Whether a command is one of these.
    boolean has(String id) {
        return map.get().command(id).isPresent();
    }

    /// How they stand together on the card of keys.
    void arrange(Supplier<List<KeysOverlay.Group>> together) {
        groups = together;
    }

    /// What a command does.
    String words(String id) {
        return map.get().command(id).map(KeyCommand::words).orElse(id);
    }

    /// Commands that stand together.
    ///
    /// @param title empty where they have none
    public record Together(String title, List<KeyCommand> commands) {}

    /// All commands, as they stand together.
    public List<Together> arranged() {
        var left = new LinkedHashMap<String, KeyCommand>();
        commands.forEach(c -> left.put(c.id(), c));
        var arranged = new ArrayList<Together>();
        for (var group : groups.get()) {
            var those = new ArrayList<KeyCommand>();
            for (var entry : group.entries())
                if (entry instanceof KeysOverlay.Entry.Command(var id)) {
                    var command = left.remove(id);
                    if (command != null) those.add(command);
                }
            if (!those.isEmpty()) arranged.add(new Together(group.title(), List.copyOf(those)));
        }
        if (!left.isEmpty()) arranged.add(new Together("", List.copyOf(left.values())));
        return arranged;
    }

    /// The id of the command that a key is for.
    public Optional<String> at(Stroke key) {
        return map.get().at(key).map(KeyCommand::id);
    }

    /// Gives a command a key, where it is free.
    public KeyMap.Answer give(String id, Stroke key) {
        var answer = map.get().give(id, key);
        if (answer instanceof KeyMap.Answer.Given(var now)) keep(now);
        return answer;
    }

    /// Lets two commands swap their keys; see [KeyMap#swapped].
    public void swap(String id, Stroke key) {
        keep(map.get().swapped(id, key));
    }

    /// Every key of this screen as it is delivered.
    ///
    /// @return what was kept until now, for [#restore]
    public Map<String, String> reset() {
        var before = kept.get();
        var next = new HashMap<>(before);
        next.keySet().removeIf(id -> id.startsWith(screen));
        kept.set(Map.copyOf(next));
        return before;
    }

    /// Takes a [#reset()] back.
    public void restore(Map<String, String> before) {
        var next = new HashMap<>(kept.get());
        before.forEach((id, key) -> {
            if (id.startsWith(screen)) next.put(id, key);
        });
        kept.set(Map.copyOf(next));
    }

    private void keep(KeyMap now) {
        var next = new HashMap<>(kept.get());
        commands.forEach(c -> next.remove(c.id()));
        now.given().forEach((id, key) -> next.put(id, key.word()));
        kept.set(Map.copyOf(next));
    }

    private void settle() {
        map.set(read());
    }

    private KeyMap read() {
        var given = new HashMap<String, Stroke>();
        kept.get().forEach((id, word) -> Stroke.parse(word).ifPresent(key -> given.put(id, key)));
        return KeyMap.of(commands, reserved, given);
    }
}
