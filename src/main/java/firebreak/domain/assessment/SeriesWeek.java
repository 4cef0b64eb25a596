package firebreak.domain.assessment;

import java.time.LocalDate;

/// What was counted or measured of a service in one week.
///
/// @param measure the id of a [Measure], or the client's own word
/// @param service "" where the whole organisation is meant
/// @param monday the first day of the week
/// @param unit "" where things are counted
public record SeriesWeek(
        String measure, String service, LocalDate monday, double amount, String unit) {
    /// How often a service was deployed: the exposure against which incidents are counted.
    public static SeriesWeek deployments(String service, LocalDate monday, int deployments) {
        return new SeriesWeek(Measure.DEPLOYMENTS.id(), service, monday, deployments, "");
    }
}
