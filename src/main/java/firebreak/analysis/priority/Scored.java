package firebreak.analysis.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Something with its place in a list that is ordered by a score.
///
/// @param rank from 1; those with the same score have the same, and the ranks after them are
///   skipped
/// @param tied how many others have the same score
public record Scored<T>(T item, int rank, int tied) {
    /// Orders by numerator / denominator, compared exactly, as rounding would part equal scores.
    static <T> List<Scored<T>> ranked(
            Collection<T> items,
            Function<T, BigDecimal> numerator,
            Function<T, BigDecimal> denominator,
            Comparator<T> amongEqual) {
        Comparator<T> byScore =
                (a, b) ->
                        numerator
                                .apply(b)
                                .multiply(denominator.apply(a))
                                .compareTo(numerator.apply(a).multiply(denominator.apply(b)));
        var sorted = new ArrayList<>(items);
        sorted.sort(byScore.thenComparing(amongEqual));
        var ranked = new ArrayList<Scored<T>>();
        for (int first = 0; first < sorted.size(); ) {
            int next = first;
            while (next < sorted.size()
                    && byScore.compare(sorted.get(first), sorted.get(next)) == 0) next++;
            for (int i = first; i < next; i++)
                ranked.add(new Scored<>(sorted.get(i), first + 1, next - first - 1));
            first = next;
        }
        return ranked;
    }

    /// The number as people wrote it.
    static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number);
    }

    static void atLeastZero(double... numbers) {
        for (var number : numbers)
            if (!(number >= 0 && Double.isFinite(number)))
                throw new IllegalArgumentException("A number of 0 or more, not " + number);
    }

    static void aboveZero(double number) {
        if (!(number > 0 && Double.isFinite(number)))
            throw new IllegalArgumentException("A number above 0, not " + number);
    }
}
