package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Finder;
import firebreak.ui.kit.Finder.Some;
import firebreak.ui.kit.Found;
import firebreak.ui.kit.Fuzzy;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Sought;
import firebreak.ui.kit.WindowCommands;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the palette finds as a person types: commands and screens at once, what the assessment
/// holds beside the window's thread. Only the newest question is answered.
final class PaletteViewModel {
    /// So many of each kind while everything is looked through.
    private static final int FEW = 5;

    /// So many of each kind while only contents are.
    private static final int MANY = 40;

    private static final int RECENT = 8;
    private static final int REMEMBERED = 40;

    /// What was used lately stands before what fits as well.
    private static final int LATELY = 12;

    /// What another screen does stands behind what this one does.
    private static final int ELSEWHERE = -20;

    /// What stands in the list.
    sealed interface Line {
        /// Above those of one kind.
        record Heading(String words) implements Line {}

        record Item(Found found) implements Line {}

        /// Shows all of a kind.
        record All(String words, Runnable open) implements Line {}
    }

    /// What the window has to offer.
    ///
    /// @param screens all that can be shown
    /// @param current the one that is shown; null where none is
    /// @param go shows one
    record Offers(
            WindowCommands commands,
            Supplier<List<Screen>> screens,
            Supplier<@Nullable Screen> current,
            Consumer<Screen> go) {}

    private final Offers offers;
    private final Notices notices;
    private final Jobs.Latest finding;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final BooleanProperty contents = new SimpleBooleanProperty(this, "contents");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final List<String> recent = new ArrayList<>();
    private Finder finder = Finder.NONE;

    PaletteViewModel(Offers offers, Jobs jobs, Notices notices) {
        this.offers = offers;
        this.notices = notices;
        this.finding = jobs.latest();
        typed.subscribe((_, _) -> find());
        contents.subscribe((_, _) -> ask());
    }

    StringProperty typed() {
        return typed;
    }

