package firebreak.analysis.scoring;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Rating;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What several points come to. Everything that shows a score, shows this one.
///
/// N counts 0, P a third, L two thirds, F 1. What is unknown is neither: it is left out of the mean
/// and makes the bounds, between which the mean lies however it turns out. What does not apply
/// leaves everything. Where nothing is rated there is no score, which is not 0.
///
/// The scale is ordinal, so the mean is a summary of a room's answers, not a measurement; the
/// [#level] beside it doesn't let a strong point make up for a weak one.
///
/// Sources: bands as [Band]; confidence as in Flickit (sum of c of 5 n); what applies as the
/// denominator, as in all peers that know "not applicable".
///
/// @param ratings how many points are rated N, P, L, F, as they count
/// @param lowered how many of them were said to be F and count as L for want of evidence
/// @param mean of what is rated, by weight; null where nothing is
/// @param low the mean with all unknown as N; null where nothing applies
/// @param high the mean with all unknown as F; null where nothing applies
/// @param confidence the sum of confidences (1 to 5) of what is rated, of five for each point that
///   applies; where nobody said how sure, and of what is unknown, it is 0. Null where nothing
///   applies
/// @param target where the points should get to; null where no point that applies has a target
public record Score(
        List<Integer> ratings,
        int unknown,
        int notApplicable,
        int lowered,
        @Nullable Share mean,
        @Nullable Share low,
        @Nullable Share high,
        @Nullable Share confidence,
        @Nullable Target target) {
    private static final int STEPS = Rating.F.ordinal();

    /// Where points should get to: of those that apply and have a target.
    ///
    /// @param points how many these are
    /// @param share the mean of their targets, by weight
    /// @param now the mean of what they are rated, by weight; null where none of them is rated
    /// @param reached how many are rated at their target or above
    /// @param below how many are rated below it; the rest is unknown
    public record Target(int points, Share share, @Nullable Share now, int reached, int below) {}

    /// A point that counts so many times.
    record Weighed(Judged judged, long weight) {}

    public Score {
        ratings = List.copyOf(ratings);
        if (ratings.size() != Rating.values().length)
            throw new IllegalArgumentException("One count per rating");
    }

    /// Of points that all count the same; their order does not matter, and there may be none.
    public static Score of(Collection<Judged> points) {
        return weighed(points.stream().map(p -> new Weighed(p, 1)).toList());
    }

    /// Of points by weight. The weight counts in the means and bounds; counts, coverage and
    /// confidence are of points. Multiplying all weights changes nothing.
    ///
    /// Error: [IllegalArgumentException] where a weight is below 1; [ArithmeticException] where the
    /// weights exceed what a long holds.
    static Score weighed(Collection<Weighed> points) {
        var sum = new Sum();
        points.forEach(sum::add);
        return sum.score();
    }

    /// How many points were asked.
    public int points() {
        return applicable() + notApplicable;
    }

    /// How many of them apply.
    public int applicable() {
        return rated() + unknown;
    }

    /// How many of them are rated.
    public int rated() {
        return ratings.stream().mapToInt(Integer::intValue).sum();
    }

    /// How many are rated so, as they count.
    public int rated(Rating rating) {
        return ratings.get(rating.ordinal());
    }

    /// Which share of what applies is rated; empty where nothing applies.
    public Optional<Share> coverage() {
        return applicable() == 0 ? Optional.empty() : Optional.of(new Share(rated(), applicable()));
    }

    /// Where the mean stands; empty where nothing is rated.
    public Optional<Band> band() {
        return Optional.ofNullable(mean).map(Share::band);
    }

    /// The gated level: the highest rating that every rated point reaches, so the lowest of them;
    /// empty where nothing is rated. What is unknown may still bring it down, see [#surely].
    public Optional<Rating> level() {
        for (var rating : Rating.values()) if (rated(rating) > 0) return Optional.of(rating);
        return Optional.empty();
    }

    /// The gated level that holds whatever the unknown turns out to be: N while something is
    /// unknown, otherwise [#level]; empty where nothing is rated.
    public Optional<Rating> surely() {
        return level().map(level -> unknown > 0 ? Rating.N : level);
    }

    private static final class Sum {
        private final int[] ratings = new int[Rating.values().length];
        private int unknown;
        private int notApplicable;
        private int lowered;
        private long steps;
        private long ratedWeight;
        private long unknownWeight;
        private long confidence;
        private int targets;
        private long targetSteps;
        private long targetWeight;
        private long nowSteps;
        private long nowWeight;
        private int reached;
        private int below;

        private void add(Weighed point) {
            if (point.weight() < 1)
                throw new IllegalArgumentException("A weight of 1 or more, not " + point.weight());
            switch (point.judged().counted()) {
                case Counted.NotApplicable _ -> {
                    notApplicable++;
                    return;
                }
                case Counted.Unknown _ -> {
                    unknown++;
                    unknownWeight = Math.addExact(unknownWeight, point.weight());
                }
                case Counted.Rated rated -> {
                    ratings[rated.counts().ordinal()]++;
                    if (rated.lowered()) lowered++;
                    if (rated.confidence() != null) confidence += rated.confidence();
                    steps = Math.addExact(steps, steps(rated.counts(), point.weight()));
                    ratedWeight = Math.addExact(ratedWeight, point.weight());
                }
            }
            var target = point.judged().target();
            if (target != null) towards(target, point);
        }

        private void towards(Rating target, Weighed point) {
            targets++;
            targetSteps = Math.addExact(targetSteps, steps(target, point.weight()));
            targetWeight = Math.addExact(targetWeight, point.weight());
            var now = point.judged().rating();
            if (now.isEmpty()) return;
            if (point.judged().belowTarget()) below++;
            else reached++;
            nowSteps = Math.addExact(nowSteps, steps(now.get(), point.weight()));
            nowWeight = Math.addExact(nowWeight, point.weight());
        }

        private Score score() {
            int rated = 0;
            for (var count : ratings) rated += count;
            int applicable = rated + unknown;
            long weight = Math.addExact(ratedWeight, unknownWeight);
            return new Score(
                    List.of(ratings[0], ratings[1], ratings[2], ratings[3]),
                    unknown,
                    notApplicable,
                    lowered,
                    share(steps, ratedWeight),
                    share(steps, weight),
                    share(Math.addExact(steps, steps(Rating.F, unknownWeight)), weight),
                    applicable == 0
                            ? null
                            : new Share(confidence, (long) Answer.MOST_CONFIDENCE * applicable),
                    target());
        }

        private @Nullable Target target() {
            var share = share(targetSteps, targetWeight);
            return share == null
                    ? null
                    : new Target(targets, share, share(nowSteps, nowWeight), reached, below);
        }

        private static long steps(Rating rating, long weight) {
            return Math.multiplyExact(rating.ordinal(), weight);
        }

        private static @Nullable Share share(long steps, long weight) {
            return weight == 0 ? null : new Share(steps, Math.multiplyExact(STEPS, weight));
        }
    }
}
