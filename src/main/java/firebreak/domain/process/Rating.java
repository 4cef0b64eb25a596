package firebreak.domain.process;

/// How far something is achieved, on the ordinal scale of ISO/IEC 33020.
public enum Rating {
    /// Not achieved: 0 to 15 %.
    N,
    /// Partially achieved: over 15 to 50 %.
    P,
    /// Largely achieved: over 50 to 85 %.
    L,
    /// Fully achieved: over 85 to 100 %.
    F;

    /// What it counts as in a score: nothing, a third, two thirds, all. The steps are even because
    /// the scale is ordinal and says no more; each stands in its own band of ISO/IEC 33020.
    public double share() {
        return ordinal() / 3.0;
    }
}
