package firebreak.ui.kit;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartSpec.ControlPoint;
import firebreak.domain.chart.ChartSpec.Estimate;
import firebreak.domain.chart.ChartSpec.LineSeries;
import firebreak.domain.chart.ChartSpec.Spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Charts of the kinds that carry intervals, limits, boxes and lines.
public final class ChartKindSamples {
    private static final List<String> SERVICES =
            List.of(
                    "Payments",
                    "Order intake",
                    "Search",
                    "Customer identity",
                    "Notifications",
                    "A service with a rather long name that nobody shortened");

    private ChartKindSamples() {}

    public static ChartSpec.HeatMap marked() {
        var plain = ChartSamples.heat();
        var marks = new ArrayList<List<CellMark>>();
        for (var row : plain.values())
            marks.add(
                    row.stream()
                            .map(v ->
                                    v > 13
                                            ? CellMark.MORE_THAN_CHANCE
                                            : v == 0
                                                    ? CellMark.NONE
                                                    : v < 3
                                                            ? CellMark.THIN
                                                            : v == 3
                                                                    ? CellMark.LESS_THAN_CHANCE
                                                                    : CellMark.NONE)
                            .toList());
        return new ChartSpec.HeatMap(
                plain.text(), plain.rows(), plain.columns(), plain.values(), marks);
    }

    /// Hours across, days down, as when incidents began.
    public static ChartSpec.HeatMap week() {
        var random = new Random(3);
        var values = new ArrayList<List<Integer>>();
        var marks = new ArrayList<List<CellMark>>();
        for (int day = 0; day < 7; day++) {
            var row = new ArrayList<Integer>();
            var marked = new ArrayList<CellMark>();
            for (int hour = 0; hour < 24; hour++) {
                int busy = day < 5 && hour > 7 && hour < 19 ? 24 : 5;
                int value = random.nextInt(busy);
                row.add(value);
                marked.add(
                        value > 20
                                ? CellMark.MORE_THAN_CHANCE
                                : busy == 24 && value < 2
                                        ? CellMark.LESS_THAN_CHANCE
                                        : value == 1 ? CellMark.THIN : CellMark.NONE);
            }
            values.add(row);
            marks.add(marked);
        }
        return new ChartSpec.HeatMap(
                ChartSamples.text("When incidents began", "Hour of the day", "Day of the week"),
                List.of(
                        "Monday",
                        "Tuesday",
                        "Wednesday",
                        "Thursday",
                        "Friday",
                        "Saturday",
                        "Sunday"),
                IntStream.range(0, 24).mapToObj("%02d"::formatted).toList(),
                values,
                marks);
    }

    public static ChartSpec.Pareto limited(int n) {
        var plain = ChartSamples.pareto(n);
        return new ChartSpec.Pareto(
                plain.text(),
                plain.categories(),
                plain.counts(),
                plain.cumulativeShares(),
                plain.counts().stream()
                        .map(c ->
                                new ChartSpec.Limits(
                                        Math.max(0, c - 1.9 * Math.sqrt(c)),
                                        c + 2.2 * Math.sqrt(c)))
                        .toList(),
                IntStream.range(0, n)
                        .mapToObj(i ->
                                java.util.Collections.frequency(
                                                plain.counts(), plain.counts().get(i))
                                        > 1)
                        .toList());
    }

    public static ChartSpec.ControlLine control(int n) {
        var random = new Random(7);
        var points = new ArrayList<ControlPoint>();
        var labels = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            double exposure = 8 + i / 13 % 3;
            double center = 0.62;
            double spread = 3 * Math.sqrt(center / exposure);
            int count = (int) Math.round(center * exposure + 2 * random.nextGaussian());
            if (i % 17 == 16) count += 9;
            count = Math.max(0, count);
            double upper = center + spread;
            double value = count / exposure;
            labels.add("%d W%02d".formatted(2024 + i / 52, i % 52 + 1));
            points.add(
                    new ControlPoint(
                            value,
                            center,
                            null,
                            upper,
                            count,
                            value > upper ? "beyond the upper limit" : ""));
        }
        return new ChartSpec.ControlLine(
                ChartSamples.text(
                        "Incidents per deployment, week by week",
                        "Week",
                        "Incidents per deployment"),
                "Incidents per deployment",
                labels,
                points,
                Math.min(26, n),
                n < 20);
    }

    public static ChartSpec.Estimates estimates(ChartSpec.Format format) {
        double by = format == ChartSpec.Format.PERCENT ? 1 : 7.3;
        return new ChartSpec.Estimates(
                ChartSamples.text("Could have been prevented, by service", "Service", "Share"),
                SERVICES,
                List.of(
                        new Estimate(0.41 * by, 0.32 * by, 0.50 * by, 118, false),
                        new Estimate(0.63 * by, 0.46 * by, 0.77 * by, 32, false),
                        new Estimate(0.5 * by, 0.15 * by, 0.85 * by, 4, true),
                        new Estimate(0, 0, 0.13 * by, 26, false),
                        new Estimate(1 * by, 0.21 * by, 1 * by, 1, true),
                        new Estimate(0.22 * by, 0.13 * by, 0.35 * by, 51, false)),
                format);
    }

    public static ChartSpec.Spreads spreads() {
        return new ChartSpec.Spreads(
                ChartSamples.text(
                        "How long until service was restored", "Service", "Time to restore"),
                SERVICES,
                List.of(
                        new Spread(3, 22, 61, 190, 900, 118),
                        new Spread(0, 5, 12, 31, 66, 32),
                        new Spread(40, 40, 40, 40, 40, 1),
                        new Spread(12, 60, 240, 1440, 11_000, 26),
                        new Spread(1, 2, 3, 5, 9, 14),
                        new Spread(100, 400, 2000, 9000, 60_000, 51)),
                "minutes");
    }

    public static ChartSpec.Lines lines(int points, int count) {
        var random = new Random(11);
        var lines = new ArrayList<LineSeries>();
        for (int s = 0; s < count; s++) {
            var values = new ArrayList<Double>();
            double value = 10 + 4 * s;
            for (int i = 0; i < points; i++) {
                value = Math.max(0, value + random.nextGaussian());
                values.add(value);
            }
            lines.add(new LineSeries("Series " + (char) ('A' + s), s, values));
        }
        return new ChartSpec.Lines(
                ChartSamples.text("Several lines", "Day", "Incidents"),
                IntStream.range(0, points).mapToObj(i -> "Day " + (i + 1)).toList(),
                lines);
    }
}
