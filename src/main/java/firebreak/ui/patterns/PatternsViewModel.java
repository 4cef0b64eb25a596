package firebreak.ui.patterns;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.PatternIncidents;
import firebreak.analysis.headline.Headlines;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Slice;
import firebreak.analysis.pictures.SliceComparison;
import firebreak.deeds.HistoryReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.pattern.Choices;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Pictures of the tagged history in one slice, or two side by side, and the way from each mark to
/// its incidents.
final class PatternsViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(
                    Topic.INCIDENTS,
                    Topic.TAGGINGS,
                    Topic.CODEBOOK,
                    Topic.SERIES,
                    Topic.FAMILIES,
                    Topic.PATTERNS);

    private record Read(History history, SliceScope scope, Choices choices) {}

    private record Counted(
            List<Side> sides, @Nullable SliceComparison comparison, PatternsState state) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob reading;
    private final OneJob counting;
    private final ReadOnlyObjectWrapper<PatternsState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new PatternsState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable SliceScope> scope =
            new ReadOnlyObjectWrapper<>(this, "scope", null);
    private final ReadOnlyObjectWrapper<List<Side>> sides =
            new ReadOnlyObjectWrapper<>(this, "sides", List.of());
    private final ReadOnlyObjectWrapper<@Nullable SliceComparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", null);
    private final ObjectProperty<@Nullable Slice> slice =
            new SimpleObjectProperty<>(this, "slice", Slice.ALL);
    private final ObjectProperty<@Nullable Slice> other =
            new SimpleObjectProperty<>(this, "other", null);
    private final ObjectProperty<Choices> choices =
            new SimpleObjectProperty<>(this, "choices", Choices.USUAL);
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable History history;

    /// The figure to be shown as soon as it is counted; empty for none.
    private String looked = "";

    /// The slice of an earlier time, until it is known what there is to choose from; empty for
    /// none.
    private String remembered = "";

    PatternsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        this.counting = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        slice.subscribe(this::count);
        other.subscribe(this::count);
        choices.subscribe(this::count);
    }

    ReadOnlyObjectProperty<PatternsState> state() {
        return state.getReadOnlyProperty();
    }

    /// What slices can be chosen from; null until the history is read.
    ReadOnlyObjectProperty<@Nullable SliceScope> scope() {
        return scope.getReadOnlyProperty();
    }

    /// The slice, and the other one beside it where there is one.
    ReadOnlyObjectProperty<List<Side>> sides() {
        return sides.getReadOnlyProperty();
    }

    /// The two slices held against each other; null where there is one.
    ReadOnlyObjectProperty<@Nullable SliceComparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// The part of the history that all pictures are about; never null.
    ObjectProperty<@Nullable Slice> slice() {
        return slice;
    }

    /// The part that stands beside it; null where there is only one.
    ObjectProperty<@Nullable Slice> other() {
        return other;
    }

    ReadOnlyObjectProperty<Choices> choices() {
        return choices;
    }

    /// Counts otherwise from now on, as one edit.
    ///
    /// @param label what was chosen, in words
    void choose(String label, Choices next) {
        if (next.equals(choices.get())) return;
        choices.set(next);
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            file.patterns().save(label, next);
                            return next;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    /// Lets go of everything that was read. The slice comes back with the next reading.
    void putAway() {
        var slices = kept();
        reading.drop();
        counting.drop();
        history = null;
        looked = "";
        scope.set(null);
        other.set(null);
        slice.set(Slice.ALL);
        comparison.set(null);
        sides.set(List.of());
        state.set(new PatternsState.Loading());
        remembered = slices;
    }

    /// The slice in words that name nothing of a client; empty where it can't be told.
    String kept() {
        var whole = scope.get();
        return !remembered.isEmpty() || whole == null
                ? remembered
                : SliceMemory.written(now(), whole.services());
    }

    /// Takes the slice of an earlier time, as soon as it is known what there is to choose from.
    void restore(String words) {
        if (!looked.isEmpty()) return;
        remembered = words;
        var whole = scope.get();
        if (whole != null) remember(whole);
    }

    private void remember(SliceScope whole) {
        if (remembered.isEmpty()) return;
        SliceMemory.read(remembered, whole.services()).ifPresent(slice::set);
        remembered = "";
    }

    /// Shows a figure of a slice as soon as it is counted.
    void look(String figureId, Slice of) {
        looked = figureId;
        remembered = "";
        other.set(null);
        slice.set(of);
        count();
    }

    /// The figure to be shown now, by its id, and its picture; each time only once. Empty where
    /// there is none, or where this slice does not have it.
    Optional<Map.Entry<Picture, String>> takeLooked() {
        var id = looked;
        var side = first().filter(s -> s.slice().equals(now()));
        if (id.isEmpty() || side.isEmpty()) return Optional.empty();
        looked = "";
        return side.get().pictures().stream()
                .filter(p -> p.figure(id).isPresent())
                .findFirst()
                .map(p -> Map.entry(p, id));
    }

    void tagIncidents() {
        desk.navigator().go("tagging");
    }

    void importIncidents() {
        desk.navigator().go("incidents");
    }

    /// Puts a second slice beside the first: to begin with the later half against the earlier one.
    void compare() {
        var whole = history;
        if (whole == null || other.get() != null) return;
        var days =
                whole.incidents().stream()
                        .map(whole::day)
                        .flatMap(Optional::stream)
                        .filter(d -> !d.isAfter(whole.today()))
                        .toList();
        var now = now();
        if (days.isEmpty() || now.from() != null || now.to() != null) {
            other.set(Slice.ALL);
            return;
        }
        var first = days.getFirst();
        var middle = first.plusDays(ChronoUnit.DAYS.between(first, days.getLast()) / 2);
        slice.set(now.withPeriod(null, middle));
        other.set(now.withPeriod(middle.plusDays(1), null));
    }

    /// Back to one slice.
    void compareNoMore() {
        other.set(null);
    }

    /// Opens the incidents of a cell of the heat map.
    void openCell(int origin, int stage) {
        first().ifPresent(side -> {
            var matrix = side.analysis().matrix();
            var from = matrix.origins().get(origin);
            var at = matrix.stages().get(stage);
            open(
                    Text.of("patterns.cell", Text.of(from), at.label()),
                    PatternIncidents.inCell(
                            side.history().tagged(), side.history().codebook(), from, at.id()));
        });
    }

    /// Opens the incidents of a segment of a month; the series after the origins is that of
    /// incidents that are not tagged yet.
    void openMonth(int series, int month) {
        first().ifPresent(side -> {
            var months = side.analysis().months().months();
            var origins = side.analysis().matrix().origins();
            var spec = PatternCharts.months(side.analysis());
            open(
                    Text.of(
                            "patterns.month",
                            spec.series().get(series).name(),
                            spec.categories().get(month)),
                    PatternIncidents.inMonth(
                            side.history().tagged(),
                            side.history().zone(),
                            months.get(month),
                            series < origins.size() ? origins.get(series) : null));
        });
    }

    /// Opens the incidents of a factor, counted from the most frequent.
    void openFactor(int place) {
        first().ifPresent(side -> {
            var factor = side.analysis().factors().factors().get(place).factor();
            open(
                    factor.label(),
                    PatternIncidents.withFactor(
                            side.history().tagged(), side.history().codebook(), factor.id()));
        });
    }

    /// Opens the incidents behind a mark of a picture.
    ///
    /// @param because which they are, in a few words
    void open(Picture.View view, int series, int category, String because) {
        var ids = view.behind().at(series, category);
        if (!ids.isEmpty()) open(because, ids);
    }

    private void open(String because, Collection<UUID> incidents) {
        desk.navigator().incidents(because, new LinkedHashSet<>(incidents));
    }

    private Slice now() {
        return Objects.requireNonNullElse(slice.get(), Slice.ALL);
    }

    private Optional<Side> first() {
        return sides.get().stream().findFirst();
    }

    private void reload() {
        reading.database(
                "",
                progress -> read(),
                read -> {
                    history = read.history();
                    scope.set(read.scope());
                    choices.set(read.choices());
                    remember(read.scope());
                    count();
                });
    }

    private Read read() {
        var whole = HistoryReading.read(file, LocalDate.now(file.info().zone()));
        return new Read(whole, SliceScope.of(whole), file.patterns().choices());
    }

    private void count() {
        var whole = history;
        if (whole == null) return;
        var wanted = new ArrayList<Slice>();
        wanted.add(now());
        if (other.get() != null) wanted.add(Objects.requireNonNull(other.get()));
        var chosen = choices.get();
        counting.background("", progress -> counted(whole, wanted, chosen), this::show);
    }

    private static Counted counted(History whole, List<Slice> wanted, Choices choices) {
        var sides = wanted.stream().map(s -> Side.of(whole, s, choices)).toList();
        return new Counted(
                sides,
                wanted.size() < 2
                        ? null
                        : SliceComparison.of(whole, wanted.getFirst(), wanted.getLast()),
                state(whole, sides.getFirst().analysis()));
    }

    private static PatternsState state(History whole, PatternAnalysis analysis) {
        if (whole.incidents().isEmpty()) return new PatternsState.NoIncidents();
        if (whole.done() == 0) return new PatternsState.NothingTagged(whole.incidents().size());
        return new PatternsState.Ready(
                Headlines.of(analysis),
                PatternCharts.originByStage(analysis),
                PatternCharts.months(analysis),
                PatternCharts.factors(analysis));
    }

    private void show(Counted now) {
        comparison.set(now.comparison());
        sides.set(now.sides());
        state.set(now.state());
    }
}
