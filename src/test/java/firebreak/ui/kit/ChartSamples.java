package firebreak.ui.kit;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Series;
import firebreak.domain.chart.ChartText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Charts as full, as odd and as empty as they come.
public final class ChartSamples {
    private static final List<String> STAGES =
            List.of(
                    "Requirements",
                    "Design",
                    "Implementation",
                    "Review",
                    "Testing",
                    "Deployment",
                    "Operation");
    private static final List<String> ORIGINS =
            List.of("Requirements", "Code quality", "Deployment", "Operational");
    private static final List<String> MONTHS =
            List.of(
                    "Sep 25", "Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26", "Mar 26", "Apr 26",
                    "May 26", "Jun 26", "Jul 26", "Aug 26", "Sep 26", "Oct 26");

    private ChartSamples() {}

    static ChartText text(String title, String x, String y) {
        return new ChartText(
                title,
                x,
                y,
                "incidents",
                "31 of 108 tagged incidents with a stage (29\u00a0%, 95\u00a0% interval 21–38\u00a0%)"
                        + " began in requirements and could first have been prevented at the"
                        + " Requirements stage.",
                "n = 108 · 1 Sep 2025 – 30 Jun 2026 · left out: 70 not tagged yet, 2 discarded");
    }

    public static ChartSpec.HeatMap heat() {
        return new ChartSpec.HeatMap(
                text(
                        "Where incidents began, and where they could first have been prevented",
                        "Earliest stage at which it could have been prevented",
                        "Origin"),
                ORIGINS,
                STAGES,
                List.of(
                        List.of(31, 12, 0, 2, 4, 0, 0),
                        List.of(0, 3, 8, 11, 19, 1, 0),
                        List.of(0, 0, 0, 1, 5, 14, 2),
                        List.of(1, 2, 0, 0, 0, 3, 9)));
    }

    public static ChartSpec.StackedBars months(int n) {
        var labels =
                IntStream.range(0, n)
                        .mapToObj(i -> MONTHS.get(i % 12).split(" ")[0] + " " + (20 + (i + 8) / 12))
                        .toList();
        return new ChartSpec.StackedBars(
                text("Incidents per month by origin", "Month", "Incidents"),
                labels,
                List.of(
                        series("Requirements", 0, n, 7),
                        series("Code quality", 1, n, 5),
                        series("Deployment", 2, n, 4),
                        series("Operational", 3, n, 3),
                        series("Not tagged yet", 7, n, 9)));
    }

    private static Series series(String name, int colour, int n, int most) {
        return new Series(
                name,
                colour,
                IntStream.range(0, n).mapToObj(i -> (i * (most + 3) + colour) % most).toList());
    }

    public static ChartSpec.StackedBars stages() {
        return new ChartSpec.StackedBars(
                text("Earliest stage", "Earliest preventable stage", "Incidents"),
                STAGES,
                List.of(series("Requirements", 0, 7, 9), series("Operational", 3, 7, 12)));
    }

    public static ChartSpec.Pareto pareto(int n) {
        var names =
                List.of(
                        "Load and capacity not specified",
                        "Change without a test of the failure path",
                        "Wrong configuration",
                        "Roll-back not rehearsed",
                        "Third party without a time limit, retry or fallback of any kind at all",
                        "Alert missing");
        var categories = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            categories.add(names.get(i % names.size()) + (i < names.size() ? "" : " " + i));
            counts.add(Math.max(1, (int) (31 * Math.pow(0.85, i))));
        }
        int total = counts.stream().mapToInt(Integer::intValue).sum();
        var shares = new ArrayList<Double>();
        int reached = 0;
        for (int c : counts) {
            reached += c;
            shares.add((double) reached / total);
        }
        return new ChartSpec.Pareto(
                text("Primary contributing factors", "Primary contributing factor", "Incidents"),
                categories,
                counts,
                shares);
    }

    public static ChartSpec.HeatMap emptyHeat() {
        return new ChartSpec.HeatMap(text("Nothing", "x", "y"), List.of(), STAGES, List.of());
    }

    public static ChartSpec.HeatMap oneCell() {
        return new ChartSpec.HeatMap(
                text("One", "Stage", "Origin"),
                List.of("Requirements"),
                List.of("Requirements"),
                List.of(List.of(1)));
    }

    public static ChartSpec.HeatMap largeHeat() {
        var rows =
                IntStream.range(0, 30).mapToObj(i -> "A rather long name of a row " + i).toList();
        var columns = IntStream.range(0, 24).mapToObj(i -> "Stage number " + i).toList();
        return new ChartSpec.HeatMap(
                text("Large", "Stage", "Row"),
                rows,
                columns,
                IntStream.range(0, 30)
                        .mapToObj(r ->
                                IntStream.range(0, 24).mapToObj(c -> r * c * 37 % 12_345).toList())
                        .toList());
    }
}
