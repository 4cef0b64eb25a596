package firebreak.analysis.recurrence;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.domain.tagging.TaggedIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// How many incidents came again within so many days, of those only that were watched that long.
/// Older incidents have had more time to come again, so shares of different times can be compared
/// over equal windows only.
///
/// @param days the length of the window
/// @param all incidents that were watched so long, and those of them that came again in that time
/// @param earlier the same for the earlier half of them
/// @param later the same for the later half; of an odd number it has one more
/// @param cameAgain those of them that came again, in the order of time
public record FollowUp(
        int days, Proportion all, Proportion earlier, Proportion later, List<UUID> cameAgain) {
    public FollowUp {
        cameAgain = List.copyOf(cameAgain);
    }

    /// An incident came again where its family has another one at most `days` days later, at the
    /// same moment by another key included.
    ///
    /// Edge: incidents without a time are left out. Where the history is shorter than `days` nobody
    /// was watched so long, and the shares are NaN of 0. Error: [IllegalArgumentException] where
    /// days is below 1.
    ///
    /// Source: our own convention, equal follow-up windows; shares as [Proportions#wilson].
    /// Incidents of one family do not come independently, so the interval is rather too narrow.
    ///
    /// @param incidents all that count; the latest of them ends the watch
    /// @param families the family of each that is in one
    static FollowUp of(List<TaggedIncident> incidents, Map<UUID, UUID> families, int days) {
        if (days < 1) throw new IllegalArgumentException("A window has at least one day");
        var timed = timed(incidents);
        if (timed.isEmpty())
            return new FollowUp(days, share(0, 0), share(0, 0), share(0, 0), List.of());
        var end = at(timed.getLast()).minus(Duration.ofDays(days));
        var next = new HashMap<UUID, Instant>();
        var again = new BitSet();
        int watched = 0;
        // From the last to the first, so that the next of a family is known.
        for (int i = timed.size() - 1; i >= 0; i--) {
            var incident = timed.get(i);
            var family = families.get(incident.incidentId());
            var later = family == null ? null : next.put(family, at(incident));
            if (at(incident).isAfter(end)) continue;
            // The watched ones are the first of all.
            watched = Math.max(watched, i + 1);
            if (later != null && !later.isAfter(at(incident).plus(Duration.ofDays(days))))
                again.set(i);
        }
        int half = watched / 2;
        int earlier = again.get(0, half).cardinality();
        int all = again.cardinality();
        return new FollowUp(
                days,
                share(all, watched),
                share(earlier, half),
                share(all - earlier, watched - half),
                again.stream().mapToObj(i -> timed.get(i).incidentId()).toList());
    }

    private static List<TaggedIncident> timed(List<TaggedIncident> incidents) {
        var timed = new ArrayList<TaggedIncident>(incidents.size());
        boolean sorted = true;
        for (var incident : incidents) {
            if (incident.occurred() == null) continue;
            sorted &= timed.isEmpty() || inOrder(timed.getLast(), incident);
            timed.add(incident);
        }
        if (!sorted) timed.sort(TaggedIncident.BY_TIME);
        return timed;
    }

    private static boolean inOrder(TaggedIncident first, TaggedIncident next) {
        int later = at(first).compareTo(at(next));
        return later < 0 || (later == 0 && first.key().compareTo(next.key()) <= 0);
    }

    private static Instant at(TaggedIncident incident) {
        return Objects.requireNonNull(incident.occurred());
    }

    private static Proportion share(int again, int of) {
        return Proportions.wilson(again, of);
    }
}
