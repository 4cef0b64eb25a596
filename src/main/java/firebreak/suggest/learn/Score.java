package firebreak.suggest.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How good answers were, against the truth. An abstention counts as wrong. Where nothing was
/// answered with a value, its precision counts as 0, and so does F1.
///
/// @param macroF1 the mean of F1 over `values`, which count the same each
/// @param calibrationError the expected one, over ten bins of equal width; 0 where no probability
///   was given
public record Score(
        int tested,
        int right,
        int abstained,
        double macroF1,
        double calibrationError,
        Map<String, OfValue> values) {
    private static final int BINS = 10;

    /// One answer. An abstention has no value.
    public record Answer(String truth, String value, double probability) {
        public static Answer abstained(String truth) {
            return new Answer(truth, "", 0);
        }
    }

    /// @param support how many are of this value in truth
    public record OfValue(double precision, double recall, double f1, int support) {}

    public double accuracy() {
        return tested == 0 ? 0 : (double) right / tested;
    }

    /// The weighted mean of F1, by how many are of each value.
    public double weightedF1() {
        double sum = 0;
        for (var v : values.values()) sum += v.f1() * v.support();
        return tested == 0 ? 0 : sum / tested;
    }

    /// Over the values that the truth has.
    public static Score of(List<Answer> answers) {
        var present = new LinkedHashSet<String>();
        for (var a : answers) present.add(a.truth());
        return of(answers, present);
    }

    /// Over the values given.
    public static Score of(List<Answer> answers, Set<String> over) {
        var values = new LinkedHashMap<String, OfValue>();
        double sum = 0;
        for (var value : over) {
            int support = 0;
            int given = 0;
            int hit = 0;
            for (var a : answers) {
                boolean truly = a.truth().equals(value);
                boolean said = a.value().equals(value);
                if (truly) support++;
                if (said) given++;
                if (truly && said) hit++;
            }
            double f1 = support + given == 0 ? 0 : 2.0 * hit / (support + given);
            sum += f1;
            values.put(
                    value,
                    new OfValue(
                            given == 0 ? 0 : (double) hit / given,
                            support == 0 ? 0 : (double) hit / support,
                            f1,
                            support));
        }
        int right = 0;
        int abstained = 0;
        for (var a : answers) {
            if (a.value().isEmpty()) abstained++;
            else if (a.truth().equals(a.value())) right++;
        }
        return new Score(
                answers.size(),
                right,
                abstained,
                over.isEmpty() ? 0 : sum / over.size(),
                calibration(answers),
                values);
    }

    private static double calibration(List<Answer> answers) {
        var bins = new ArrayList<List<Answer>>();
        for (int b = 0; b < BINS; b++) bins.add(new ArrayList<>());
        int n = 0;
        for (var a : answers) {
            if (a.value().isEmpty()) continue;
            bins.get(Math.clamp((int) (a.probability() * BINS), 0, BINS - 1)).add(a);
            n++;
        }
        double error = 0;
        for (var bin : bins) {
            double gap = 0;
            for (var a : bin) gap += a.probability() - (a.truth().equals(a.value()) ? 1 : 0);
            error += Math.abs(gap);
        }
        return n == 0 ? 0 : error / n;
    }
}
