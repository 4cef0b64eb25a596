package firebreak.analysis.findings;

/// How far the findings are.
///
/// @param stale how many of the accepted ones don't tell what the assessment knows
public record FindingStand(int accepted, int stale, int proposals) {
    public static final FindingStand NONE = new FindingStand(0, 0, 0);
}
