package firebreak.analysis;

import firebreak.domain.codebook.Factor;

/// How often a contributing factor is the primary one.
///
/// @param cumulativeShare share of this and all more frequent factors together, from 0 to 1
public record FactorCount(Factor factor, Proportion proportion, double cumulativeShare) {}
