package firebreak.analysis.recurrence;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.domain.tagging.TaggedIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
public record FollowUp(int days, Proportion all, Proportion earlier, Proportion later) {
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
        var timed =
                incidents.stream()
                        .filter(i -> i.occurred() != null)
                        .sorted(TaggedIncident.BY_TIME)
                        .toList();
        if (timed.isEmpty())
            return new FollowUp(days, share(List.of()), share(List.of()), share(List.of()));
        var end = at(timed.getLast()).minus(Duration.ofDays(days));
        var next = new HashMap<UUID, Instant>();
        var again = new ArrayList<Boolean>();
        // From the last to the first, so that the next of a family is known.
        for (var incident : timed.reversed()) {
            var family = families.get(incident.incidentId());
            var later = family == null ? null : next.put(family, at(incident));
            if (at(incident).isAfter(end)) continue;
            var window = at(incident).plus(Duration.ofDays(days));
            again.addFirst(later != null && !later.isAfter(window));
        }
        int half = again.size() / 2;
        return new FollowUp(
                days,
                share(again),
                share(again.subList(0, half)),
                share(again.subList(half, again.size())));
    }

    private static Instant at(TaggedIncident incident) {
        return Objects.requireNonNull(incident.occurred());
    }

    private static Proportion share(List<Boolean> again) {
        return Proportions.wilson((int) again.stream().filter(a -> a).count(), again.size());
    }
}
