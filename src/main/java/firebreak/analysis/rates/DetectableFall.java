package firebreak.analysis.rates;

import java.util.OptionalDouble;

/// The smallest fall of a rate that a comparison of two periods would probably show.
///
/// Method: the exact conditional test of two Poisson counts, two-sided at 5 %, with a power of 80 %
/// (see [RatioPower]), over falls in steps of five percent of the rate. Where counts vary more than
/// a Poisson process does, more time is needed than this says.
public final class DetectableFall {
    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;
    private static final int STEP = 5;

    private DetectableFall() {}

    /// As a part of the rate before, such as 0.35 for a fall by 35 %. Empty where not even a fall
    /// by 95 % would show. Error: [IllegalArgumentException] where something is not positive.
    ///
    /// @param count of the period before
    /// @param before its length
    /// @param after the length of the period after, in the same unit
    public static OptionalDouble of(long count, double before, double after) {
        if (count <= 0) throw new IllegalArgumentException("A count above 0, not " + count);
        var powers = RatioPower.at(after / before, ALPHA);
        for (int fall = STEP; fall < 100; fall += STEP)
            if (powers.reaches(POWER, count, 1 - fall / 100.0))
                return OptionalDouble.of(fall / 100.0);
        return OptionalDouble.empty();
    }
}
