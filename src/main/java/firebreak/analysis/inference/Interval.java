package firebreak.analysis.inference;

/// A confidence interval, both ends within it.
///
/// @param low lower limit; may be negative infinity, never NaN
/// @param high upper limit, at least `low`; may be infinity, never NaN
/// @param level how sure, between 0 and 1, such as 0.95
public record Interval(double low, double high, double level) {
    public Interval {
        tail(level);
        if (!(low <= high))
            throw new IllegalArgumentException(
                    "An interval runs upwards, not from %s to %s".formatted(low, high));
    }

    /// Whether a value lies in it or on one of its bounds.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// The probability that a two-sided interval of this level leaves out at either side.
    ///
    /// Error: [IllegalArgumentException] where the level is not between 0 and 1.
    public static double tail(double level) {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("A level between 0 and 1, not " + level);
        return (1 - level) / 2;
    }
}
