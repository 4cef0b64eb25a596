package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Fuzzy;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.KeyMap;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.WindowCommands;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The sheet of all keys: those of the screen that is shown first, then those that act everywhere,
/// then those of the other screens. Each can be given another key there.
final class AllKeys {
    private static final int COLUMNS = 3;

    private final WindowCommands window;
    private final Supplier<List<Screen>> screens;
    private final Supplier<@Nullable Screen> current;

    AllKeys(
            WindowCommands window,
            Supplier<List<Screen>> screens,
            Supplier<@Nullable Screen> current) {
        this.window = window;
        this.screens = screens;
        this.current = current;
    }

    KeysOverlay overlay() {
        return new KeysOverlay(this::all, Text.of("kit.keys.all.title"), this::columns);
    }

    private List<ScreenKeys> all() {
        var all = new ArrayList<ScreenKeys>();
        all.add(window.keys());
        screens.get().forEach(s -> s.keys().ifPresent(all::add));
        return all;
    }

    /// Each column about as long as the others, in reading order.
    private List<List<Group>> columns(String typed) {
        var groups = groups(typed);
        int rows = groups.stream().mapToInt(AllKeys::height).sum();
        var columns = new ArrayList<List<Group>>();
        for (int i = 0; i < COLUMNS; i++) columns.add(new ArrayList<>());
        int at = 0;
        for (var group : groups) {
            int place = COLUMNS == 1 || rows == 0 ? 0 : (at + height(group) / 2) * COLUMNS / rows;
            columns.get(Math.min(COLUMNS - 1, place)).add(group);
            at += height(group);
        }
        return columns;
    }

    private static int height(Group group) {
        return group.entries().size() + 2;
    }

    private List<Group> groups(String typed) {
        var words = Fuzzy.words(typed);
        var groups = new ArrayList<Group>();
        var shown = current.get();
        if (shown != null)
            shown.keys().ifPresent(k -> of(k, shown.title(), words).ifPresent(groups::add));
        of(window.keys(), Text.of("kit.keys.everywhere"), words).ifPresent(groups::add);
        for (var screen : screens.get())
            if (screen != shown)
                screen.keys().ifPresent(k -> of(k, screen.title(), words).ifPresent(groups::add));
        return groups;
    }

    private static Optional<Group> of(ScreenKeys keys, String title, String[] words) {
        var map = keys.map().get();
        var entries =
                keys.arranged().stream()
                        .flatMap(t -> t.commands().stream())
                        .filter(c -> fits(map, c, title, words))
                        .<Entry>map(c -> new Entry.Command(c.id()))
                        .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Group(title, entries));
    }

    /// By what it does, by its screen, or by its key.
    private static boolean fits(KeyMap map, KeyCommand command, String title, String[] words) {
        return words.length == 0
                || Fuzzy.score(words, Fuzzy.folded(command.words() + " " + title), false) > 0
                || Fuzzy.score(words, Fuzzy.folded(map.shown(command.id())), false) > 0;
    }
}
