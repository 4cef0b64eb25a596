package firebreak.ui.overview;

import firebreak.analysis.headline.Move;
import firebreak.analysis.pictures.History;
import firebreak.analysis.quality.Check;
import firebreak.analysis.quality.Overview;
import firebreak.analysis.quality.Way;
import firebreak.analysis.scoring.Open;
import firebreak.deeds.HistoryReading;
import firebreak.deeds.OverviewInput;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Figures, checks and changes of an assessment, read anew each time they are looked at, and the
/// way from each of them to what is behind it.
final class OverviewViewModel {
    /// Edits since the last visit that are read at most.
    private static final int MOST_EDITS = 5_000;

    private static final Set<Topic> TOPICS = Set.of(Topic.values());

    /// @param then the history at the last visit, where that is known
    private record Read(
            OverviewInput input,
            Optional<Visit> before,
            Optional<SinceVisit> since,
            Optional<History> then) {
        Optional<SinceVisit> moved() {
            return since.map(
                    s -> s.with(then.map(t -> Move.between(t, input.history())).orElse(List.of())));
        }
    }

    private record Counted(
            Overview overview, Optional<SinceVisit> since, @Nullable Integer stale) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Visits visits;
    private final Consumer<Open> listed;
    private final OneJob reading;
    private final OneJob counting;
    private final Jobs.Latest keeping;
    private final ReadOnlyObjectWrapper<OverviewState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new OverviewState.Loading());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final BooleanProperty calmShown = new SimpleBooleanProperty(this, "calmShown");
    private Subscription subscription = Subscription.EMPTY;

    /// Held so that an edit of few taggings reads only theirs again.
    private @Nullable History held;

    private @Nullable Integer stale;
    private long staleAt = -1;

    /// The look before this session; read once, so that nothing goes from under the reader's eyes.
    private @Nullable Optional<Visit> before;

    /// @param listed shows everything that is missing for a reason
    OverviewViewModel(AssessmentFile file, Desk desk, Visits visits, Consumer<Open> listed) {
        this.file = file;
        this.desk = desk;
        this.visits = visits;
        this.listed = listed;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        this.counting = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        this.keeping = desk.jobs().latest();
        for (var job : List.of(reading, counting))
            job.progress().subscribe(now -> progress.set(now.doubleValue()));
    }

    ReadOnlyObjectProperty<OverviewState> state() {
        return state.getReadOnlyProperty();
    }

    /// How far it is, from 0 to 1; -1 where nobody knows.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Whether what is in order is told one by one.
    BooleanProperty calmShown() {
        return calmShown;
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        reading.drop();
        counting.drop();
        held = null;
        state.set(new OverviewState.Loading());
    }

    /// Shows what a check found.
    void open(Check check) {
        switch (check.way()) {
            case Way.Incidents(var ids) ->
                    desk.navigator().incidents(check.sentence(), Set.copyOf(ids));
            case Way.Listed(var reason) -> listed.accept(reason);
            case Way.At(var point) -> desk.navigator().point(point);
            case Way.OfGap(var id) -> desk.navigator().gap(id);
            case Way.OnScreen(var id) -> desk.navigator().go(id);
        }
    }

    void go(String screen) {
        desk.navigator().go(screen);
    }

    private void reload() {
        var known = before;
        reading.database(
                "",
                progress -> {
                    var last = known == null ? visits.of(file.info().id()) : known;
                    var today = LocalDate.now(file.info().zone());
                    var input = OverviewInput.read(file, today, progress.part(0, 2));
                    var since = since(last, input.revision());
                    var then =
                            since.filter(s -> !s.nothing())
                                    .flatMap(s ->
                                            HistoryReading.read(file, today, s.visit().revision()));
                    return new Read(input, last, since, then);
                },
                this::count);
    }

    /// A copy that was restored may be older than what was seen of it.
    private Optional<SinceVisit> since(Optional<Visit> last, long revision) {
        return last.filter(v -> v.revision() <= revision)
                .map(v -> SinceVisit.of(v, file.history().since(v.revision(), MOST_EDITS)));
    }

    private void count(Read read) {
        held = read.input().history();
        before = read.before();
        var known = staleAt == read.input().revision() ? stale : null;
        counting.background(
                "",
                progress ->
                        new Counted(
                                read.input()
                                        .overview(Files::isRegularFile, known, progress.part(1, 2)),
                                read.moved(),
                                known),
                now -> {
                    show(now);
                    if (known == null && !read.input().findings().isEmpty())
                        countStale(read.input(), now);
                });
    }

    /// Takes longer, so that the rest is there first.
    private void countStale(OverviewInput input, Counted before) {
        counting.background(
                "",
                _ -> {
                    int found = input.stale();
                    return new Counted(input.with(before.overview(), found), before.since(), found);
                },
                now -> {
                    stale = now.stale();
                    staleAt = now.overview().revision();
                    show(now);
                });
    }

    private void show(Counted now) {
        if (held == null) return;
        state.set(new OverviewState.Ready(now.overview(), now.since()));
        var visit =
                new Visit(now.overview().revision(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        keeping.background(
                "",
                _ -> {
                    visits.keep(file.info().id(), visit);
                    return true;
                },
                _ -> {},
                desk.notices()::fault);
    }
}
