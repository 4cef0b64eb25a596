package firebreak.ui.patterns;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.PatternIncidents;
import firebreak.analysis.Patterns;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Figures and pictures of the pattern analysis, and the way from each mark to its incidents.
final class PatternsViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK);

    private record Read(List<TaggedIncident> incidents, Codebook codebook) {}

    private record Counted(Read read, PatternAnalysis analysis, PatternsState state) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final ZoneId zone;
    private final Jobs.Latest reading;
    private final Jobs.Latest counting;
    private final ReadOnlyObjectWrapper<PatternsState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new PatternsState.Loading());
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable Counted counted;

    PatternsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.zone = file.info().zone();
        this.reading = desk.jobs().latest();
        this.counting = desk.jobs().latest();
    }

    ReadOnlyObjectProperty<PatternsState> state() {
        return state.getReadOnlyProperty();
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    void tagIncidents() {
        desk.navigator().go("tagging");
    }

    void importIncidents() {
        desk.navigator().go("incidents");
    }

    /// Opens the incidents of a cell of the heat map.
    void openCell(int origin, int stage) {
        if (counted == null) return;
        var matrix = counted.analysis().matrix();
        var from = matrix.origins().get(origin);
        var at = matrix.stages().get(stage);
        open(
                Text.of("patterns.cell", Text.of(from), at.label()),
                PatternIncidents.inCell(
                        counted.read().incidents(), counted.read().codebook(), from, at.id()));
    }

    /// Opens the incidents of a segment of a month; the series after the origins is that of
    /// incidents that are not tagged yet.
    void openMonth(int series, int month) {
        if (counted == null) return;
        var months = counted.analysis().months().months();
        var origins = counted.analysis().matrix().origins();
        var spec = PatternCharts.months(counted.analysis());
        open(
                Text.of(
                        "patterns.month",
                        spec.series().get(series).name(),
                        spec.categories().get(month)),
                PatternIncidents.inMonth(
                        counted.read().incidents(),
                        zone,
                        months.get(month),
                        series < origins.size() ? origins.get(series) : null));
    }

    /// Opens the incidents of a factor, counted from the most frequent.
    void openFactor(int place) {
        if (counted == null) return;
        var factor = counted.analysis().factors().factors().get(place).factor();
        open(
                factor.label(),
                PatternIncidents.withFactor(
                        counted.read().incidents(), counted.read().codebook(), factor.id()));
    }

    private void open(String because, Set<UUID> incidents) {
        desk.navigator().incidents(because, incidents);
    }

    private void reload() {
        reading.database(
                "",
                progress -> new Read(file.incidents().tagged(), file.codebooks().current()),
                this::count,
                desk.notices()::fault);
    }

    private void count(Read read) {
        counting.background("", progress -> counted(read), this::show, desk.notices()::fault);
    }

    private Counted counted(Read read) {
        var analysis = Patterns.of(read.incidents(), read.codebook(), zone);
        return new Counted(read, analysis, state(analysis));
    }

    private static PatternsState state(PatternAnalysis analysis) {
        var progress = analysis.progress();
        if (progress.incidents() == 0) return new PatternsState.NoIncidents();
        if (progress.done() == 0) return new PatternsState.NothingTagged(progress.incidents());
        return new PatternsState.Ready(
                Headlines.of(analysis),
                PatternCharts.originByStage(analysis),
                PatternCharts.months(analysis),
                PatternCharts.factors(analysis));
    }

    private void show(Counted now) {
        counted = now;
        state.set(now.state());
    }
}
