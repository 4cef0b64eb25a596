package firebreak.domain;

/// Shares as people read them, on screens and in documents: whole percent, rounded, but what is
/// neither nothing nor everything is never rounded to it.
public final class Percent {
    private static final double LOWEST = 0.005;
    private static final double HIGHEST = 0.995;

    private Percent() {}

    /// From 0 to 100; 0 only of nothing, and 100 only of everything.
    ///
    /// Error: [IllegalArgumentException] where it is not within 0 and 1, or not a number.
    public static int whole(double share) {
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("no share: " + share);
        if (share == 0 || share == 1) return (int) (100 * share);
        return Math.clamp(Math.round(100 * share), 1, 99);
    }

    /// Such as "43 %", "<1 %" or ">99 %".
    public static String of(double share) {
        if (share > 0 && share < LOWEST) return Text.of("percent.low");
        if (share < 1 && share >= HIGHEST) return Text.of("percent.high");
        return Text.of("percent.whole", Math.round(100 * share));
    }

    /// The end of an interval, which stands for no count and may be rounded to nothing or
    /// everything.
    public static long end(double share) {
        return Math.round(100 * share);
    }
}
