package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.FeatureTrace.Step;
import firebreak.store.AssessmentFile;
import firebreak.store.TraceStore;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Follows features through the checkpoints. What a person says is one edit each, by its own name.
public final class TracesViewModel {
    private static final Set<Topic> TOPICS = Set.of(Topic.PROCESS, Topic.CODEBOOK);

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob loading;
    private final ReadOnlyObjectWrapper<@Nullable TraceSheet> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet");
    private final ObservableList<TraceRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> feature =
            new SimpleObjectProperty<>(this, "feature");
    private final ObjectProperty<@Nullable Checkpoint> checkpoint =
            new SimpleObjectProperty<>(this, "checkpoint");
    private final BooleanProperty slippedOnly = new SimpleBooleanProperty(this, "slippedOnly");
    private Subscription listening = Subscription.EMPTY;

    TracesViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        loading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        slippedOnly.subscribe((_, _) -> list());
    }

    /// The features as they are shown; null until they are read.
    ReadOnlyObjectProperty<@Nullable TraceSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ObservableList<TraceRow> rows() {
        return rows;
    }

    /// The feature that is shown beside the grid, and that a key is about.
    ObjectProperty<@Nullable UUID> feature() {
        return feature;
    }

    /// The checkpoint that a key is about.
    ObjectProperty<@Nullable Checkpoint> checkpoint() {
        return checkpoint;
    }

    /// Whether only checkpoints are listed that a feature skipped.
    BooleanProperty slippedOnly() {
        return slippedOnly;
    }

    Optional<FeatureTrace> trace() {
        var now = sheet.get();
        var id = feature.get();
        return now == null || id == null ? Optional.empty() : now.trace(id);
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        loading.drop();
        rows.clear();
        checkpoint.set(null);
        sheet.set(null);
    }

    private void reload() {
        loading.database("", _ -> TraceSheet.read(file), this::show);
    }

    private void show(TraceSheet next) {
        sheet.set(next);
        list();
        var id = feature.get();
        if (id == null || next.trace(id).isEmpty())
            feature.set(next.traces().isEmpty() ? null : next.traces().getFirst().id());
        var before = checkpoint.get();
        if (before != null) checkpoint.set(next.bank().checkpoint(before.id()).orElse(null));
    }

    /// Lines that stay are not replaced, so that what is selected stays selected.
    private void list() {
        var now = sheet.get();
        if (now == null) return;
        var next = now.rows(slippedOnly.get());
        if (!rows.equals(next)) rows.setAll(next);
    }

    // --- what a person says

    /// What became of the feature at the checkpoint; what was written down there stays.
    void say(Passage passage) {
        var at = checkpoint.get();
        trace().ifPresent(trace -> {
            if (at == null) return;
            change(
                    Text.of("traces.edit.step", trace.name(), at.topic(), Text.of(passage)),
                    trace.id(),
                    t -> t.with(new Step(at.id(), passage, t.evidence(at.id()))));
        });
    }

    /// Takes back what was said of the feature at the checkpoint.
    void clear() {
        var at = checkpoint.get();
        trace().ifPresent(trace -> {
            if (at != null && trace.said(at.id()))
                change(
                        Text.of("traces.edit.clear", trace.name(), at.topic()),
                        trace.id(),
                        t -> t.without(at.id()));
        });
    }

    /// Writes down what was seen of a feature at a checkpoint.
    void write(UUID id, Checkpoint at, String words) {
        var now = sheet.get();
        if (now == null) return;
        now.trace(id)
                .ifPresent(trace -> {
                    if (trace.evidence(at.id()).equals(words.strip())) return;
                    change(
                            Text.of("traces.edit.evidence", trace.name(), at.topic()),
                            id,
                            t -> t.with(new Step(at.id(), t.at(at.id()), words.strip())));
                });
    }

    /// Follows another feature; it is shown at once, to be named.
    void add() {
        var now = sheet.get();
        if (now == null) return;
        var trace =
                new FeatureTrace(
                        TraceStore.newId(),
                        Text.of("traces.unnamed", now.traces().size() + 1),
                        "",
                        "",
                        null,
                        "",
                        List.of());
        edit(
                Text.of("traces.edit.add", trace.name()),
                all -> {
                    var next = new ArrayList<>(all);
                    next.add(trace);
                    return next;
                },
                () -> feature.set(trace.id()));
    }

    /// Gives a feature what was typed of it, but not its steps; a blank name is none.
    void describe(FeatureTrace typed) {
        var now = sheet.get();
        if (now == null) return;
        now.trace(typed.id())
                .ifPresent(old -> {
                    var name = typed.name().isBlank() ? old.name() : typed.name().strip();
                    UnaryOperator<FeatureTrace> described =
                            t ->
                                    new FeatureTrace(
                                            t.id(),
                                            name,
                                            typed.reference().strip(),
                                            typed.team().strip(),
                                            typed.released(),
                                            typed.note().strip(),
                                            t.steps());
                    if (!described.apply(old).equals(old))
                        change(Text.of("traces.edit.describe", name), old.id(), described);
                });
    }

    /// Removes the feature with everything that was said of it; undo brings it back.
    void remove() {
        trace().ifPresent(trace ->
                edit(
                        Text.of("traces.edit.remove", trace.name()),
                        all -> all.stream().filter(t -> !t.id().equals(trace.id())).toList(),
                        () -> desk.notices().done(Text.of("traces.removed", trace.name()))));
    }

    /// Moves the feature by so many places to the right.
    void move(int by) {
        var now = sheet.get();
        trace().ifPresent(trace -> {
            if (now == null) return;
            int to = now.traces().indexOf(trace) + by;
            if (to < 0 || to >= now.traces().size()) return;
            edit(
                    Text.of("traces.edit.move", trace.name()),
                    all -> {
                        var next = new ArrayList<>(all);
                        next.removeIf(t -> t.id().equals(trace.id()));
                        next.add(
                                Math.min(to, next.size()),
                                all.stream()
                                        .filter(t -> t.id().equals(trace.id()))
                                        .findFirst()
                                        .orElse(trace));
                        return next;
                    },
                    () -> {});
        });
    }

    private void change(String label, UUID id, UnaryOperator<FeatureTrace> how) {
        edit(
                label,
                all -> all.stream().map(t -> t.id().equals(id) ? how.apply(t) : t).toList(),
                () -> {});
    }

    /// Reads again before it writes, so that keys that follow each other fast lose nothing.
    private void edit(String label, UnaryOperator<List<FeatureTrace>> how, Runnable after) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            var traces = file.process().traces();
                            traces.save(label, how.apply(traces.all()));
                            return true;
                        },
                        _ -> after.run(),
                        desk.notices()::fault);
    }

    void openCheckpoints() {
        desk.navigator().go("checkpoints");
    }
}
