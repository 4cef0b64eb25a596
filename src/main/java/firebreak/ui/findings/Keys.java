package firebreak.ui.findings;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The keys of the screen as they stand, and how they are printed.
final class Keys {
    /// Shows all keys.
    static final char CARD = '?';

    private final ScreenKeys screen;

    /// @param chosen the keys that a person gave to commands
    Keys(ObjectProperty<Map<String, String>> chosen) {
        this.screen =
                new ScreenKeys(
                        Act.SCREEN,
                        chosen,
                        Stream.of(Act.values()).map(Act::command).toList(),
                        Map.of(Stroke.of(CARD), Text.of("findings.keys.reserved")));
    }

    ScreenKeys screen() {
        return screen;
    }

    /// Who does what the commands say; see [ScreenKeys#acts].
    void acts(Predicate<Act> can, Consumer<Act> act) {
        screen.acts(
                new ScreenKeys.Acts() {
                    @Override
                    public boolean can(String id) {
                        return Act.of(id).filter(can).isPresent();
                    }

                    @Override
                    public void act(String id) {
                        Act.of(id).ifPresent(act);
                    }
                });
    }

    /// What a key does.
    Optional<Act> at(Stroke key) {
        return screen.at(key).flatMap(Act::of);
    }

    /// A button with its key printed on it.
    Button button(String id, Act act, String text, Runnable action) {
        var button = Page.button(id, text, action);
        button.setGraphic(new KeyHint(screen, act.id()));
        button.setGraphicTextGap(6);
        button.getStyleClass().add("key-button");
        screen.map()
                .subscribe(map ->
                        button.setAccessibleText(
                                Text.of("findings.key", text, map.shown(act.id()))));
        return button;
    }

    /// All of them as they stand together on the card.
    static List<List<Group>> groups() {
        return List.of(
                List.of(
                        group(
                                "findings.keys.deciding",
                                Act.ACCEPT,
                                Act.DECLINE,
                                Act.EDIT,
                                Act.OWN,
                                Act.REMOVE,
                                Act.BRING_BACK)),
                List.of(
                        group("findings.keys.numbers", Act.TAKE, Act.TAKE_ALL, Act.PICTURE),
                        going()));
    }

    private static Group going() {
        var going = group("findings.keys.going", Act.DECLINED);
        var entries = new ArrayList<>(going.entries());
        entries.addFirst(new Entry.Fixed("Alt ↑ ↓", Text.of("findings.keys.move")));
        entries.addFirst(new Entry.Fixed("← →", Text.of("findings.keys.side")));
        entries.addFirst(new Entry.Fixed("↑ ↓", Text.of("findings.keys.next")));
        return new Group(going.title(), List.copyOf(entries));
    }

    private static Group group(String title, Act... acts) {
        return new Group(
                Text.of(title),
                Stream.of(acts).<Entry>map(a -> new Entry.Command(a.id())).toList());
    }
}
