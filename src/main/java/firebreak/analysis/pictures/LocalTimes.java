package firebreak.analysis.pictures;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.Patterns;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.zone.ZoneRules;

/// When the incidents of a history occurred, in the assessment's zone, as numbers: one array entry
/// per incident, in its order.
///
/// @param day since 1970-01-01; [#NONE] without a day, or with one that can only be a typing error
/// @param second of the day by the clock on the wall
/// @param today later days lie in the future
record LocalTimes(int[] day, int[] second, int today) {
    static final int NONE = Integer.MIN_VALUE;
    static final int SECONDS_OF_DAY = 86_400;

    static LocalTimes of(History history) {
        int n = history.incidents().size();
        var times = new LocalTimes(new int[n], new int[n], (int) history.today().toEpochDay());
        var offset = new Offset(history.zone().getRules());
        int i = 0;
        for (var incident : history.incidents())
            times.read(i++, incident.tagged().occurred(), offset);
        return times;
    }

    private void read(int i, @Nullable Instant at, Offset offset) {
        if (at == null || !Patterns.usable(at)) {
            day[i] = NONE;
            return;
        }
        long local = at.getEpochSecond() + offset.at(at.getEpochSecond());
        day[i] = (int) Math.floorDiv(local, SECONDS_OF_DAY);
        second[i] = Math.floorMod(local, SECONDS_OF_DAY);
    }

    /// Why an incident is none of a day until now; null where it is one.
    @Nullable LeftOutReason undated(int i, PastIncident incident) {
        if (incident.tagged().state() == TaggingState.DISCARDED) return LeftOutReason.DISCARDED;
        if (day[i] == NONE) return LeftOutReason.NO_DATE;
        return future(i) ? LeftOutReason.IN_FUTURE : null;
    }

    boolean future(int i) {
        return day[i] > today;
    }

    /// Monday 0 to Sunday 6.
    static int weekday(int day) {
        // 1970-01-01 was a Thursday.
        return Math.floorMod(day + 3, 7);
    }

    /// The offset of a zone, looked up anew only where it may have changed: incidents come in the
    /// order of time.
    private static final class Offset {
        private final ZoneRules rules;
        private long from = Long.MAX_VALUE;
        private long before = Long.MIN_VALUE;
        private int seconds;

        Offset(ZoneRules rules) {
            this.rules = rules;
        }

        int at(long epochSecond) {
            if (epochSecond < from || epochSecond >= before) {
                var at = Instant.ofEpochSecond(epochSecond);
                seconds = rules.getOffset(at).getTotalSeconds();
                var next = rules.nextTransition(at);
                from = epochSecond;
                before = next == null ? Long.MAX_VALUE : next.toEpochSecond();
            }
            return seconds;
        }
    }
}
