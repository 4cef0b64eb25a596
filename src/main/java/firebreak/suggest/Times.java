package firebreak.suggest;

import static firebreak.suggest.Nearness.DAY;
import static firebreak.suggest.Nearness.HOUR;
import static firebreak.suggest.Nearness.MINUTE;

import firebreak.domain.incident.Clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// What the clocks of two incidents say: how rare it is that an incident of the other source falls
/// so near by chance, from how many that source has around that time. In a busy history five
/// minutes say nothing; where there is an incident a week they say much.
final class Times {
    /// How many bits clocks must speak beyond singling one out, to be enough without a word.
    static final double ALONE = 6;

    /// Half-widths of the windows in which incidents are counted.
    private static final long[] WINDOWS = {HOUR, DAY / 2, 7 * DAY / 2};

    /// Of fewer than these nothing is learnt.
    private static final int FEW = 20;

    private static final double LEAST_RATE = 1.0 / (60 * DAY);

    /// The clocks by which others are looked for, besides the first that each knows.
    private static final List<Clock> LED_BY = List.of(Clock.IMPACT_START, Clock.DETECTED);

    /// Neighbours on either side that are looked at.
    private static final int NEIGHBOURS = 4;

    /// The moments of one source by one clock, in order.
    private record Line(long[] moments, int[] incidents) {
        int from(long moment) {
            int at = Arrays.binarySearch(moments, moment);
            if (at < 0) return -at - 1;
            while (at > 0 && moments[at - 1] == moment) at--;
            return at;
        }
    }

    private final List<Trace> all;
    private final int sources;
    private final Line[][] lines;
    private final Line[] firsts;
    private final long[][] gaps;

    /// By source, incident and window: one more than is counted, 0 where nobody counted yet.
    private final int[][] counts;

    Times(List<Trace> all, int sources) {
        this.all = all;
        this.sources = sources;
        lines = new Line[sources][Trace.CLOCKS.length];
        firsts = new Line[sources];
        gaps = new long[sources][];
        counts = new int[sources][all.size() * WINDOWS.length];
        for (int s = 0; s < sources; s++) {
            for (var clock : LED_BY) lines[s][clock.ordinal()] = line(s, clock.ordinal());
            firsts[s] = line(s, -1);
            gaps[s] = gaps(firsts[s].moments);
        }
    }

    private Line line(int source, int clock) {
        var ids = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).source() == source && moment(i, clock) != Trace.UNKNOWN) ids.add(i);
        ids.sort((a, b) -> Long.compare(moment(a, clock), moment(b, clock)));
        return new Line(
                ids.stream().mapToLong(i -> moment(i, clock)).toArray(),
                ids.stream().mapToInt(Integer::intValue).toArray());
    }

    /// How far each is from the nearest other, in order.
    private static long[] gaps(long[] moments) {
        var gaps = new long[moments.length];
        for (int i = 0; i < gaps.length; i++) {
            var before = i == 0 ? Long.MAX_VALUE : moments[i] - moments[i - 1];
            var after = i + 1 == gaps.length ? Long.MAX_VALUE : moments[i + 1] - moments[i];
            gaps[i] = Math.min(before, after);
        }
        Arrays.sort(gaps);
        return gaps;
    }

    /// The share of a source's incidents that have another one so near: as they are surely two,
    /// this is how often chance brings two together, also where incidents come in bursts.
    private double share(int source, long apart) {
        var own = gaps[source];
        if (own.length < FEW) return 0;
        int at = Arrays.binarySearch(own, apart + 1);
        if (at < 0) at = -at - 1;
        return (double) at / own.length;
    }

    /// @param clock its number, or -1 for the first that is known
    private long moment(int incident, int clock) {
        var trace = all.get(incident);
        int which = clock < 0 ? trace.firstClock() : clock;
        return which < 0 ? Trace.UNKNOWN : trace.at(Trace.CLOCKS[which]);
    }

    /// Hands over those of other sources that are near, or apart by whole hours; some of them more
    /// than once.
    void near(int incident, IntConsumer found) {
        var own = all.get(incident).source();
        for (int s = 0; s < sources; s++) {
            if (s == own) continue;
            for (var clock : LED_BY)
                near(lines[s][clock.ordinal()], moment(incident, clock.ordinal()), found);
            var first = moment(incident, -1);
            near(firsts[s], first, found);
            if (first == Trace.UNKNOWN) continue;
            for (var offset : Nearness.OFFSETS) {
                minute(firsts[s], first - offset, found);
                minute(firsts[s], first + offset, found);
            }
        }
    }

    private static void near(Line line, long moment, IntConsumer found) {
        if (moment == Trace.UNKNOWN) return;
        int at = line.from(moment);
        for (int i = Math.max(0, at - NEIGHBOURS);
                i < Math.min(line.moments.length, at + NEIGHBOURS);
                i++) if (Math.abs(line.moments[i] - moment) <= DAY) found.accept(line.incidents[i]);
    }

    private static void minute(Line line, long moment, IntConsumer found) {
        int at = line.from(moment - MINUTE);
        for (int i = at;
                i < Math.min(line.moments.length, at + 2) && line.moments[i] <= moment + MINUTE;
                i++) found.accept(line.incidents[i]);
    }

    /// What the clocks of two say.
    ///
    /// @param known whether both have a clock
    /// @param bits how rare it is that any incident of the other source is so near by chance, less
    ///   than 0 where there are some; where `apart`, how much they speak against it
    /// @param apart whether they are too far apart to be one
    record Compared(boolean known, double bits, boolean apart, List<Reason> reasons) {
        static final Compared NOTHING = new Compared(false, 0, false, List.of());

        /// How much they speak for the two being one among `many`.
        double weight(double logOfMany) {
            if (!known) return 0;
            return apart ? bits : Math.max(0, logOfMany + bits);
        }
    }

    Compared compared(int a, int b) {
        var one = all.get(a);
        var other = all.get(b);
        if (one.firstClock() < 0 || other.firstClock() < 0) return Compared.NOTHING;
        var rate = Math.max(rate(other.source(), a, b), rate(one.source(), b, a));
        var near =
                new Nearness(gap ->
                        Math.max(
                                rate * 2 * gap,
                                Math.max(share(one.source(), gap), share(other.source(), gap))));
        for (var clock : Trace.CLOCKS)
            if (one.at(clock) != Trace.UNKNOWN && other.at(clock) != Trace.UNKNOWN)
                near.compare(one, clock, other, clock);
        var first = Trace.CLOCKS[one.firstClock()];
        var second = Trace.CLOCKS[other.firstClock()];
        if (first != second) near.compare(one, first, other, second);
        return near.result();
    }

    /// Incidents of a source per second around an incident of another, but for one.
    private double rate(int source, int around, int but) {
        var most = LEAST_RATE;
        var moment = moment(around, -1);
        var own = moment(but, -1);
        for (int w = 0; w < WINDOWS.length; w++) {
            var inside = Math.abs(own - moment) <= WINDOWS[w] ? 1 : 0;
            most = Math.max(most, (count(source, around, moment, w) - inside) / (2.0 * WINDOWS[w]));
        }
        return most;
    }

    /// How many of a source fall into a window around an incident; counted once.
    private int count(int source, int around, long moment, int window) {
        var known = counts[source];
        int at = around * WINDOWS.length + window;
        if (known[at] == 0) {
            var line = firsts[source];
            int from = line.from(moment - WINDOWS[window]);
            known[at] = line.from(moment + WINDOWS[window] + 1) - from + 1;
        }
        return known[at] - 1;
    }
}