    /// Whether only what the assessment holds is looked through, and its texts, too.
    BooleanProperty contents() {
        return contents;
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /// Where things are found from now on; what was found lately is forgotten.
    void finder(Finder now) {
        close();
        recent.clear();
        finder = now;
    }

    /// The ids of what was used lately, the newest first.
    List<String> recent() {
        return List.copyOf(recent);
    }

    /// Brings back what [#recent] was.
    void recall(List<String> ids) {
        ids.stream().filter(id -> !recent.contains(id)).limit(REMEMBERED).forEach(recent::add);
    }

    void visited(String id) {
        recent.remove(id);
        recent.addFirst(id);
        while (recent.size() > REMEMBERED) recent.removeLast();
    }

    void show(boolean onlyContents) {
        open.set(true);
        typed.set("");
        contents.set(onlyContents);
        ask();
    }

    void close() {
        if (!open.get()) return;
        open.set(false);
        typed.set("");
        // An answer that is still under way is not shown any more.
        finding.background("", _ -> true, _ -> lines.clear(), notices::fault);
        lines.clear();
    }

    private void ask() {
        if (!open.get()) return;
        finder.prepare(contents.get(), this::find);
        find();
    }

    private void find() {
        if (!open.get()) return;
        var words = typed.get();
        var only = contents.get();
        var asked = finder;
        var lately = List.copyOf(recent);
        if (words.isBlank()) {
            finding.background(
                    "", _ -> asked.these(lately), found -> showRecent(found, only), notices::fault);
            return;
        }
        var own = only ? List.<Found>of() : own(Fuzzy.words(words), lately);
        finding.background(
                "",
                progress -> asked.find(words, only ? MANY : FEW, only, progress),
                found -> show(own, found),
                notices::fault);
    }

    private void showRecent(List<Found> found, boolean only) {
        if (!open.get()) return;
        var known = new LinkedHashMap<String, Found>();
        found.forEach(f -> known.put(f.id(), f));
        var own = only ? List.<Found>of() : own(new String[0], List.of());
        own.forEach(f -> known.putIfAbsent(f.id(), f));
        var next = new ArrayList<Line>();
        for (var id : recent) {
            var item = known.remove(id);
            if (item == null) continue;
            if (next.isEmpty()) next.add(new Line.Heading(Text.of("palette.recent")));
            next.add(new Line.Item(item));
            if (next.size() > RECENT) break;
        }
        group(next, own.stream().filter(f -> known.containsKey(f.id())).toList());
        lines.setAll(next);
    }

    private static void group(List<Line> next, List<Found> found) {
        Sought before = null;
        for (var item : found) {
            if (item.kind() != before) next.add(new Line.Heading(Text.of(item.kind())));
            before = item.kind();
            next.add(new Line.Item(item));
        }
    }

    private void show(List<Found> own, List<Some> found) {
        if (!open.get()) return;
        var kinds = new LinkedHashMap<Sought, Some>();
        for (var kind : List.of(Sought.COMMAND, Sought.SCREEN)) {
            var those = own.stream().filter(f -> f.kind() == kind).toList();
            if (!those.isEmpty())
                kinds.put(
                        kind,
                        new Some(
                                kind,
                                those.size(),
                                those.subList(0, Math.min(FEW, those.size())),
                                null));
        }
        found.forEach(some -> kinds.put(some.kind(), some));
        var next = new ArrayList<Line>();
        kinds.values().stream()
                .filter(some -> !some.best().isEmpty())
                .sorted(
                        Comparator.comparingInt((Some some) -> -some.best().getFirst().score())
                                .thenComparing(Some::kind))
                .forEach(some -> add(next, some));
        lines.setAll(next);
    }

    private static void add(List<Line> next, Some some) {
        boolean more = some.count() > some.best().size();
        next.add(
                new Line.Heading(
                        more
                                ? Text.of(
                                        "palette.some",
                                        Text.of(some.kind()),
                                        some.best().size(),
                                        some.count())
                                : Text.of(some.kind())));
        some.best().forEach(f -> next.add(new Line.Item(f)));
        var all = some.all();
        if (more && all != null) next.add(new Line.All(Text.of("palette.all", some.count()), all));
    }

    // --- what the window itself offers

    /// Commands and screens that fit, best first.
    List<Found> offered(String words) {
        return own(Fuzzy.words(words), List.of());
    }

    private List<Found> own(String[] words, List<String> lately) {
        var found = new ArrayList<Found>();
        for (var command : offers.commands().all()) {
            var id = command.key().id();
            if (id.startsWith(ShellCommands.FINDING)) continue;
            var screen = id.startsWith(ShellCommands.GO);
            var name = screen ? command.key().words() : command.words().get();
            take(
                    found,
                    new Own(
                            screen ? Sought.SCREEN : Sought.COMMAND,
                            name,
                            command.key().words(),
                            screen ? "" : Text.of(command.menu()).replace("_", ""),
                            0),
                    offers.commands().keys(),
                    id,
                    words,
                    lately,
                    () -> offers.commands().keys().act(id));
        }
        var current = offers.current().get();
        for (var screen : offers.screens().get()) {
            var keys = screen.keys().orElse(null);
            if (keys == null || (words.length == 0 && screen != current)) continue;
            for (var command : keys.map().get().commands()) {
                var here = screen == current;
                take(
                        found,
                        new Own(
                                Sought.COMMAND,
                                command.words(),
                                command.words(),
                                screen.title(),
                                here ? 0 : ELSEWHERE),
                        keys,
                        command.id(),
                        words,
                        lately,
                        () -> act(screen, keys, command.id()));
            }
        }
        // While nothing is typed the menus' order is kept.
        found.sort(
                words.length > 0
                        ? Comparator.comparingInt((Found f) -> -f.score())
                        : Comparator.comparing(this::place));
        return found;
    }

    /// What the screen does, where one can go, what the window does.
    private int place(Found found) {
        return found.kind() == Sought.SCREEN
                ? 1
                : offers.commands().command(found.id()).isPresent() ? 2 : 0;
    }

    private record Own(Sought kind, String name, String plain, String where, int bonus) {}

    private static void take(
            List<Found> found,
            Own own,
            ScreenKeys keys,
            String id,
            String[] words,
            List<String> lately,
            Runnable act) {
        var elsewhere = own.bonus() < 0;
        if (!elsewhere && !keys.can(id)) return;
        int score =
                Math.max(
                        Fuzzy.score(words, Fuzzy.folded(own.name()), true),
                        Fuzzy.score(words, Fuzzy.folded(own.plain() + " " + own.where()), false));
        if (score == 0) return;
        int all = Math.max(1, score + own.bonus() + (lately.contains(id) ? LATELY : 0));
        found.add(
                new Found(
                        id,
                        own.kind(),
                        own.name(),
                        own.where(),
                        keys.map().get().shown(id),
                        all,
                        act));
    }

    /// What another screen does is about what is chosen there, so one is taken there first.
    private void act(Screen screen, ScreenKeys keys, String id) {
        if (screen == offers.current().get()) {
            keys.act(id);
            return;
        }
        offers.go().accept(screen);
        var map = keys.map().get();
        var words = map.command(id).map(c -> c.words()).orElse("");
        notices.done(
                Text.of("palette.there", words, map.key(id).isPresent() ? 1 : 0, map.shown(id)));
    }

    /// Does or shows what was chosen.
    void choose(Line line) {
        switch (line) {
            case Line.Heading _ -> {}
            case Line.Item(var found) -> {
                visited(found.id());
                close();
                found.open().run();
            }
            case Line.All(_, var all) -> {
                close();
                all.run();
            }
        }
    }
}
