package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All incidents with the words by which they are found; never changes, so that it can be searched
/// beside the window's thread.
record Queue(List<Entry> entries) {
    static final Queue EMPTY = new Queue(List.of());
    private static final int STEP = 1000;

    /// An incident and what a search looks at, in lower case.
    record Entry(TaggedIncident incident, String words) {}

    /// What a person asked to see.
    record Question(String search, QueueFilter filter, QueueOrder order) {}

    /// What stands in the list, and how many of the incidents found each filter would take.
    record Answer(List<TaggedIncident> rows, Map<QueueFilter, Integer> counts) {}

    static Queue of(List<TaggedIncident> incidents) {
        return new Queue(
                incidents.stream()
                        .map(i ->
                                new Entry(
                                        i,
                                        String.join("\n", i.key(), i.title(), i.service())
                                                .toLowerCase(Locale.ROOT)))
                        .toList());
    }

    Answer ask(Question question, Progress progress) {
        var words = question.search().strip().toLowerCase(Locale.ROOT).split("\\s+");
        var counts = new EnumMap<QueueFilter, Integer>(QueueFilter.class);
        for (var filter : QueueFilter.values()) counts.put(filter, 0);
        var rows = new ArrayList<TaggedIncident>();
        var seen = 0;
        for (var entry : entries) {
            if (++seen % STEP == 0) progress.step(seen, entries.size());
            if (!matches(entry, words)) continue;
            count(counts, entry.incident().state(), 1);
            if (question.filter().takes(entry.incident().state())) rows.add(entry.incident());
        }
        rows.sort(question.order().comparator());
        progress.step(entries.size(), entries.size());
        return new Answer(rows, counts);
    }

    /// The same with one incident in another state.
    Queue with(TaggedIncident changed) {
        var next = new ArrayList<>(entries);
        next.replaceAll(e ->
                e.incident().incidentId().equals(changed.incidentId())
                        ? new Entry(changed, e.words())
                        : e);
        return new Queue(next);
    }

    static void count(Map<QueueFilter, Integer> counts, TaggingState state, int by) {
        for (var filter : QueueFilter.values())
            if (filter.takes(state)) counts.merge(filter, by, Integer::sum);
    }

    private static boolean matches(Entry entry, String[] words) {
        for (var word : words) if (!entry.words().contains(word)) return false;
        return true;
    }
}
