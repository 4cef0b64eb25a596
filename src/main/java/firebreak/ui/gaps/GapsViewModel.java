package firebreak.ui.gaps;

import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.deeds.ProcessReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Gaps and what may be one, listed and ranked; [GapDecisions] decides.
public final class GapsViewModel {
    /// As many proposals as a room can talk about; the others are behind them.
    static final int STRONGEST = 12;

    private static final Set<Topic> INCIDENTS =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK);
    private static final Set<Topic> PROCESS = Set.of(Topic.PROCESS, Topic.COVERAGE);

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob loading;
    private final ReadOnlyObjectWrapper<@Nullable ProcessFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings");
    private final ObjectProperty<Shelf> shelf =
            new SimpleObjectProperty<>(this, "shelf", Shelf.GAPS);
    private final ObjectProperty<Set<Missing>> missing =
            new SimpleObjectProperty<>(this, "missing", Set.of());
    private final BooleanProperty all = new SimpleBooleanProperty(this, "all");
    private final ObservableList<GapCase> cases = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable GapCase> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Set<UUID>> taken =
            new ReadOnlyObjectWrapper<>(this, "taken", Set.of());
    private @Nullable Escapes escapes;
    private boolean chosenShelf;
    private @Nullable Object wanted;
    private @Nullable UUID opening;
    private Subscription listening = Subscription.EMPTY;

    GapsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        loading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        shelf.subscribe((_, _) -> {
            chosenShelf = true;
            list();
        });
        missing.subscribe((_, _) -> list());
        all.subscribe((_, _) -> list());
    }

    /// Everything that is known and follows; null until it is read.
    ReadOnlyObjectProperty<@Nullable ProcessFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    ObjectProperty<Shelf> shelf() {
        return shelf;
    }

    /// Only gaps that lack all of these are listed; empty for all gaps.
    ObjectProperty<Set<Missing>> missing() {
        return missing;
    }

    /// Whether all proposals are listed, not only the strongest.
    BooleanProperty all() {
        return all;
    }

    void showAllOrStrongest() {
        all.set(!all.get());
    }

    ObservableList<GapCase> cases() {
        return cases;
    }

    ReadOnlyObjectProperty<@Nullable GapCase> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The incidents that a proposal is to be linked with when it is accepted.
    ReadOnlyObjectProperty<Set<UUID>> taken() {
        return taken.getReadOnlyProperty();
    }

    ZoneId zone() {
        return file.info().zone();
    }

    void shown() {
        listening.unsubscribe();
        listening =
                Subscription.combine(
                        desk.changes().listen(INCIDENTS, () -> reload(true)),
                        desk.changes().listen(PROCESS, () -> reload(false)));
        reload(true);
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        loading.drop();
        escapes = null;
        cases.clear();
        taken.set(Set.of());
        selected.set(null);
        findings.set(null);
    }

    /// @param all whether incidents may have changed, of which there can be very many
    private void reload(boolean all) {
        if (all) escapes = null;
        var known = escapes;
        // With very many incidents this takes longer than a window may stand still.
        loading.database(
                "",
                _ ->
                        ProcessFindings.of(
                                ProcessReading.facts(file),
                                known == null ? ProcessReading.escapes(file) : known),
                now -> {
                    escapes = now.escapes();
                    findings.set(now);
                    find(now);
                    begin();
                });
    }

    /// Where no gap is kept yet, a person begins with what is proposed.
    private void begin() {
        var now = findings.get();
        if (!chosenShelf && now != null && count(Shelf.GAPS) == 0 && count(Shelf.PROPOSED) > 0)
            shelf.set(Shelf.PROPOSED);
        else list();
        chosenShelf = true;
    }

    /// Shows a gap as soon as it is read, on the shelf on which it stands.
    void open(UUID gap) {
        missing.set(Set.of());
        opening = gap;
    }

    private void find(ProcessFindings now) {
        var id = opening;
        opening = null;
        if (id == null) return;
        var gap = now.facts().gap(id).orElse(null);
        if (gap == null) {
            desk.notices().problem(Text.of("gaps.gone"));
            return;
        }
        want(id);
        chosenShelf = true;
        shelf.set(gap.status() == GapStatus.DECLINED ? Shelf.DECLINED : Shelf.GAPS);
    }

    /// How many stand on a shelf, whatever is filtered.
    int count(Shelf of) {
        return of(of).size();
    }

    /// What brings back what is chosen now.
    Optional<Runnable> place() {
        return switch (selected.get()) {
            case GapCase.Kept(var gap, _) -> Optional.of(() -> open(gap.id()));
            case GapCase.Proposed _ ->
                    Optional.of(() -> {
                        chosenShelf = true;
                        shelf.set(Shelf.PROPOSED);
                    });
            case null -> Optional.empty();
        };
    }

    /// How many of the gaps that stand lack each of these.
    Map<Missing, Integer> lacking() {
        var counts = new EnumMap<Missing, Integer>(Missing.class);
        var now = findings.get();
        if (now == null) return counts;
        for (var each : Missing.values())
            counts.put(
                    each,
                    (int)
                            now.facts().gaps().stream()
                                    .filter(g -> g.stands() && each.in(g, now))
                                    .count());
        return counts;
    }

    private List<GapCase> of(Shelf of) {
        var now = findings.get();
        if (now == null) return List.of();
        return switch (of) {
            case PROPOSED -> now.proposals().stream().<GapCase>map(GapCase.Proposed::new).toList();
            case GAPS -> kept(now);
            case DECLINED ->
                    now.facts().gaps().stream()
                            .filter(g -> g.status() == GapStatus.DECLINED)
                            .<GapCase>map(g -> new GapCase.Kept(g, null))
                            .toList();
        };
    }

    /// By rank, and behind them those that are closed.
    private static List<GapCase> kept(ProcessFindings now) {
        var all = new ArrayList<GapCase>();
        for (RankedGap rank : now.ranking())
            now.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(g -> all.add(new GapCase.Kept(g, rank)));
        now.facts().gaps().stream()
                .filter(g -> g.status() == GapStatus.CLOSED)
                .forEach(g -> all.add(new GapCase.Kept(g, null)));
        return all;
    }

    private void list() {
        var now = findings.get();
        if (now == null) return;
        var next = new ArrayList<>(of(shelf.get()));
        if (shelf.get() == Shelf.GAPS)
            next.removeIf(c ->
                    c instanceof GapCase.Kept(var gap, _)
                            && !missing.get().stream().allMatch(m -> m.in(gap, now)));
        var before = selected.get();
        var identity = wanted != null ? wanted : before == null ? null : before.identity();
        if (shelf.get() == Shelf.PROPOSED && !all.get() && next.size() > STRONGEST) {
            var rest = next.subList(STRONGEST, next.size());
            if (wanted != null && rest.stream().anyMatch(c -> c.identity().equals(wanted))) {
                all.set(true);
                return;
            }
            rest.clear();
        }
        int was = before == null ? 0 : Math.max(0, cases.indexOf(before));
        if (!cases.equals(next)) cases.setAll(next);
        var found = cases.stream().filter(c -> c.identity().equals(identity)).findFirst();
        if (found.isPresent()) wanted = null;
        select(found.orElse(cases.isEmpty() ? null : cases.get(Math.min(was, cases.size() - 1))));
    }

    /// Selects it as soon as it is there.
    void want(Object identity) {
        wanted = identity;
    }

    void select(@Nullable GapCase chosen) {
        if (chosen != null && chosen.equals(selected.get())) return;
        taken.set(
                chosen instanceof GapCase.Proposed(var proposal)
                        ? new LinkedHashSet<>(proposal.incidents())
                        : Set.of());
        selected.set(chosen);
    }

    /// Goes to the next on the shelf, from the start again behind the last.
    void next() {
        var now = selected.get();
        if (now != null && !cases.isEmpty())
            select(cases.get((cases.indexOf(now) + 1) % cases.size()));
    }

    void filter(Missing by, boolean on) {
        var next = EnumSet.noneOf(Missing.class);
        next.addAll(missing.get());
        if (on) next.add(by);
        else next.remove(by);
        missing.set(next);
    }

    /// Takes an incident into what a proposal is accepted with, or out of it.
    void toggle(UUID incident) {
        var next = new LinkedHashSet<>(taken.get());
        if (!next.remove(incident)) next.add(incident);
        taken.set(next);
    }

    /// The incidents beside the case: linked ones, and those that came through it by their tags.
    List<UUID> incidents() {
        var now = findings.get();
        if (now == null) return List.of();
        return switch (selected.get()) {
            case null -> List.of();
            case GapCase.Proposed(var proposal) -> proposal.incidents();
            case GapCase.Kept(var gap, _) -> {
                var all = new LinkedHashSet<>(now.linked(gap));
                all.addAll(now.byTags(gap));
                yield List.copyOf(all);
            }
        };
    }

    /// Whether an incident is linked, or would be.
    boolean linked(UUID incident) {
        var now = findings.get();
        return now != null
                && switch (selected.get()) {
                    case null -> false;
                    case GapCase.Proposed _ -> taken.get().contains(incident);
                    case GapCase.Kept(var gap, _) -> now.linked(gap).contains(incident);
                };
    }

    /// Shows what is linked in the list of incidents.
    void openIncidents(String title) {
        var ids = new HashSet<UUID>();
        for (var id : incidents()) if (linked(id)) ids.add(id);
        if (!ids.isEmpty()) desk.navigator().incidents(Text.of("gaps.because", title), ids);
    }

    /// Goes to where the gap was found.
    void openPoint() {
        var point =
                switch (selected.get()) {
                    case null -> null;
                    case GapCase.Proposed(var proposal) -> proposal.point();
                    case GapCase.Kept(Gap gap, _) -> gap.point();
                };
        if (point == null) desk.navigator().go("checkpoints");
        else desk.navigator().point(point);
    }

    void openCheckpoints() {
        desk.navigator().go("checkpoints");
    }
}
