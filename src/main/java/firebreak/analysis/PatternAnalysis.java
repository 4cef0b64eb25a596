package firebreak.analysis;

import firebreak.domain.codebook.Origin;

import java.util.List;

/// Every number of the pattern analysis, computed once for screens, documents and the command line.
///
/// @param origins share of each origin among finished taggings, in the order of [Origin]
public record PatternAnalysis(
        TaggingProgress progress,
        List<Proportion> origins,
        OriginStageMatrix matrix,
        MonthlyOrigins months,
        FactorPareto factors,
        PreventableShare preventable,
        LeadershipTime leadership) {
    public PatternAnalysis {
        origins = List.copyOf(origins);
        if (origins.size() != Origin.values().length)
            throw new IllegalArgumentException("One share per origin");
    }
}
