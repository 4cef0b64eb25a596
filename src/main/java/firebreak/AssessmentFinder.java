package firebreak;

import firebreak.deeds.NamedThing;
import firebreak.deeds.NamedThings;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Point;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Finder;
import firebreak.ui.kit.Found;
import firebreak.ui.kit.Fuzzy;
import firebreak.ui.kit.OneJob;
import firebreak.ui.kit.Sought;
import firebreak.ui.tagging.TextSearch;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Finds what the open assessment holds: read when the palette is opened, again after an edit, and
/// gone when it is locked.
final class AssessmentFinder implements Finder {
    /// Of a title that fits.
    private static final int TITLE = 0;

    /// What is said about a thing counts less than what it is called.
    private static final int DETAIL = -25;

    private static final int STEP = 4096;

    private record Known(NamedThing thing, String title, String detail) {
        Known(NamedThing thing) {
            this(thing, Fuzzy.folded(thing.title()), Fuzzy.folded(thing.detail()));
        }
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final TextSearch texts;
    private final BiConsumer<NamedThing.Kind, String> show;
    private final OneJob readingThings;
    private final OneJob readingIncidents;
    private volatile List<Known> things = List.of();
    private volatile List<Known> incidents = List.of();
    private Runnable changed = () -> {};
    private volatile boolean staleThings = true;
    private volatile boolean staleIncidents = true;

    /// @param texts what the incidents say
    /// @param show shows a thing by its kind and id
    AssessmentFinder(
            AssessmentFile file,
            Desk desk,
            TextSearch texts,
            BiConsumer<NamedThing.Kind, String> show) {
        this.file = file;
        this.desk = desk;
        this.texts = texts;
        this.show = show;
        texts.state()
                .subscribe((_, now) -> {
                    if (now == TextSearch.State.READY) changed.run();
                });
        this.readingThings =
                new OneJob(desk.jobs(), desk.notices()::fault, () -> staleThings = true);
        this.readingIncidents =
                new OneJob(desk.jobs(), desk.notices()::fault, () -> staleIncidents = true);
        file.journal()
                .listen(changed -> {
                    staleThings = true;
                    if (changed.topics().contains(Topic.INCIDENTS)) staleIncidents = true;
                });
    }

    @Override
    public void prepare(boolean withTexts, Runnable more) {
        changed = more;
        if (staleThings) {
            staleThings = false;
            readingThings.database(
                    "",
                    _ -> NamedThings.read(file).stream().map(Known::new).toList(),
                    read -> {
                        things = read;
                        more.run();
                    });
        }
        if (staleIncidents) {
            staleIncidents = false;
            readingIncidents.background(
                    "",
                    progress ->
                            NamedThings.incidents(file, progress).stream().map(Known::new).toList(),
                    read -> {
                        incidents = read;
                        more.run();
                        if (withTexts) texts.refresh(read.size());
                    });
        } else if (withTexts) texts.refresh(incidents.size());
    }

    /// Lets go of everything that was read.
    void putAway() {
        readingThings.drop();
        readingIncidents.drop();
        things = List.of();
        incidents = List.of();
        staleThings = true;
        staleIncidents = true;
    }

    @Override
    public List<Some> find(String typed, int most, boolean withTexts, Progress progress) {
        var words = Fuzzy.words(typed);
        var kinds = new EnumMap<Sought, List<Found>>(Sought.class);
        var named = new HashSet<String>();
        int seen = 0;
        for (var all : List.of(things, incidents))
            for (var known : all) {
                if (seen++ % STEP == 0) progress.step(seen, 0);
                int score = score(words, known);
                if (score == 0) continue;
                named.add(known.thing().id());
                add(kinds, known, score);
            }
        if (withTexts && words.length > 0) {
            var says = texts.saying(typed, progress);
            for (var known : incidents) {
                var id = known.thing().id();
                if (!named.contains(id) && says.test(UUID.fromString(id))) add(kinds, known, 1);
            }
        }
        var found = new ArrayList<Some>();
        for (var kind : kinds.entrySet()) {
            var those = kind.getValue();
            // The sort is stable, so that of two that fit alike the newer stays first.
            those.sort(Comparator.comparingInt((Found f) -> -f.score()));
            found.add(
                    new Some(
                            kind.getKey(),
                            those.size(),
                            List.copyOf(those.subList(0, Math.min(most, those.size()))),
                            kind.getKey() == Sought.INCIDENT ? list(typed, those) : null));
        }
        return found;
    }

    private void add(Map<Sought, List<Found>> kinds, Known known, int score) {
        kinds.computeIfAbsent(kind(known.thing().kind()), _ -> new ArrayList<>())
                .add(found(known.thing(), score));
    }

    private @Nullable Runnable list(String typed, List<Found> those) {
        return () -> {
            var ids = new HashSet<UUID>();
            those.forEach(f -> ids.add(UUID.fromString(f.id().substring(f.id().indexOf(':') + 1))));
            desk.navigator().incidents(Text.of("palette.because", typed.strip()), ids);
        };
    }

    /// Each word counts where it fits best, so that words may be of the title and of the rest.
    private static int score(String[] words, Known known) {
        int whole = Fuzzy.score(words, known.title(), false);
        if (whole > 0) return whole + TITLE;
        if (known.detail().isEmpty()) return 0;
        int both = Fuzzy.score(words, known.title() + "\n" + known.detail(), false);
        return both == 0 ? 0 : Math.max(1, both + DETAIL);
    }

    @Override
    public List<Found> these(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        var wanted = Set.copyOf(ids);
        var found = new HashMap<String, Found>();
        for (var all : List.of(things, incidents))
            for (var known : all) {
                var id = known.thing().key();
                if (wanted.contains(id)) found.put(id, found(known.thing(), 1));
            }
        return ids.stream().map(found::get).filter(f -> f != null).toList();
    }

    private Found found(NamedThing thing, int score) {
        return new Found(
                thing.key(),
                kind(thing.kind()),
                thing.title(),
                thing.detail(),
                "",
                score,
                () -> show.accept(thing.kind(), thing.id()));
    }

    private static Sought kind(NamedThing.Kind kind) {
        return Sought.valueOf(kind.name());
    }

    /// By which the palette finds a point again.
    static String key(Point point) {
        return switch (point) {
            case Point.OfCheckpoint(var id, _) -> NamedThing.Kind.CHECKPOINT.key(id);
            case Point.OfCell(var area, var type) ->
                    NamedThing.Kind.CELL.key(NamedThings.cell(area, type));
        };
    }
}
