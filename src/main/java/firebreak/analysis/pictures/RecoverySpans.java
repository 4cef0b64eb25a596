package firebreak.analysis.pictures;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.Patterns;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The spans between the clocks of incidents: from the start of impact, or where that is unknown
/// from the first clock that is known, to each later clock.
final class RecoverySpans {
    static final List<Clock> ENDS =
            List.of(Clock.DETECTED, Clock.ACKNOWLEDGED, Clock.MITIGATED, Clock.RESOLVED);

    private static final Clock[] CLOCKS = Clock.values();
    private static final double SECONDS = 60;

    private final History history;
    private final long future;

    /// Which clocks of an incident end a span, by bit.
    private final byte[] ends;

    private final Amounts[] minutes = new Amounts[CLOCKS.length];
    private final Amounts[][] bySeverity =
            new Amounts[CLOCKS.length][SeverityClass.values().length];
    private final Tally tally = new Tally();
    private final int[] contradicting = new int[CLOCKS.length];
    private int fromImpact;
    private int open;
    private int seen;

    private RecoverySpans(History history) {
        this.history = history;
        future =
                history.today()
                        .plusDays(1)
                        .atStartOfDay(history.zone())
                        .toInstant()
                        .getEpochSecond();
        ends = new byte[history.incidents().size()];
        for (var clock : ENDS) {
            for (var severity : SeverityClass.values())
                bySeverity[clock.ordinal()][severity.ordinal()] = new Amounts();
        }
    }

    static RecoverySpans of(History history, LocalTimes times) {
        var spans = new RecoverySpans(history);
        for (int i = 0; i < spans.ends.length; i++)
            spans.add(i, history.incidents().get(i), times.day()[i]);
        for (var clock : ENDS)
            spans.minutes[clock.ordinal()] = Amounts.together(spans.bySeverity[clock.ordinal()]);
        return spans;
    }

    private void add(int i, PastIncident incident, int day) {
        if (incident.tagged().state() == TaggingState.DISCARDED) {
            tally.leave(LeftOutReason.DISCARDED);
            return;
        }
        var first = first(incident);
        if (first == null) {
            tally.leave(
                    incident.clocks().occurred().filter(Patterns::usable).isPresent()
                            ? LeftOutReason.IN_FUTURE
                            : LeftOutReason.NO_DATE);
            return;
        }
        seen++;
        if (!usable(incident.clocks().resolved())) open++;
        var start = incident.clocks().at(first);
        boolean against = false;
        for (var clock : ENDS) {
            var end = incident.clocks().at(clock);
            if (clock.ordinal() <= first.ordinal() || start == null || end == null || !usable(end))
                continue;
            long seconds = end.getEpochSecond() - start.getEpochSecond();
            if (seconds < 0) {
                contradicting[clock.ordinal()]++;
                against = true;
                continue;
            }
            ends[i] |= (byte) (1 << clock.ordinal());
            bySeverity[clock.ordinal()][incident.tagged().severityClass().ordinal()].add(
                    seconds / SECONDS);
        }
        if (ends[i] == 0) {
            tally.leave(against ? LeftOutReason.CONTRADICTING_CLOCKS : LeftOutReason.FEW_CLOCKS);
            return;
        }
        if (first == Clock.IMPACT_START) fromImpact++;
        tally.take(day);
    }

    /// The clock that spans begin with.
    private @Nullable Clock first(PastIncident incident) {
        for (var clock : CLOCKS) if (usable(incident.clocks().at(clock))) return clock;
        return null;
    }

    private boolean usable(@Nullable Instant at) {
        return at != null && at.getEpochSecond() < future && Patterns.usable(at);
    }

    Tally tally() {
        return tally;
    }

    Amounts minutes(Clock end) {
        return minutes[end.ordinal()];
    }

    Amounts minutes(Clock end, SeverityClass severity) {
        return bySeverity[end.ordinal()][severity.ordinal()];
    }

    int contradicting(Clock end) {
        return contradicting[end.ordinal()];
    }

    /// Of those that count, how many begin at the start of impact.
    int fromImpact() {
        return fromImpact;
    }

    /// Incidents with a clock, whether they have a span or not.
    int seen() {
        return seen;
    }

    /// Of [#seen] those without a time of resolution.
    int open() {
        return open;
    }

    /// Whether an incident has a span that ends with this clock.
    boolean has(int i, Clock end) {
        return (ends[i] & 1 << end.ordinal()) != 0;
    }

    /// Minutes until an incident that [#has] it was resolved.
    double resolved(int i) {
        var clocks = history.incidents().get(i).clocks();
        var first = first(history.incidents().get(i));
        var start = first == null ? null : clocks.at(first);
        var end = clocks.resolved();
        if (start == null || end == null) throw new IllegalArgumentException("It has no end");
        return (end.getEpochSecond() - start.getEpochSecond()) / SECONDS;
    }

    List<UUID> incidents(Clock end, IntPredicate of) {
        return IntStream.range(0, ends.length)
                .filter(i -> has(i, end) && of.test(i))
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }
}
