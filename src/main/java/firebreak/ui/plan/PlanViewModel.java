package firebreak.ui.plan;

import firebreak.domain.assessment.Topic;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The plan as it stands, what day it is, and the piece of work that a person looks at; [PlanEdits]
/// changes it.
final class PlanViewModel {
    private static final Set<Topic> TOPICS = Set.of(Topic.PLAN);

    private final AssessmentFile file;
    private final Desk desk;
    private final Clock clock;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan");
    private final ReadOnlyObjectWrapper<@Nullable PlanItem> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final BooleanProperty days = new SimpleBooleanProperty(this, "days");
    private @Nullable UUID wanted;
    private Subscription listening = Subscription.EMPTY;

    PlanViewModel(AssessmentFile file, Desk desk, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.clock = clock;
        this.reading = new OneJob(desk.jobs(), desk.notices()::failed, () -> {});
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// The piece of work that is shown in full; null where there is none.
    ReadOnlyObjectProperty<@Nullable PlanItem> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the days of the plan are shown in the place of a piece of work.
    BooleanProperty days() {
        return days;
    }

    /// Where the client is.
    LocalDate today() {
        return LocalDate.now(clock.withZone(file.info().zone()));
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

    /// Lets go of everything; it is read again when something changes.
    void putAway() {
        selected.set(null);
        plan.set(null);
    }

    private void reload() {
        reading.database("", _ -> file.engagement().plan().plan(), this::show);
    }

    private void show(Plan now) {
        var before = plan.get();
        var chosen = selected.get();
        var id = wanted != null ? wanted : chosen == null ? null : chosen.id();
        wanted = null;
        Optional<PlanItem> next = id == null ? Optional.empty() : now.item(id);
        // What went makes room for what stood behind it.
        if (next.isEmpty() && chosen != null && before != null)
            next = nearest(now, before.items().indexOf(chosen));
        if (next.isEmpty()) next = first(now);
        plan.set(now);
        selected.set(next.orElse(null));
    }

    private static Optional<PlanItem> nearest(Plan now, int place) {
        return now.isEmpty() || place < 0
                ? Optional.empty()
                : Optional.of(now.items().get(Math.min(place, now.items().size() - 1)));
    }

    /// What is to be done next: the first from today on that is not done.
    private Optional<PlanItem> first(Plan now) {
        var today = today();
        return now.items().stream()
                .filter(i -> !i.done() && !i.day().isBefore(today))
                .findFirst()
                .or(() -> now.items().stream().filter(i -> !i.done()).findFirst())
                .or(() -> now.items().stream().findFirst());
    }

    /// Selects it as soon as it is there.
    void want(UUID id) {
        wanted = id;
    }

    /// Selects it now, or as soon as the plan is read.
    void open(UUID id) {
        var now = plan.get();
        var item = now == null ? Optional.<PlanItem>empty() : now.item(id);
        item.ifPresentOrElse(this::select, () -> want(id));
    }

    void select(PlanItem item) {
        days.set(false);
        selected.set(item);
    }

    /// Goes up or down, through all days.
    void step(int by) {
        var now = plan.get();
        var item = selected.get();
        if (now == null || item == null) return;
        var items = now.items();
        select(items.get(Math.clamp(items.indexOf(item) + by, 0, items.size() - 1)));
    }

    /// Goes to the next day with work, in one direction.
    void sideways(int direction) {
        var now = plan.get();
        var item = selected.get();
        if (now == null || item == null) return;
        var others =
                now.items().stream()
                        .map(PlanItem::day)
                        .distinct()
                        .filter(d -> direction < 0 ? d.isBefore(item.day()) : d.isAfter(item.day()))
                        .toList();
        if (others.isEmpty()) return;
        var there = now.on(direction < 0 ? others.getLast() : others.getFirst());
        select(there.get(Math.min(item.place(), there.size() - 1)));
    }

    /// Goes to the first piece of work of today, or the next behind it.
    void goToToday() {
        var now = plan.get();
        if (now != null) first(now).ifPresent(this::select);
    }

    /// The pieces of work that lie behind today and are not done.
    List<PlanItem> late() {
        var now = plan.get();
        return now == null ? List.of() : now.late(today());
    }

    /// Goes to the step that the shown piece of work serves.
    void open() {
        var item = selected.get();
        if (item != null && !item.step().isEmpty()) desk.navigator().go(item.step());
    }
}
