package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Rating;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The keys of the screen as they stand, and how they are printed.
final class Keys {
    static final String SCREEN = "checkpoints";

    /// Shows all keys.
    static final char CARD = '?';

    private final ScreenKeys screen;

    /// @param chosen the keys that a person gave to commands
    Keys(ObjectProperty<Map<String, String>> chosen) {
        var reserved = new HashMap<Stroke, String>();
        for (int sure = Answer.LEAST_CONFIDENCE; sure <= Answer.MOST_CONFIDENCE; sure++)
            reserved.put(
                    Stroke.of(Character.forDigit(sure, 10)),
                    Text.of("checkpoints.keys.reserved.sure"));
        reserved.put(Stroke.of(CARD), Text.of("checkpoints.keys.reserved.card"));
        this.screen =
                new ScreenKeys(
                        SCREEN,
                        chosen,
                        Stream.of(Act.values()).map(Act::command).toList(),
                        reserved);
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

    /// The rating that a key says while a target is asked for.
    Optional<Rating> rating(Stroke key) {
        return at(key).flatMap(act -> {
            var verdict = act.verdict();
            return verdict == null ? Optional.empty() : verdict.rating();
        });
    }

    /// A key as it is printed.
    String shown(Act act) {
        return screen.map().get().shown(act.id());
    }

    KeyHint hint(Act act) {
        return new KeyHint(screen, act.id());
    }

    /// The key of what is said or, where that is asked for, seen.
    KeyHint hint(Act said, Act seen, ReadOnlyBooleanProperty asksForSeen) {
        var hint = new KeyHint("");
        Runnable show = () -> hint.show(shown(asksForSeen.get() ? seen : said));
        screen.map().subscribe(show);
        asksForSeen.subscribe(show);
        show.run();
        return hint;
    }

    /// A button with its key printed on it.
    Button button(String id, Act act, String text, Runnable action) {
        var button = fixed(id, "", text, action);
        button.setGraphic(hint(act));
        screen.map()
                .subscribe(_ ->
                        button.setAccessibleText(Text.of("checkpoints.key", text, shown(act))));
        return button;
    }

    /// A button with a key that is always the same.
    static Button fixed(String id, String key, String text, Runnable action) {
        var button = Page.button(id, text, action);
        button.setGraphic(new KeyHint(key));
        button.setGraphicTextGap(6);
        button.getStyleClass().add("key-button");
        button.setAccessibleText(Text.of("checkpoints.key", text, key));
        return button;
    }

    /// All of them as they stand together on the card.
    static List<List<Group>> groups() {
        return List.of(
                List.of(
                        group("checkpoints.mode.said", a -> a.verdict() != null && !a.seen()),
                        group("checkpoints.mode.seen", a -> a.verdict() != null && a.seen())),
                List.of(beside()),
                List.of(
                        group(
                                "checkpoints.keys.going",
                                a -> a.verdict() == null && a.ordinal() >= Act.NEXT.ordinal())));
    }

    private static Group beside() {
        var group =
                group(
                        "checkpoints.keys.beside",
                        a -> a.verdict() == null && a.ordinal() < Act.NEXT.ordinal());
        var entries = new ArrayList<>(group.entries());
        entries.addFirst(new Entry.Fixed("1–5", Text.of("checkpoints.sure")));
        return new Group(group.title(), List.copyOf(entries));
    }

    private static Group group(String title, Predicate<Act> which) {
        return new Group(
                Text.of(title),
                Stream.of(Act.values())
                        .filter(which)
                        .<Entry>map(a -> new Entry.Command(a.id()))
                        .toList());
    }
}
