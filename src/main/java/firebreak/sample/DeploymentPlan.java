package firebreak.sample;

import firebreak.domain.assessment.SeriesWeek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How often each service was deployed, week by week, with the peak season held back and a stop at
/// the turn of the year.
final class DeploymentPlan {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 26);

    private DeploymentPlan() {}

    static List<SeriesWeek> weeks() {
        var chance = new Random(20250901);
        var weeks = new ArrayList<SeriesWeek>();
        for (var monday = FIRST; !monday.isAfter(LAST); monday = monday.plusWeeks(1))
            for (var service : usual().entrySet())
                weeks.add(
                        SeriesWeek.deployments(
                                service.getKey(),
                                monday,
                                deployments(monday, service.getValue(), chance)));
        return weeks;
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
