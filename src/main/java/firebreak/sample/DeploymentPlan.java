package firebreak.sample;

import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.SeriesWeek;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How often each service was deployed, day by day: most on the release days, Tuesdays and
/// Thursdays, with the peak season held back and a stop at the turn of the year.
final class DeploymentPlan {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 26);

    private DeploymentPlan() {}

    static List<SeriesWeek> weeks() {
        var chance = new Random(20250901);
        var days = new Random(20250902);
        var weeks = new ArrayList<SeriesWeek>();
        for (var monday = FIRST; !monday.isAfter(LAST); monday = monday.plusWeeks(1))
            for (var service : usual().entrySet())
                weeks.add(
                        SeriesWeek.ofDays(
                                Measure.DEPLOYMENTS.id(),
                                service.getKey(),
                                monday,
                                "",
                                days(deployments(monday, service.getValue(), chance), days)));
        return weeks;
    }

    private static List<Double> days(int deployments, Random chance) {
        var days = new ArrayList<>(Collections.nCopies(SeriesWeek.DAYS, 0.0));
        for (int i = 0; i < deployments; i++) {
            int day = day(chance.nextInt(100)).ordinal();
            days.set(day, days.get(day) + 1);
        }
        return days;
    }

    /// Urgent changes don't wait for a release day.
    private static DayOfWeek day(int percent) {
        if (percent < 48) return DayOfWeek.TUESDAY;
        if (percent < 90) return DayOfWeek.THURSDAY;
        if (percent < 95) return DayOfWeek.WEDNESDAY;
        return percent < 98 ? DayOfWeek.MONDAY : DayOfWeek.FRIDAY;
    }

    private static Map<String, Integer> usual() {
        var usual = new LinkedHashMap<String, Integer>();
        usual.put("checkout-api", 6);
        usual.put("ledger", 3);
        usual.put("payout-engine", 4);
        usual.put("merchant-portal", 7);
        usual.put("risk-scoring", 4);
        usual.put("notifications", 3);
        return usual;
    }

    private static int deployments(LocalDate monday, int usual, Random chance) {
        var spread = chance.nextInt(4) - 1;
        if (Timing.frozen(monday)) return 0;
        if (slow(monday)) return Math.max(1, (usual + spread) / 2);
        return Math.max(1, usual + spread);
    }

    /// The week of Black Friday and the one after, the last before the stop, the first after it,
    /// and the middle of the summer holidays.
    private static boolean slow(LocalDate monday) {
        return List.of(
                        LocalDate.of(2025, 11, 24),
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2025, 12, 15),
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 7, 27),
                        LocalDate.of(2026, 8, 3))
                .contains(monday);
    }
}
