package firebreak.analysis.recurrence;

import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What came again of one cause.
///
/// @param members the incidents by [TaggedIncident#BY_TIME]: the first, and its repeats; those
///   without any time come last, so that none of them is taken for the first while another has a
///   time
/// @param untimed how many have no time: with one or more, the first may be another
/// @param daysBetween days from each to the next, of those with a time; one fewer than these
/// @param medianDaysBetween their median; NaN with fewer than two incidents with a time
/// @param crisis leadership minutes of the first against the repeats
public record FamilyFigures(
        RecurrenceFamily family,
        List<TaggedIncident> members,
        int untimed,
        List<Double> daysBetween,
        double medianDaysBetween,
        CrisisTime crisis) {
    private static final double SECONDS_OF_DAY = 86_400;

    public FamilyFigures {
        members = List.copyOf(members);
        daysBetween = List.copyOf(daysBetween);
    }

    /// Of the incidents of a family that count; there may be none.
    static FamilyFigures of(RecurrenceFamily family, List<TaggedIncident> incidents) {
        var members = new ArrayList<>(incidents);
        members.sort(TaggedIncident.BY_TIME);
        int timed = 0;
        var between = new ArrayList<Double>();
        @Nullable Instant before = null;
        for (var member : members) {
            var at = member.occurred();
            if (at == null) break;
            timed++;
            if (before != null) between.add(days(before, at));
            before = at;
        }
        return new FamilyFigures(
                family,
                members,
                members.size() - timed,
                between,
                Middle.of(between),
                CrisisTime.of(members));
    }

    static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / SECONDS_OF_DAY;
    }

    /// How many times the cause came again: all members but one.
    public int repeats() {
        return Math.max(0, members.size() - 1);
    }
}
