package firebreak.analysis.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The scores of OWASP SAMM 2, for clients who assess themselves by it: a practice is the sum over
/// its three levels of the mean of its two streams, a function the mean of its practices, the whole
/// the mean of its functions; each from 0 to 3. A level counts whether or not the one below it is
/// reached.
///
/// Source: OWASP SAMM core model (answer sets) and toolbox (aggregation).
///
/// @param functions by name, in the order given
public record SammScore(SequencedMap<String, Function> functions, double overall) {
    private static final int LEVELS = 3;
    private static final Set<Double> ANSWERS = Set.of(0.0, 0.25, 0.5, 1.0);

    /// @param practices by name, in the order given
    public record Function(SequencedMap<String, Double> practices, double score) {}

    /// The answers of one practice: 0, 0.25, 0.5 or 1 for each of the three levels of its streams.
    ///
    /// Error: [IllegalArgumentException] for another number of levels, or another answer.
    public record Practice(List<Double> streamA, List<Double> streamB) {
        public Practice {
            streamA = List.copyOf(streamA);
            streamB = List.copyOf(streamB);
            for (var stream : List.of(streamA, streamB))
                if (stream.size() != LEVELS || !ANSWERS.containsAll(stream))
                    throw new IllegalArgumentException(
                            "A stream has three answers of 0, 0.25, 0.5 or 1, not " + stream);
        }

        /// From 0 to 3.
        public double score() {
            double sum = 0;
            for (int level = 0; level < LEVELS; level++)
                sum += (streamA.get(level) + streamB.get(level)) / 2;
            return sum;
        }
    }

    /// SAMM knows neither "unknown" nor "not applicable"; every question has an answer.
    ///
    /// Error: [IllegalArgumentException] where there is no function, or a function without
    /// practice.
    ///
    /// @param practices by function and name
    public static SammScore of(Map<String, Map<String, Practice>> practices) {
        var functions = new LinkedHashMap<String, Function>();
        practices.forEach((name, of) -> {
            var scores = new LinkedHashMap<String, Double>();
            of.forEach((practice, answers) -> scores.put(practice, answers.score()));
            functions.put(name, new Function(scores, mean(scores.values())));
        });
        return new SammScore(
                functions, mean(functions.values().stream().map(Function::score).toList()));
    }

    private static double mean(Iterable<Double> scores) {
        var all = new ArrayList<Double>();
        scores.forEach(all::add);
        return all.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("Nothing to score"));
    }
}
