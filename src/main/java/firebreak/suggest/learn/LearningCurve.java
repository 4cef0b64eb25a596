package firebreak.suggest.learn;

import firebreak.suggest.learn.Evaluation.Split;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How good suggestions are by the number of tagged incidents that they were learned from, each
/// time asked of those that were not learned.
///
/// @param size how many tagged incidents there are to learn from and to ask of
/// @param leftOut tagged incidents whose value is too rare to measure
public record LearningCurve(int size, int leftOut, List<Point> points) {
    private static final List<Integer> SIZES = List.of(25, 50, 100, 200, 400, 800);

    /// Random splits differ; this many are averaged.
    static final int SEEDS = 5;

    /// The least number of incidents to ask of.
    private static final int FEWEST_ASKED = 10;

    /// One number of incidents to learn from.
    ///
    /// @param asked of how many others, in each run
    /// @param abstained the share of them for which nothing was suggested, which counts as wrong
    public record Point(
            Split split,
            int learned,
            int asked,
            double accuracy,
            double macroF1,
            double usualAccuracy,
            double usualMacroF1,
            double abstained) {
        /// See [Evaluation.Result#better()].
        public boolean better() {
            return Evaluation.Result.better(macroF1, usualMacroF1, accuracy, usualAccuracy);
        }
    }

    public LearningCurve {
        points = List.copyOf(points);
    }

    /// Measures both splits. There may be nothing to measure.
    public static LearningCurve of(Evaluation evaluation, Progress progress) {
        var sizes = SIZES.stream().filter(n -> n + FEWEST_ASKED <= evaluation.size()).toList();
        var points = new ArrayList<Point>();
        int steps = 2 * sizes.size();
        for (int n : sizes)
            for (var split : Split.values()) {
                progress.step(points.size(), steps);
                points.add(point(evaluation, split, n, progress.part(points.size(), steps)));
            }
        progress.step(steps, steps);
        return new LearningCurve(evaluation.size(), evaluation.leftOut(), points);
    }

    /// The last point of a split, which learned most.
    public java.util.Optional<Point> last(Split split) {
        return points.stream().filter(p -> p.split() == split).reduce((a, b) -> b);
    }

    private static Point point(Evaluation evaluation, Split split, int n, Progress progress) {
        var runs = new ArrayList<Evaluation.Result>();
        // By time there is one way only to split.
        int seeds = split == Split.TIME ? 1 : SEEDS;
        for (int seed = 0; seed < seeds; seed++) {
            progress.step(seed, seeds);
            runs.add(evaluation.run(split, n, seed));
        }
        return new Point(
                split,
                n,
                evaluation.size() - n,
                mean(runs, r -> r.score().accuracy()),
                mean(runs, r -> r.score().macroF1()),
                mean(runs, r -> r.majority().accuracy()),
                mean(runs, r -> r.majority().macroF1()),
                mean(runs, r -> (double) r.score().abstained() / r.score().tested()));
    }

    private static double mean(
            List<Evaluation.Result> runs, ToDoubleFunction<Evaluation.Result> of) {
        return runs.stream().mapToDouble(of).average().orElseThrow();
    }
}
