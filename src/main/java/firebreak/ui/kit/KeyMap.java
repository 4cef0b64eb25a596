package firebreak.ui.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which command of a screen has which key. Never changes; two commands never share a key, whatever
/// the settings say.
public final class KeyMap {
    /// What comes of giving a command a key.
    public sealed interface Answer {
        /// It has it.
        record Given(KeyMap now) implements Answer {}

        /// Another command has it, and keeps it unless a person lets them swap.
        record Taken(KeyCommand by) implements Answer {}

        /// No command can have it.
        ///
        /// @param why in a sentence
        record Reserved(String why) implements Answer {}
    }

    private final List<KeyCommand> commands;
    private final Map<Stroke, String> reserved;
    private final Map<String, Stroke> given = new LinkedHashMap<>();
    private final Map<String, Stroke> keys = new HashMap<>();
    private final Map<Stroke, KeyCommand> holders = new HashMap<>();

    private KeyMap(
            List<KeyCommand> commands, Map<Stroke, String> reserved, Map<String, Stroke> wanted) {
        this.commands = List.copyOf(commands);
        this.reserved = Map.copyOf(reserved);
        for (var command : commands) {
            var key = wanted.get(command.id());
            if (key != null && take(command, key)) given.put(command.id(), key);
        }
        for (var command : commands)
            if (!keys.containsKey(command.id()))
                command.delivered().ifPresent(key -> take(command, key));
        for (var command : commands) {
            if (keys.containsKey(command.id())) continue;
            for (var key : command.usual()) if (take(command, key)) break;
        }
    }

    /// @param reserved keys that no command can have, and why, in a sentence
    /// @param given what a person chose, by the ids of commands; of two that want one key the first
    ///   has it
    public static KeyMap of(
            List<KeyCommand> commands, Map<Stroke, String> reserved, Map<String, Stroke> given) {
        return new KeyMap(commands, reserved, given);
    }

    private boolean take(KeyCommand command, Stroke key) {
        if (reserved.containsKey(key) || holders.containsKey(key)) return false;
        holders.put(key, command);
        keys.put(command.id(), key);
        return true;
    }

    public List<KeyCommand> commands() {
        return commands;
    }

    /// The command that a key is for.
    public Optional<KeyCommand> at(Stroke key) {
        return Optional.ofNullable(holders.get(key));
    }

    public Optional<KeyCommand> command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// The key of a command; empty where it has none.
    public Optional<Stroke> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /// The key of a command as it is printed; nothing where it has none.
    public String shown(String id) {
        return key(id).map(Stroke::shown).orElse("");
    }

    /// Whether a command has another key than the one with which it is delivered.
    public boolean changed(String id) {
        return command(id).map(c -> !key(id).equals(c.delivered())).orElse(false);
    }

    /// What a person chose, as far as it holds.
    public Map<String, Stroke> given() {
        return Map.copyOf(given);
    }

    /// Gives a command a key, where it is free.
    public Answer give(String id, Stroke key) {
        var why = reserved.get(key);
        if (why != null) return new Answer.Reserved(why);
        var holder = holders.get(key);
        if (holder != null && !holder.id().equals(id)) return new Answer.Taken(holder);
        return new Answer.Given(with(Map.of(id, key)));
    }

    /// Gives a command the key of another, which gets its key in return, where it has one.
    public KeyMap swapped(String id, Stroke key) {
        var holder = holders.get(key);
        if (holder == null || holder.id().equals(id)) return this;
        var own = keys.get(id);
        if (own != null) return with(Map.of(id, key, holder.id(), own));
        var rest = new LinkedHashMap<>(given);
        rest.remove(holder.id());
        return of(commands, reserved, rest).with(Map.of(id, key));
    }

    /// Every key as it is delivered.
    public KeyMap delivered() {
        return of(commands, reserved, Map.of());
    }

    private KeyMap with(Map<String, Stroke> more) {
        var next = new LinkedHashMap<>(given);
        next.putAll(more);
        next.entrySet()
                .removeIf(e ->
                        command(e.getKey())
                                .flatMap(KeyCommand::delivered)
                                .filter(e.getValue()::equals)
                                .isPresent());
        return of(commands, reserved, next);
    }
}
