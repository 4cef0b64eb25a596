package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One known clock of an incident as it is read: its name, its time in the client's zone, and how
/// long after the clock before it.
///
/// @param backwards whether it lies before the clock that should come before it
record Moment(Clock clock, String time, String since, boolean backwards) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// The known clocks in the order in which they should happen. The date stands where it changes.
    static List<Moment> of(Clocks clocks, ZoneId zone) {
        var moments = new ArrayList<Moment>();
        Instant before = null;
        LocalDate day = null;
        for (var clock : Clock.values()) {
            var at = clocks.at(clock);
            if (at == null) continue;
            var local = at.atZone(zone);
            var time = TIME.format(local);
            var shown =
                    local.toLocalDate().equals(day)
                            ? time
                            : Text.of("tagging.clock.day", DAY.format(local), time);
            moments.add(
                    new Moment(
                            clock,
                            shown,
                            before == null ? "" : since(Duration.between(before, at)),
                            before != null && at.isBefore(before)));
            before = at;
            day = local.toLocalDate();
        }
        return moments;
    }

    /// The day of an incident in the queue; empty where no clock is known.
    static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : DAY.format(at.atZone(zone));
    }

    private static String since(Duration duration) {
        return duration.isNegative()
                ? Text.of("tagging.clock.earlier", words(duration.abs()))
                : Text.of("tagging.clock.later", words(duration));
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
