package firebreak.analysis;

import firebreak.domain.codebook.Origin;

import java.time.YearMonth;
import java.util.List;

/// Incidents per calendar month and origin, months without incidents included.
///
/// @param counts one list per origin in the order of [Origin], one number per month
/// @param untagged incidents per month that have no finished tagging
public record MonthlyOrigins(
        Basis basis, List<YearMonth> months, List<List<Integer>> counts, List<Integer> untagged) {
    public MonthlyOrigins {
        months = List.copyOf(months);
        counts = counts.stream().map(List::copyOf).toList();
        untagged = List.copyOf(untagged);
        if (counts.size() != Origin.values().length)
            throw new IllegalArgumentException("One list of counts per origin");
    }
}
