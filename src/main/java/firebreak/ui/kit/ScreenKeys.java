package firebreak.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of one screen as they stand, and what a person does to them. What is chosen is kept
/// with the program, not with an assessment, and holds at once wherever the screen is shown.
public final class ScreenKeys {
    private final String screen;
    private final ObjectProperty<Map<String, String>> kept;
    private final Map<Stroke, String> reserved;
    private final ReadOnlyObjectWrapper<KeyMap> map;

    /// The settings live longer than a screen, which they must not hold.
    private final ChangeListener<Map<String, String>> following = (_, _, _) -> settle();

    private List<KeyCommand> commands;

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
