package firebreak.analysis;

import java.util.List;

/// Primary factors, most frequent first; factors of equal count stand in codebook order, and
/// factors that never occur are absent.
public record FactorPareto(Basis basis, List<FactorCount> factors) {
    public FactorPareto {
        factors = List.copyOf(factors);
    }
}
