package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The incidents to go through: searched, filtered and sorted beside the window's thread, then set
/// at once. A saved tagging changes its row only.
final class QueueViewModel {
    /// How far the whole assessment is, whatever is searched for.
    record Stand(int incidents, int done, int discarded) {
        static final Stand NOTHING = new Stand(0, 0, 0);

        int todo() {
            return incidents - done - discarded;
        }

        double share() {
            return incidents == 0 ? 0 : (double) (done + discarded) / incidents;
        }

        Stand move(TaggingState from, TaggingState to) {
            return new Stand(
                    incidents,
                    done + one(to, TaggingState.DONE) - one(from, TaggingState.DONE),
                    discarded
                            + one(to, TaggingState.DISCARDED)
                            - one(from, TaggingState.DISCARDED));
        }

        private static int one(TaggingState state, TaggingState wanted) {
            return state == wanted ? 1 : 0;
        }
    }

    /// A listener that is told yes or no.
    interface BooleanConsumer {
        void accept(boolean value);
    }

    private final Desk desk;
    private final Jobs.Latest finding;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<QueueFilter> filter =
            new SimpleObjectProperty<>(this, "filter", QueueFilter.TODO);
    private final ObjectProperty<QueueOrder> order =
            new SimpleObjectProperty<>(this, "order", QueueOrder.NEWEST);
    private final ObservableList<TaggedIncident> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<QueueFilter, Integer>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Stand.NOTHING);
    private final ReadOnlyIntegerWrapper edition = new ReadOnlyIntegerWrapper(this, "edition");
    private Queue queue = Queue.EMPTY;
    private BooleanConsumer found = _ -> {};
    private boolean refiltered;
    private boolean changing;
    private int underway;

    QueueViewModel(Desk desk) {
        this.desk = desk;
        this.finding = desk.jobs().latest();
        search.subscribe((was, is) -> find());
        filter.subscribe((was, is) -> {
            refiltered = true;
            find();
        });
        order.subscribe((was, is) -> find());
    }

    /// Words that all have to occur in key, title or service.
    StringProperty search() {
        return search;
    }

    ObjectProperty<QueueFilter> filter() {
        return filter;
    }

    ObjectProperty<QueueOrder> order() {
        return order;
    }

    ObservableList<TaggedIncident> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Map<QueueFilter, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// Rises when the rows have changed and stand still again.
    ReadOnlyIntegerProperty edition() {
        return edition.getReadOnlyProperty();
    }

    /// Whether the rows are being changed by the program, so that a list's selection means nothing.
    boolean changing() {
        return changing;
    }

    /// Called after each search, filter, sort or reload, when the rows are set; told whether
    /// another filter was chosen.
    void onFound(BooleanConsumer listener) {
        found = listener;
    }

    /// Other incidents, or the same ones read again.
    void show(Queue next) {
        queue = next;
        int done = 0;
        int discarded = 0;
        for (var entry : next.entries()) {
            if (entry.incident().state() == TaggingState.DONE) done++;
            if (entry.incident().state() == TaggingState.DISCARDED) discarded++;
        }
        stand.set(new Stand(next.entries().size(), done, discarded));
        find();
    }

    Optional<TaggedIncident> incident(UUID id) {
        return queue.entries().stream()
                .map(Queue.Entry::incident)
                .filter(i -> i.incidentId().equals(id))
                .findFirst();
    }

    /// The place of an incident in the list, or -1.
    int place(@Nullable UUID id) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).incidentId().equals(id)) return i;
        return -1;
    }

    /// An incident whose tagging has just changed: its row changes or, where the filter no longer
    /// takes it, goes; every other row stays where it is.
    void replace(TaggedIncident changed) {
        var before = incident(changed.incidentId());
        if (before.isEmpty()) return;
        queue = queue.with(changed);
        stand.set(stand.get().move(before.get().state(), changed.state()));
        if (underway > 0) {
            find();
            return;
        }
        var place = place(changed.incidentId());
        if (place < 0) return;
        var next = new EnumMap<>(counts.get());
        Queue.count(next, before.get().state(), -1);
        Queue.count(next, changed.state(), 1);
        counts.set(next);
        change(() -> {
            if (filter.get().takes(changed.state())) rows.set(place, changed);
            else rows.remove(place);
        });
    }

    private void find() {
        var asked = new Queue.Question(search.get(), filter.get(), order.get());
        var among = queue;
        underway++;
        var ticket = underway;
        finding.background(
                "",
                progress -> among.ask(asked, progress),
                answer -> {
                    if (ticket == underway) underway = 0;
                    counts.set(answer.counts());
                    change(() -> rows.setAll(answer.rows()));
                    var chosen = refiltered;
                    refiltered = false;
                    found.accept(chosen);
                },
                failure -> {
                    underway = 0;
                    desk.notices().fault(failure);
                });
    }

    private void change(Runnable edit) {
        changing = true;
        try {
            edit.run();
        } finally {
            changing = false;
        }
        edition.set(edition.get() + 1);
    }
}
