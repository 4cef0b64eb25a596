package firebreak.domain;

/// Shares as people read them, on screens and in documents: whole percent, rounded, but what is
/// neither nothing nor everything is never rounded to it.
public final class Percent {
    private static final double LOWEST = 0.005;
    private static final double HIGHEST = 0.995;

    private Percent() {}

    /// Whether whole percent would say nothing or everything where it is neither.
    public static boolean nearAnEnd(double share) {
        return share > 0 && share < LOWEST || share < 1 && share >= HIGHEST;
    }

    /// Such as "43 %", "under 1 %" or "over 99 %".
    public static String of(double share) {
        if (share > 0 && share < LOWEST) return Text.of("percent.low");
        if (share < 1 && share >= HIGHEST) return Text.of("percent.high");
        return Text.of("percent.whole", Math.round(100 * share));
    }

    /// Such as "31–48 %", or "31 %" where its ends read alike. They stand for no count and may be
    /// rounded to nothing or everything.
    public static String range(double low, double high) {
        return end(low) == end(high)
                ? Text.of("percent.whole", end(low))
                : Text.of("percent.range", end(low), end(high));
    }

    /// The end of an interval.
    public static long end(double share) {
        return Math.round(100 * share);
    }
}
