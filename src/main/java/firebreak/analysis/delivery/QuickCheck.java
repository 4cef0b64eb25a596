package firebreak.analysis.delivery;

import java.util.List;
import java.util.Optional;

/// The scores of DORA's Quick Check, each from 0 to 10, the greater the better.
///
/// @param rework empty in the edition of 2024, which had no such question
/// @param overall the mean of those that there are
public record QuickCheck(
        double leadTime,
        double frequency,
        double recovery,
        double changeFailure,
        Optional<Double> rework,
        double overall) {

    /// Scores answers. Error: [IllegalArgumentException] for an option that is not 1 to 6 or a
    /// share that is not 0 to 100. Source: the published code of dora.dev, 2026-06-26.
    ///
    /// @param leadTime which of the six options, 1 the slowest
    /// @param changeFailure percent of deployments
    /// @param rework percent of deployments
    public static QuickCheck of(
            int leadTime,
            int frequency,
            int recovery,
            double changeFailure,
            Optional<Double> rework) {
        double lead = option(leadTime);
        double often = option(frequency);
        double back = option(recovery);
        double failure = percent(changeFailure);
        var forced = rework.map(QuickCheck::percent);
        var scores =
                forced.isPresent()
                        ? List.of(lead, often, back, failure, forced.get())
                        : List.of(lead, often, back, failure);
        return new QuickCheck(
                lead,
                often,
                back,
                failure,
                forced,
                scores.stream().mapToDouble(s -> s).average().orElseThrow());
    }

    private static double option(int option) {
        if (option < 1 || option > 6)
            throw new IllegalArgumentException("An option of 1 to 6, not " + option);
        return (option - 1) / 5.0 * 10;
    }

    private static double percent(double percent) {
        if (!(percent >= 0 && percent <= 100))
            throw new IllegalArgumentException("A share of 0 to 100 %, not " + percent);
        return 10 - percent / 10;
    }
}
