package firebreak.analysis.priority;

import firebreak.domain.process.Gap.GapSeverity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which gap comes first: by severity, then the minutes of leaders, then incidents, then how far
/// the rating is below its target. One factor decides only between gaps that are equal in those
/// before it; nothing is multiplied or added, as the scales are ordinal.
///
/// How much to make of a rank is said by its range: the best and the worst that a gap has while one
/// factor of one gap, its own or another's, moves by one step and all others stay. The steps are:
/// one class of severity; minutes a quarter up and down; one incident; one step of the shortfall.
/// Where nobody said a severity or there is no shortfall, each possible one is tried.
///
/// Source: severity first instead of a product of ordinals, as AIAG and VDA (2019) replaced the
/// risk priority number; the range of ranks is our own convention.
public final class GapRanking {
    /// By [GapFactors]; the minutes in quarters, so that a quarter more or less is exact. What
    /// nobody said comes last.
    private record Key(int severity, long quarters, int incidents, int shortfall)
            implements Comparable<Key> {
        private static final int UNSAID = GapSeverity.values().length;
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::severity)
                        .thenComparing(Comparator.comparingLong(Key::quarters).reversed())
                        .thenComparing(Comparator.comparingInt(Key::incidents).reversed())
                        .thenComparing(Comparator.comparingInt(Key::shortfall).reversed());

        private static Key of(GapFactors factors) {
            return new Key(
                    factors.severity() == null ? UNSAID : factors.severity().ordinal(),
                    Math.multiplyExact(4, factors.leadershipMinutes()),
                    factors.incidents(),
                    factors.shortfall() == null ? -1 : factors.shortfall());
        }

        /// What it can become in one step.
        private List<Key> moved() {
            var all = new ArrayList<Key>();
            for (int s : steps(severity, severity == UNSAID, UNSAID - 1))
                all.add(new Key(s, quarters, incidents, shortfall));
            for (long step : new long[] {-quarters / 4, quarters / 4})
                all.add(new Key(severity, quarters + step, incidents, shortfall));
            for (int i : steps(incidents, false, Integer.MAX_VALUE))
                all.add(new Key(severity, quarters, i, shortfall));
            for (int s : steps(shortfall, shortfall < 0, GapFactors.MOST_SHORTFALL))
                all.add(new Key(severity, quarters, incidents, s));
            return all;
        }

        /// One below and above within 0 and the most; all of these where nobody said.
        private static List<Integer> steps(int value, boolean unsaid, int most) {
            var steps = new ArrayList<Integer>();
            if (unsaid) for (int i = 0; i <= most; i++) steps.add(i);
            else {
                if (value > 0) steps.add(value - 1);
                if (value < most) steps.add(value + 1);
            }
            return steps;
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Key> keys;
    private final int[] ranks;
    private final int[] best;
    private final int[] worst;

    private GapRanking(List<Key> keys) {
        this.keys = keys;
        this.ranks = keys.stream().mapToInt(k -> 1 + before(k)).toArray();
        this.best = ranks.clone();
        this.worst = ranks.clone();
    }

    /// Best first; gaps of the same rank by id. Their order does not matter, and there may be none.
    ///
    /// Error: [ArithmeticException] where the minutes exceed what a long holds.
    ///
    /// @param gaps those that are to be ranked, usually those that stand
    public static List<RankedGap> of(Collection<GapFactors> gaps) {
        var all = List.copyOf(gaps);
        var ranking = new GapRanking(all.stream().map(Key::of).toList());
        for (int gap = 0; gap < all.size(); gap++) ranking.move(gap);
        var ranked = new ArrayList<RankedGap>();
        for (int gap = 0; gap < all.size(); gap++) {
            int rank = ranking.ranks[gap];
            ranked.add(
                    new RankedGap(
                            all.get(gap),
                            rank,
                            (int) Arrays.stream(ranking.ranks).filter(r -> r == rank).count() - 1,
                            ranking.best[gap],
                            ranking.worst[gap]));
        }
        ranked.sort(
                Comparator.comparingInt(RankedGap::rank).thenComparing(r -> r.factors().gapId()));
        return ranked;
    }

    private int before(Key key) {
        return (int) keys.stream().filter(k -> k.compareTo(key) < 0).count();
    }

    /// Tries every step of one gap; of the others those change their rank that it passes.
    private void move(int gap) {
        var key = keys.get(gap);
        for (var moved : key.moved()) {
            note(gap, 1 + before(moved) - (key.compareTo(moved) < 0 ? 1 : 0));
            for (int other = 0; other < keys.size(); other++) {
                if (other == gap) continue;
                int was = key.compareTo(keys.get(other)) < 0 ? 1 : 0;
                int is = moved.compareTo(keys.get(other)) < 0 ? 1 : 0;
                note(other, ranks[other] - was + is);
            }
        }
    }

    private void note(int gap, int rank) {
        best[gap] = Math.min(best[gap], rank);
        worst[gap] = Math.max(worst[gap], rank);
    }
}
