package firebreak.ui.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.suggest.search.Found;
import firebreak.suggest.search.Hits;
import firebreak.suggest.search.Numbers;
import firebreak.suggest.search.SearchQuery;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All incidents to go through; never changes, so that it can be searched beside the window's
/// thread. Each has its place here, by which it is found at once.
final class Queue {
    private static final Codebook NO_CODEBOOK = new Codebook(0, List.of(), List.of());
    static final Queue EMPTY =
            new Queue(List.of(), NO_CODEBOOK, Marks.NONE, new Numbers(), ZoneOffset.UTC);
    private static final QueueFilter[] FILTERS = QueueFilter.values();
    private static final int STEP = 4096;

    /// What a person asked to see.
    ///
    /// @param ranking for [QueueOrder#INFORMATIVE]
    /// @param sought an incident of which the place among those found is asked, too
    record Question(
            String search,
            QueueFilter filter,
            QueueOrder order,
            Ranking ranking,
            @Nullable UUID sought) {
        Question(String search, QueueFilter filter, QueueOrder order, Ranking ranking) {
            this(search, filter, order, ranking, null);
        }
    }

    /// What stands in the list, and how many of the incidents found each filter would take.
    ///
    /// @param similar whether nothing has the words that were typed, so that those with similar
    ///   ones are shown
    /// @param hits where the words stand in the texts
    /// @param place of the incident sought; -1 where it is not among the rows
    record Answer(
            List<TaggedIncident> rows,
            Map<QueueFilter, Integer> counts,
            boolean similar,
            Hits hits,
            int place) {}

    /// What the texts say; null where they can't be asked yet.
    interface Texts {
        @Nullable Found find(SearchQuery query, Progress progress);
    }

    private final TaggedIncident[] incidents;
    private final int[] numbers;

    /// The place of each incident by its number, from 1.
    private final int[] places;

    private final Numbers known;
    private final Codebook codebook;
    private final ZoneId zone;
    private final Marks marks;
    private final Orders orders;

    private Queue(
            List<TaggedIncident> all, Codebook codebook, Marks marks, Numbers known, ZoneId zone) {
        this.codebook = codebook;
        this.marks = marks;
        this.known = known;
        this.zone = zone;
        incidents = all.toArray(TaggedIncident[]::new);
        numbers = new int[incidents.length];
        int most = -1;
        for (int i = 0; i < incidents.length; i++) {
            numbers[i] = known.of(incidents[i].incidentId());
            most = Math.max(most, numbers[i]);
        }
        places = new int[most + 1];
        for (int i = 0; i < incidents.length; i++) places[numbers[i]] = i + 1;
        orders = new Orders(incidents);
    }

    private Queue(Queue before, TaggedIncident[] incidents, Marks marks) {
        this.incidents = incidents;
        this.marks = marks;
        numbers = before.numbers;
        places = before.places;
        known = before.known;
        codebook = before.codebook;
        zone = before.zone;
        orders = before.orders;
    }

    /// @param known numbers that this shares with the search
    static Queue of(
            List<TaggedIncident> all, Codebook codebook, Marks marks, Numbers known, ZoneId zone) {
        return new Queue(all, codebook, marks, known, zone);
    }

    int size() {
        return incidents.length;
    }

    Codebook codebook() {
        return codebook;
    }

    Marks marks() {
        return marks;
    }

    Optional<TaggedIncident> incident(UUID id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(incidents[place]);
    }

    private int place(UUID id) {
        int number = known.of(id);
        return number < places.length ? places[number] - 1 : -1;
    }

    /// How many incidents are in a state.
    int count(TaggingState state) {
        int n = 0;
        for (var incident : incidents) if (incident.state() == state) n++;
        return n;
    }

    /// How many incidents each filter takes, whatever is searched for.
    Map<QueueFilter, Integer> counts() {
        var counts = new int[FILTERS.length];
        for (var incident : incidents) count(counts, incident);
        return named(counts);
    }

    Answer ask(Question question, Texts texts, Progress progress) {
        var query = SearchQuery.parse(question.search(), zone, codebook);
        var found = query.asksTexts() ? texts.find(query, progress) : null;
        var plain = query.asksTexts() && found == null ? new PlainWords(question.search()) : null;
        var counts = new int[FILTERS.length];
        var rows = new ArrayList<TaggedIncident>();
        var order = orders.of(question.order(), question.ranking());
        var sought = question.sought();
        int wanted = sought == null ? -1 : place(sought);
        int stands = -1;
        for (int i = 0; i < order.length; i++) {
            if (i % STEP == 0) progress.step(i, order.length);
            int place = order[i];
            var incident = incidents[place];
            if (found != null && !found.incidents().get(numbers[place])) continue;
            if (plain != null ? !plain.in(incident) : !query.takes(incident)) continue;
            count(counts, incident);
            if (!question.filter().takes(incident, marks)) continue;
            if (place == wanted) stands = rows.size();
            rows.add(incident);
        }
        progress.step(order.length, order.length);
        var similar = found != null && found.similar();
        return new Answer(rows, named(counts), similar, Hits.of(query, similar), stands);
    }

    /// The same with one incident in another state, and what is known of it besides.
    Queue with(TaggedIncident changed, Marks next) {
        int place = place(changed.incidentId());
        if (place < 0) return this;
        var copy = Arrays.copyOf(incidents, incidents.length);
        copy[place] = changed;
        return new Queue(this, copy, next);
    }

    private void count(int[] counts, TaggedIncident incident) {
        for (int i = 0; i < FILTERS.length; i++) if (FILTERS[i].takes(incident, marks)) counts[i]++;
    }

    private static Map<QueueFilter, Integer> named(int[] counts) {
        var named = new EnumMap<QueueFilter, Integer>(QueueFilter.class);
        for (int i = 0; i < FILTERS.length; i++) named.put(FILTERS[i], counts[i]);
        return named;
    }
}
