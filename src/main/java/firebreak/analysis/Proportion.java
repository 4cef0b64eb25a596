package firebreak.analysis;

/// A share of n with its 95 % interval (Wilson score, without continuity correction). Where n is 0
/// the share is NaN and the interval is 0 to 1.
///
/// @param share count / n, from 0 to 1
public record Proportion(int count, int n, double share, double low, double high) {}
