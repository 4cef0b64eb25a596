package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Says something of many incidents at once, as one edit: shows first what it would come to.
final class BulkViewModel {
    private static final Codebook NO_CODEBOOK = new Codebook(0, List.of(), List.of());

    /// What is known of the incidents before anything is said.
    private record Base(Codebook codebook, Map<UUID, List<Tagging>> taggings) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Supplier<Seat> seat;
    private final InstantSource clock;
    private final Jobs.Latest planning;
    private final OneJob applying;
    private final ObjectProperty<BulkChange> change =
            new SimpleObjectProperty<>(this, "change", BulkChange.NOTHING);
    private final BooleanProperty finishedToo = new SimpleBooleanProperty(this, "finishedToo");
    private final BooleanProperty onlySelected = new SimpleBooleanProperty(this, "onlySelected");
    private final ReadOnlyObjectWrapper<Codebook> codebook =
            new ReadOnlyObjectWrapper<>(this, "codebook", NO_CODEBOOK);
    private final ReadOnlyObjectWrapper<BulkPlan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", BulkPlan.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private List<TaggedIncident> all = List.of();
    private List<TaggedIncident> selected = List.of();
    private Base base = new Base(NO_CODEBOOK, Map.of());

    BulkViewModel(AssessmentFile file, Desk desk, Supplier<Seat> seat, InstantSource clock) {
        this.file = file;
        this.desk = desk;
        this.seat = seat;
        this.clock = clock;
        this.planning = desk.jobs().latest();
        this.applying = new OneJob(desk.jobs(), desk.notices()::fault, () -> running.set(false));
        change.subscribe((was, is) -> foresee());
        finishedToo.subscribe((was, is) -> foresee());
        onlySelected.subscribe((was, is) -> foresee());
    }

    ObjectProperty<BulkChange> change() {
        return change;
    }

    /// Whether what is done or discarded changes as well.
    BooleanProperty finishedToo() {
        return finishedToo;
    }

    /// Whether only the incidents that were selected get it, and not all that the list has.
    BooleanProperty onlySelected() {
        return onlySelected;
    }

    ReadOnlyObjectProperty<Codebook> codebook() {
        return codebook.getReadOnlyProperty();
    }

    /// What it would come to.
    ReadOnlyObjectProperty<BulkPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Whether it is being saved.
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progress() {
        return applying.progress();
    }

    /// How many incidents the list has.
    int all() {
        return all.size();
    }

    /// How many of them are selected.
    int selected() {
        return selected.size();
    }

    /// Begins anew.
    ///
    /// @param rows what the list has
    /// @param chosen what is selected in it; one alone is only where one stands
    void begin(List<TaggedIncident> rows, List<TaggedIncident> chosen) {
        // Blind judgements are made one by one.
        if (rows.isEmpty() || running.get() || seat.get().blind()) return;
        all = List.copyOf(rows);
        selected = chosen.size() > 1 ? List.copyOf(chosen) : List.of();
        base = new Base(NO_CODEBOOK, Map.of());
        plan.set(BulkPlan.NONE);
        change.set(BulkChange.NOTHING);
        finishedToo.set(false);
        onlySelected.set(!selected.isEmpty());
        open.set(true);
        desk.jobs().database("", _ -> read(), this::known, desk.notices()::fault);
    }

    private Base read() {
        var wanted = new HashSet<UUID>();
        for (var incident : all) wanted.add(incident.incidentId());
        var taggings = new HashMap<UUID, List<Tagging>>();
        for (var tagging : file.taggings().all())
            if (wanted.contains(tagging.incidentId()))
                taggings.computeIfAbsent(tagging.incidentId(), i -> new ArrayList<>(1))
                        .add(tagging);
        return new Base(file.codebooks().current(), taggings);
    }

    private void known(Base read) {
        base = read;
        codebook.set(read.codebook());
        foresee();
    }

    void close() {
        if (running.get() || !open.get()) return;
        open.set(false);
        letGo();
    }

    /// A hundred thousand taggings are not kept for nothing.
    private void letGo() {
        all = List.of();
        selected = List.of();
        base = new Base(NO_CODEBOOK, Map.of());
        plan.set(BulkPlan.NONE);
    }

    /// Asks the saving to stop; nothing has happened then.
    void stop() {
        applying.askToStop();
    }

    private List<TaggedIncident> chosen() {
        return onlySelected.get() ? selected : all;
    }

    private BulkPlan.Terms terms(Base of) {
        return new BulkPlan.Terms(
                change.get(),
                finishedToo.get(),
                seat.get().coder(),
                of.codebook(),
                clock.instant());
    }

    private void foresee() {
        if (!open.get()) return;
        if (change.get().nothing()) {
            plan.set(BulkPlan.NONE);
            return;
        }
        var from = base;
        var incidents = chosen();
        var terms = terms(from);
        planning.background(
                "",
                progress -> BulkPlan.of(incidents, from.taggings(), terms, progress),
                plan::set,
                desk.notices()::fault);
    }

    /// Saves it, as one edit that can be undone, and says what was done. What was edited meanwhile
    /// is read first.
    void apply() {
        if (!open.get() || running.get() || plan.get().saves().isEmpty()) return;
        running.set(true);
        var incidents = chosen();
        var discards = change.get().discard();
        var asked = terms(base);
        applying.database(
                Text.of("tagging.bulk.job"),
                progress -> {
                    var now = read();
                    var terms =
                            new BulkPlan.Terms(
                                    asked.change(),
                                    asked.finishedToo(),
                                    asked.coder(),
                                    now.codebook(),
                                    asked.at());
                    var last = BulkPlan.of(incidents, now.taggings(), terms, Progress.NONE);
                    int n = last.saves().size();
                    var label = discards ? "tagging.bulk.edit.discard" : "tagging.bulk.edit.tag";
                    file.taggings().save(Text.of(label, n), last.saves(), progress);
                    return n;
                },
                n -> {
                    running.set(false);
                    open.set(false);
                    letGo();
                    desk.notices()
                            .done(
                                    Text.of(
                                            discards
                                                    ? "tagging.bulk.done.discard"
                                                    : "tagging.bulk.done.tag",
                                            n));
                });
    }
}
