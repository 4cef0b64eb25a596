package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.suggest.search.Hits;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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
    private final TextSearch texts;
    private final MostInformative informative;
    private final Pace pace;
    private final Jobs.Latest finding;
    private final Jobs.Latest marking;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<QueueFilter> filter =
            new SimpleObjectProperty<>(this, "filter", QueueFilter.TODO);
    private final ObjectProperty<QueueOrder> order =
            new SimpleObjectProperty<>(this, "order", QueueOrder.NEWEST);
    private final ObservableList<TaggedIncident> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<QueueFilter, Integer>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<Map<QueueFilter, Integer>> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", Queue.EMPTY.counts());
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Stand.NOTHING);
    private final ReadOnlyBooleanWrapper similar = new ReadOnlyBooleanWrapper(this, "similar");
    private final ReadOnlyObjectWrapper<Hits> hits =
            new ReadOnlyObjectWrapper<>(this, "hits", Hits.NONE);
    private final ReadOnlyIntegerWrapper edition = new ReadOnlyIntegerWrapper(this, "edition");
    private Queue queue = Queue.EMPTY;
    private BooleanConsumer found = _ -> {};
    private boolean refiltered;
    private boolean changing;
    private int underway;
    private int near;
    private @Nullable UUID sought;

    /// Whether the one sought last is not among the rows.
    private boolean absent;

    QueueViewModel(Desk desk, TextSearch texts, MostInformative informative, Pace pace) {
        this.pace = pace;
        this.desk = desk;
        this.texts = texts;
        this.informative = informative;
        this.finding = desk.jobs().latest();
        this.marking = desk.jobs().latest();
        search.subscribe((was, is) -> find());
        filter.subscribe((was, is) -> {
            refiltered = true;
            find();
        });
        order.subscribe((was, is) -> {
            if (is == QueueOrder.INFORMATIVE && informative.ranking().get() == Ranking.NONE)
                rankAgain();
            find();
        });
        informative
                .ranking()
                .subscribe((was, is) -> {
                    if (order.get() == QueueOrder.INFORMATIVE) find();
                });
        texts.state()
                .subscribe((was, is) -> {
                    if (is == TextSearch.State.READY && !search.get().isBlank()) find();
                });
    }

    /// What is searched for; see [firebreak.suggest.search.SearchQuery].
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

    /// How many of the incidents found each filter takes.
    ReadOnlyObjectProperty<Map<QueueFilter, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// How many of all incidents each filter takes.
    ReadOnlyObjectProperty<Map<QueueFilter, Integer>> totals() {
        return totals.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// Whether nothing has the words that were typed, so that those with similar ones are shown.
    ReadOnlyBooleanProperty similar() {
        return similar.getReadOnlyProperty();
    }

    /// Where the words stand that the rows were found by.
    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    /// Finds these words in an incident's text, which may be long, beside the window; what was
    /// searched for meanwhile has an answer of its own.
    void mark(String text, Consumer<List<Hits.Span>> show) {
        var now = hits.get();
        if (now.nothing()) show.accept(List.of());
        else
            marking.background(
                    "",
                    _ -> now.in(Hits.Place.TEXT, text),
                    spans -> {
                        if (hits.get() == now) show.accept(spans);
                    },
                    desk.notices()::fault);
    }

    /// How fast one goes in this session.
    Pace pace() {
        return pace;
    }

    /// How far the reading of the texts is.
    ReadOnlyObjectProperty<TextSearch.State> texts() {
        return texts.state();
    }

    /// What ranks the incidents for [QueueOrder#INFORMATIVE].
    MostInformative informative() {
        return informative;
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
        stand.set(
                new Stand(
                        next.size(),
                        next.count(TaggingState.DONE),
                        next.count(TaggingState.DISCARDED)));
        totals.set(next.counts());
        readTexts();
        find();
    }

    /// Reads the texts where they are not read yet, or have changed.
    void readTexts() {
        if (queue.size() > 0) texts.refresh(queue.size());
    }

    /// Lets go of the texts and of what is under way.
    void putAway() {
        informative.drop();
        texts.close();
    }

    /// Ranks the incidents by how much they would teach now.
    void rankAgain() {
        informative.rank(stand.get().done());
    }

    Optional<TaggedIncident> incident(UUID id) {
        return queue.incident(id);
    }

    /// The place of an incident in the list, or -1. Mostly the same one is asked for, or a
    /// neighbour.
    int place(@Nullable UUID id) {
        if (id == null || absent && id.equals(sought)) return -1;
        sought = id;
        absent = false;
        for (int i = Math.max(0, near - 1); i < Math.min(rows.size(), near + 2); i++)
            if (rows.get(i).incidentId().equals(id)) return near = i;
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i).incidentId().equals(id)) return near = i;
        absent = true;
        return -1;
    }

    /// An incident whose tagging has just changed: its row changes or, where the filter no longer
    /// takes it, goes; every other row stays where it is.
    ///
    /// @param disputed whether coders say different things of it now
    /// @param flagged whether the coder wants to come back to it
    void replace(TaggedIncident changed, boolean disputed, boolean flagged) {
        var before = incident(changed.incidentId());
        if (before.isEmpty()) return;
        var old = queue.marks();
        var now =
                old.withDisputed(changed.incidentId(), disputed)
                        .upToDate(changed.incidentId())
                        .withFlag(changed.incidentId(), flagged);
        queue = queue.with(changed, now);
        if (!finished(before.get()) && finished(changed)) pace.finished(changed.incidentId());
        stand.set(stand.get().move(before.get().state(), changed.state()));
        totals.set(moved(totals.get(), before.get(), old, changed, now));
        if (underway > 0) {
            find();
            return;
        }
        var place = place(changed.incidentId());
        if (place < 0) return;
        counts.set(moved(counts.get(), before.get(), old, changed, now));
        change(() -> {
            if (filter.get().takes(changed, now)) rows.set(place, changed);
            else rows.remove(place);
        });
    }

    private static boolean finished(TaggedIncident incident) {
        return incident.state() == TaggingState.DONE || incident.state() == TaggingState.DISCARDED;
    }

    private static Map<QueueFilter, Integer> moved(
            Map<QueueFilter, Integer> counts,
            TaggedIncident before,
            Marks old,
            TaggedIncident after,
            Marks now) {
        var next = new EnumMap<>(counts);
        for (var each : QueueFilter.values()) {
            int by = (each.takes(after, now) ? 1 : 0) - (each.takes(before, old) ? 1 : 0);
            if (by != 0) next.merge(each, by, Integer::sum);
        }
        return next;
    }

    private void find() {
        var asked =
                new Queue.Question(
                        search.get(),
                        filter.get(),
                        order.get(),
                        informative.ranking().get(),
                        sought);
        var among = queue;
        underway++;
        var ticket = underway;
        finding.background(
                "",
                progress -> among.ask(asked, texts, progress),
                answer -> {
                    if (ticket == underway) underway = 0;
                    counts.set(answer.counts());
                    similar.set(answer.similar());
                    hits.set(answer.hits());
                    // Going through all rows for it would be felt at each key.
                    near = Math.max(0, answer.place());
                    absent = answer.place() < 0 && sought != null && sought.equals(asked.sought());
                    change(() -> {
                        // A list view marks every row of a list that is replaced at once.
                        rows.clear();
                        rows.addAll(answer.rows());
                    });
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
