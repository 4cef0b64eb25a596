package firebreak.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What was counted or measured of a service in one week, and on its days where they are known.
///
/// @param measure the id of a [Measure], or the client's own word
/// @param service "" where the whole organisation is meant
/// @param monday the first day of the week
/// @param amount of the week; the sum of the days that are told, where any is
/// @param unit "" where things are counted
/// @param days Monday to Sunday, NaN where nobody told of the day; empty where only the week is
///   known
public record SeriesWeek(
        String measure,
        String service,
        LocalDate monday,
        double amount,
        String unit,
        List<Double> days) {
    public static final int DAYS = 7;

    /// Error: [IllegalArgumentException] where the days don't add up to the week.
    public SeriesWeek {
        days = List.copyOf(days);
        if (!days.isEmpty() && (days.size() != DAYS || Double.compare(sum(days), amount) != 0))
            throw new IllegalArgumentException("The days of a week add up to it");
    }

    /// A week of which the days are not known.
    public SeriesWeek(
            String measure, String service, LocalDate monday, double amount, String unit) {
        this(measure, service, monday, amount, unit, List.of());
    }

    /// A week by its days.
    public static SeriesWeek ofDays(
            String measure, String service, LocalDate monday, String unit, List<Double> days) {
        return new SeriesWeek(measure, service, monday, sum(days), unit, days);
    }

    /// How often a service was deployed: the exposure against which incidents are counted.
    public static SeriesWeek deployments(String service, LocalDate monday, int deployments) {
        return new SeriesWeek(Measure.DEPLOYMENTS.id(), service, monday, deployments, "");
    }

    /// The sum of the days that are told; NaN where none is.
    public static double sum(List<Double> days) {
        double sum = Double.NaN;
        for (double day : days) if (!Double.isNaN(day)) sum = Double.isNaN(sum) ? day : sum + day;
        return sum;
    }

    /// What stands once this is imported over what stood before: a table of weeks that repeats the
    /// number leaves the days known, and days of which this one doesn't tell stay as they were, so
    /// that two files may share a week.
    public SeriesWeek over(SeriesWeek before) {
        if (before.days.isEmpty() || !unit.equals(before.unit)) return this;
        if (days.isEmpty()) return amount == before.amount ? before : this;
        var both = new ArrayList<Double>(DAYS);
        for (int d = 0; d < DAYS; d++)
            both.add(Double.isNaN(days.get(d)) ? before.days.get(d) : days.get(d));
        return ofDays(measure, service, monday, unit, both);
    }

    /// Each week once, in the order in which they first come: a later one counts [#over] those
    /// before.
    public static List<SeriesWeek> latest(Collection<SeriesWeek> weeks) {
        var byKey = new LinkedHashMap<Key, SeriesWeek>();
        for (var week : weeks) byKey.merge(week.key(), week, (before, later) -> later.over(before));
        return List.copyOf(byKey.values());
    }

    /// Which number it is.
    public record Key(String measure, String service, LocalDate monday) {}

    public Key key() {
        return new Key(measure, service, monday);
    }
}
