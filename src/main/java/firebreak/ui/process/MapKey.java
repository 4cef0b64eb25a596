package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Stroke;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the map does when a key is pressed that a person may change, and the key with which it is
/// delivered. [MapKeys] has those that are always the same.
enum MapKey {
    ADD('a', "process.add"),
    ADD_AFTER('A', "process.keys.addNext"),
    CONNECT('c', "process.keys.connect"),
    LINKS('l', "process.keys.links"),
    ACTIVITY('1', "NodeKind.activity"),
    HANDOVER('2', "NodeKind.handover"),
    WAITING('3', "NodeKind.waiting"),
    USUAL('t', "process.usual"),
    NOTE('n', "process.note"),
    LARGE('m', "process.large"),
    ZOOM_IN('+', "process.zoomIn"),
    ZOOM_OUT('-', "process.zoomOut"),
    FIT('0', "process.fit");

    static final String SCREEN = "process";

    /// Shows all keys.
    static final Stroke KEYS = Stroke.of('?');

    private final Stroke usual;
    private final String words;

    MapKey(char usual, String words) {
        this.usual = Stroke.of(usual);
        this.words = words;
    }

    /// By which the settings know it.
    String id() {
        return SCREEN + "." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<MapKey> of(String id) {
        return Stream.of(values()).filter(k -> k.id().equals(id)).findFirst();
    }

    static List<KeyCommand> commands() {
        return Stream.of(values())
                .map(k -> new KeyCommand(k.id(), Text.of(k.words), k.usual))
                .toList();
    }

    /// Keys that no command can have, and why.
    static Map<Stroke, String> reserved() {
        return Map.of(KEYS, Text.of("tagging.keys.reserved.keys"));
    }

    /// All keys as they stand together on the card.
    static List<List<Group>> groups() {
        return List.of(
                List.of(
                        group("process.keys.things", ADD, ADD_AFTER, CONNECT, LINKS),
                        group("process.keys.selected", ACTIVITY, HANDOVER, WAITING, USUAL, NOTE),
                        group("process.keys.view", LARGE, ZOOM_IN, ZOOM_OUT, FIT)),
                List.of(
                        new Group(
                                Text.of("process.keys.always"),
                                List.of(
                                        fixed("← ↑ → ↓", "process.keys.go"),
                                        fixed("⇧ ←↑→↓", "process.keys.extend"),
                                        fixed("Alt ←↑→↓", "process.keys.move"),
                                        fixed("F2 ⏎", "process.keys.rename"),
                                        fixed("Del", "process.keys.remove"),
                                        fixed("Ctrl D", "process.keys.duplicate"),
                                        fixed("Ctrl A", "process.keys.all"),
                                        fixed("Ctrl ␣", "process.keys.toggle"),
                                        fixed("Esc", "process.keys.leave"),
                                        fixed("␣", "process.keys.pan"),
                                        fixed("?", "process.keys.this")))));
    }

    private static Group group(String title, MapKey... keys) {
        return new Group(
                Text.of(title),
                Stream.of(keys).<Entry>map(k -> new Entry.Command(k.id())).toList());
    }

    private static Entry fixed(String key, String words) {
        return new Entry.Fixed(key, Text.of(words));
    }
}
