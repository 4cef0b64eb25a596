package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Everything that can be done whichever screen is shown.
public final class WindowCommands {
    /// With them one edits in every field of every program.
    private static final List<KeyCode> EDITING =
            List.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.ENTER);

    private final Map<String, WindowCommand> commands = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final BooleanSupplier open;
    private final ScreenKeys keys;

    /// @param chosen the keys that a person gave to commands
    /// @param open whether anything can be done now; not while the assessment is locked
    public WindowCommands(ObjectProperty<Map<String, String>> chosen, BooleanSupplier open) {
        this.open = open;
        var reserved = new HashMap<Stroke, String>();
        for (var code : EDITING)
            reserved.put(Stroke.shortcut(code), Text.of("kit.keys.reserved.editing"));
        keys = new ScreenKeys(ScreenKeys.WINDOW, chosen, List.of(), reserved);
        keys.acts(
                new ScreenKeys.Acts() {
                    @Override
                    public boolean can(String id) {
                        return WindowCommands.this.can(id);
                    }

                    @Override
                    public void act(String id) {
                        var command = commands.get(id);
                        if (command != null) command.act().run();
                    }
                });
    }

    /// Their keys as they stand.
    public ScreenKeys keys() {
        return keys;
    }

    public List<WindowCommand> all() {
        return List.copyOf(commands.values());
    }

    public Optional<WindowCommand> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// Adds commands, behind those of the same menu; one that has an id of one that is there takes
    /// its place.
    @SafeVarargs
    public final void add(List<WindowCommand>... more) {
        for (var group : more) group.forEach(c -> commands.put(c.key().id(), c));
        tell();
    }

    /// Takes those away of which the id begins so.
    public void remove(String beginning) {
        commands.keySet().removeIf(id -> id.startsWith(beginning));
        tell();
    }

    /// Calls `changed` whenever there are other commands.
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    private void tell() {
        keys.commands(commands.values().stream().map(WindowCommand::key).toList());
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private boolean can(String id) {
        var command = commands.get(id);
        return command != null && open.getAsBoolean() && command.can().getAsBoolean();
    }
}
