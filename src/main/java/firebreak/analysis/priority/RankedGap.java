package firebreak.analysis.priority;

/// A gap in its place. See [GapRanking].
///
/// @param factors everything that put it there
/// @param rank from 1; equal factors, equal rank, and the ranks after them are skipped
/// @param tied how many others have its rank
/// @param best the best rank that it has while one factor of one gap moves by one step
/// @param worst the worst
public record RankedGap(GapFactors factors, int rank, int tied, int best, int worst) {
    /// Whether it stands behind all others for want of a severity.
    public boolean withoutSeverity() {
        return factors.severity() == null;
    }
}
