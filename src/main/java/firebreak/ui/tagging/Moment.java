package firebreak.ui.tagging;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One known clock of an incident as it is read: its name, its time in the client's zone, and how
/// far it lies from the others.
///
/// @param time with the date where it is another than that of the moment before
/// @param below how long after the moment before, or before which clock that it should follow; of
///   the first, the date
/// @param said all of it as a screen reader says it
/// @param backwards whether it lies before the clock that should come before it
record Moment(Clock clock, Instant at, String time, String below, String said, boolean backwards) {

    /// The known clocks, the earliest first; of those at one time, the one that should come first.
    static List<Moment> of(Clocks clocks, ZoneId zone) {
        var known = Stream.of(Clock.values()).filter(c -> clocks.at(c) != null).toList();
        var sorted = known.stream().sorted(Comparator.comparing(c -> at(clocks, c))).toList();
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < sorted.size(); i++) {
            var clock = sorted.get(i);
            int due = known.indexOf(clock);
            var follows = due == 0 ? null : known.get(due - 1);
            var before = i == 0 ? null : sorted.get(i - 1);
            var at = at(clocks, clock);
            var backwards = false;
            var local = at.atZone(zone);
            var day = DateForm.DAY.of(local);
            var time = DateForm.CLOCK.of(local);
            var whole = Text.of("tagging.clock.day", day, time);
            String below;
            String said;
            if (follows != null && at.isBefore(at(clocks, follows))) {
                backwards = true;
                below =
                        Text.of(
                                "tagging.clock.before",
                                words(Duration.between(at, at(clocks, follows))),
                                Text.of(follows));
                said = below;
            } else if (before == null) {
                below = day;
                said = "";
            } else {
                var gap = Duration.between(at(clocks, before), at);
                below =
                        gap.isZero()
                                ? Text.of("tagging.clock.same")
                                : Text.of("tagging.clock.gap", words(gap));
                said = gap.isZero() ? below : Text.of("tagging.clock.later", words(gap));
            }
            moments.add(
                    new Moment(
                            clock,
                            at,
                            before == null
                                    ? backwards ? whole : time
                                    : time(at(clocks, before).atZone(zone), local),
                            below,
                            said.isEmpty()
                                    ? Text.of("tagging.clock.said", Text.of(clock), whole)
                                    : Text.of(
                                            "tagging.clock.said.gap", Text.of(clock), whole, said),
                            backwards));
        }
        return moments;
    }

    private static Instant at(Clocks clocks, Clock clock) {
        return Objects.requireNonNull(clocks.at(clock));
    }

    /// The date stands where it changes, and the year where that does.
    private static String time(ZonedDateTime before, ZonedDateTime at) {
        var time = DateForm.CLOCK.of(at);
        if (before.toLocalDate().equals(at.toLocalDate())) return time;
        var day = before.getYear() == at.getYear() ? DateForm.DAY_OF_YEAR : DateForm.DAY;
        return Text.of("tagging.clock.day", day.of(at), time);
    }

    /// The day of an incident in the queue; empty where no clock is known.
    static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : DateForm.DAY.of(at.atZone(zone));
    }

    /// A duration in its two largest units, such as "2 h 5 min".
    static String words(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes == 0)
            return Text.of(duration.isZero() ? "tagging.span.none" : "tagging.span.short");
        if (minutes < 60) return Text.of("tagging.span.minutes", minutes);
        if (minutes < 24 * 60) return Text.of("tagging.span.hours", minutes / 60, minutes % 60);
        return Text.of("tagging.span.days", minutes / (24 * 60), minutes / 60 % 24);
    }
}
