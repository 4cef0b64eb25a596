package firebreak.analysis.scoring;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How much of the risk measured coverage reaches: sum(w c) / sum(w), with w likelihood times
/// impact. What was not measured counts as nothing covered, and is listed. This is about coverage
/// that a tool measured; ratings by people are [CoverageScores].
///
/// Coverage says what tests ran, not what they would have found; it belongs beside the detection of
/// the same area.
///
/// @param mean without weights, from 0 to 1; NaN of no area
/// @param weighted from 0 to 1; NaN where all weights are 0
/// @param uncovered by area, which share of all risk lies in what it leaves uncovered; NaN where
///   all weights are 0
/// @param unmeasured areas without a measurement
public record RiskWeightedCoverage<K>(
        double mean, double weighted, SequencedMap<K, Double> uncovered, List<K> unmeasured) {
    /// An area.
    ///
    /// Error: [IllegalArgumentException] where likelihood or impact is below 0, or coverage not
    /// within 0 and 1.
    ///
    /// @param coverage from 0 to 1; null where it was not measured
    public record Area<K>(K key, int likelihood, int impact, @Nullable Double coverage) {
        public Area {
            if (likelihood < 0 || impact < 0)
                throw new IllegalArgumentException("Likelihood and impact are 0 or more");
            if (coverage != null && !(coverage >= 0 && coverage <= 1))
                throw new IllegalArgumentException("A coverage of 0 to 1, not " + coverage);
        }

        private long weight() {
            return (long) likelihood * impact;
        }

        private double covered() {
            return coverage == null ? 0 : coverage;
        }
    }

    /// Source: our own convention, as there is no standard.
    ///
    /// Error: [IllegalArgumentException] where two areas have one key.
    public static <K> RiskWeightedCoverage<K> of(List<Area<K>> areas) {
        double weights = areas.stream().mapToDouble(Area::weight).sum();
        double covered = areas.stream().mapToDouble(a -> a.weight() * a.covered()).sum();
        var uncovered = new LinkedHashMap<K, Double>();
        var unmeasured = new ArrayList<K>();
        for (var area : areas) {
            double left = area.weight() * (1 - area.covered());
            if (uncovered.put(area.key(), weights == 0 ? Double.NaN : left / weights) != null)
                throw new IllegalArgumentException("Two areas with the key " + area.key());
            if (area.coverage() == null) unmeasured.add(area.key());
        }
        return new RiskWeightedCoverage<>(
                areas.stream().mapToDouble(Area::covered).average().orElse(Double.NaN),
                weights == 0 ? Double.NaN : covered / weights,
                uncovered,
                List.copyOf(unmeasured));
    }
}
