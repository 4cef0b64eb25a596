package firebreak.suggest;

import static java.time.temporal.ChronoUnit.MINUTES;

import firebreak.domain.incident.Clock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;

/// What the clocks of one pair say. Where both know when it began, that decides, and an end adds to
/// it; ends alone may be near because somebody closed all old tickets on one day.
final class Nearness {
    static final long MINUTE = 60;
    static final long HOUR = 3600;
    static final long DAY = 24 * HOUR;
    static final int MOST_HOURS = 14;

    /// Half an hour more, as in India and parts of Australia.
    static final List<Long> OFFSETS = offsets();

    private static final long NEAR = 6 * HOUR;
    private static final double MOST_OF_ONE = 12;

    /// That the incident took the same time in both tools, to the minute.
    private static final double SAME_LENGTH = 5;

    private static final double DAYS_APART = -5;
    private static final double WEEKS_APART = -9;
    private static final double MONTHS_APART = -14;

    private record Near(double bits, Reason reason) {}

    private final LongToDoubleFunction byChance;
    private final List<Long> gaps = new ArrayList<>();
    private @Nullable Near begin;
    private @Nullable Near end;
    private Reason.@Nullable HoursApart hours;
    private boolean bothBegin;
    private long least = Long.MAX_VALUE;

    /// @param byChance how many others are to be expected within so many seconds
    Nearness(LongToDoubleFunction byChance) {
        this.byChance = byChance;
    }

    private static List<Long> offsets() {
        var whole = Stream.iterate(HOUR, h -> h + HOUR).limit(MOST_HOURS);
        return Stream.concat(whole, Stream.of(5 * HOUR + HOUR / 2, 9 * HOUR + HOUR / 2)).toList();
    }

    private static boolean ends(Clock clock) {
        return clock == Clock.MITIGATED || clock == Clock.RESOLVED;
    }

    void compare(Trace one, Clock first, Trace other, Clock second) {
        var ends = ends(first) || ends(second);
        if (ends != (ends(first) && ends(second))) return;
        var gap = other.at(second) - one.at(first);
        var vague = one.dayOnly(first) || other.dayOnly(second);
        var apart = vague ? days(one.dayOnly(first), other.dayOnly(second), gap) : gap;
        bothBegin |= !ends;
        if (!ends || !bothBegin) least = Math.min(least, Math.abs(apart));
        if (vague) {
            if (apart == 0) near(DAY / 2, new Reason.SameDay(first, second), ends);
            return;
        }
        if (Math.abs(gap) <= NEAR) {
            var minutes = Duration.ofSeconds(gap).truncatedTo(MINUTES);
            near(
                    Math.max(MINUTE, Math.abs(gap)),
                    new Reason.TimesNear(first, second, minutes),
                    ends);
        }
        gaps.add(gap);
        var beside = Math.abs(gap) % (HOUR / 2);
        if (beside > MINUTE && beside < HOUR / 2 - MINUTE) return;
        for (var offset : OFFSETS)
            if (Math.abs(Math.abs(gap) - offset) <= MINUTE && (hours == null || !ends))
                hours =
                        new Reason.HoursApart(
                                first, second, Duration.ofSeconds(gap < 0 ? -offset : offset));
    }

    /// How far a moment is outside of a day; 0 within.
    private static long days(boolean one, boolean other, long gap) {
        var from = other ? -DAY : 0;
        var to = one ? DAY : 0;
        if (gap > from && gap < to || gap == 0) return 0;
        return gap >= to ? gap - to + 1 : gap - from - 1;
    }

    private void near(long gap, Reason reason, boolean ends) {
        var bits = Math.min(-Bits.log2(byChance.applyAsDouble(gap)), MOST_OF_ONE);
        var before = ends ? end : begin;
        if (before != null && before.bits >= bits) return;
        if (ends) end = new Near(bits, reason);
        else begin = new Near(bits, reason);
    }

    Times.Compared result() {
        var usual = usual();
        var shifted = shifted();
        if (shifted != null && (begin == null || shifted.bits() >= begin.bits))
            return usual == null || shifted.bits() >= usual.bits()
                    ? shifted
                    : new Times.Compared(true, usual.bits(), false, shifted.reasons());
        if (usual != null) return usual;
        var against =
                least > 60 * DAY
                        ? MONTHS_APART
                        : least > 7 * DAY ? WEEKS_APART : least > 36 * HOUR ? DAYS_APART : 0;
        return against == 0
                ? Times.Compared.NOTHING
                : new Times.Compared(true, against, true, List.of());
    }

    private Times.@Nullable Compared usual() {
        if (begin != null && end != null)
            return new Times.Compared(
                    true,
                    begin.bits + Math.max(0, end.bits) / 2,
                    false,
                    List.of(begin.reason, end.reason));
        var only = begin != null ? begin : bothBegin ? null : end;
        return only == null
                ? null
                : new Times.Compared(true, only.bits, false, List.of(only.reason));
    }

    private Times.@Nullable Compared shifted() {
        if (hours == null || ends(hours.first()) && bothBegin) return null;
        var offset = hours.apart().toSeconds();
        var agreeing = gaps.stream().filter(g -> Math.abs(g - offset) <= MINUTE).count();
        var bits =
                -Bits.log2(byChance.applyAsDouble(MINUTE) * 2 * OFFSETS.size())
                        + (agreeing > 1 ? SAME_LENGTH : 0);
        return new Times.Compared(true, Math.min(MOST_OF_ONE, bits), false, List.of(hours));
    }
}
