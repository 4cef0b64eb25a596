package firebreak.analysis.control;

/// The points that limits are taken from.
final class Baseline {
    private Baseline() {}

    static void check(int baseline, int n) {
        if (baseline < 1 || baseline > n)
            throw new IllegalArgumentException(
                    "A baseline of 1 to %d points, not %d".formatted(n, baseline));
    }
}
