package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggedIncident;

import java.time.Instant;
import java.util.Comparator;

/// The order of the queue. None depends on the tagging, so that saving never moves a row.
enum QueueOrder {
    NEWEST(newest()),
    OLDEST(TaggedIncident.BY_TIME),
    SEVERITY(Comparator.comparing(TaggedIncident::severityClass).thenComparing(newest())),
    LEADERSHIP(
            Comparator.comparing(
                            TaggedIncident::leadershipMinutes,
                            Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                    .thenComparing(newest())),
    /// By a [Ranking]; what is not ranked, the newest first.
    INFORMATIVE(newest());

    private final Comparator<TaggedIncident> comparator;

    QueueOrder(Comparator<TaggedIncident> comparator) {
        this.comparator = comparator;
    }

    Comparator<TaggedIncident> comparator() {
        return comparator;
    }

    private static Comparator<TaggedIncident> newest() {
        return Comparator.comparing(
                        TaggedIncident::occurred,
                        Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                .thenComparing(TaggedIncident::key);
    }
}
