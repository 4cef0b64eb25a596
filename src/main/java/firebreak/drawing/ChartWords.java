package firebreak.drawing;

import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// What the marks of charts stand for, in words.
final class ChartWords {
    private ChartWords() {}

    static String of(ChartSpec spec, ChartMark mark) {
        int c = mark.category();
        return switch (spec) {
            case ChartSpec.HeatMap heat -> cell(heat, mark.series(), c);
            case ChartSpec.StackedBars bars -> segment(bars, mark.series(), c);
            case ChartSpec.Pareto pareto -> bar(pareto, c);
            case ChartSpec.ControlLine control -> point(control, c);
            case ChartSpec.Estimates estimates -> estimate(estimates, c);
            case ChartSpec.Spreads spreads -> spread(spreads, c);
            case ChartSpec.Lines lines ->
                    Text.of(
                            "chart.mark.line",
                            lines.lines().get(mark.series()).name(),
                            lines.categories().get(c),
                            lines.text().unit(),
                            ChartNumbers.number(lines.lines().get(mark.series()).values().get(c)));
        };
    }

    private static String cell(ChartSpec.HeatMap heat, int row, int column) {
        var words =
                Text.of(
                        "chart.mark.cell",
                        heat.rows().get(row),
                        heat.columns().get(column),
                        heat.text().unit(),
                        heat.values().get(row).get(column));
        var mark = heat.marks().get(row).get(column).words();
        return mark.isEmpty() ? words : words + "\n" + mark;
    }

    private static String segment(ChartSpec.StackedBars bars, int series, int category) {
        return Text.of(
                "chart.mark.segment",
                bars.series().get(series).name(),
                bars.categories().get(category),
                bars.text().unit(),
                bars.series().get(series).values().get(category),
                bars.series().stream().mapToInt(s -> s.values().get(category)).sum());
    }

    private static String bar(ChartSpec.Pareto pareto, int category) {
        var lines = new ArrayList<String>();
        lines.add(
                Text.of(
                        "chart.mark.bar",
                        pareto.categories().get(category),
                        pareto.text().unit(),
                        pareto.counts().get(category),
                        Percent.of(pareto.cumulativeShares().get(category))));
        if (!pareto.limits().isEmpty()) {
            var limits = pareto.limits().get(category);
            lines.add(interval(number(limits.low()), number(limits.high())));
        }
        if (pareto.tied(category)) lines.add(Text.of("chart.mark.tied"));
        return String.join("\n", lines);
    }

    private static String point(ChartSpec.ControlLine control, int category) {
        var point = control.points().get(category);
        var lines = new ArrayList<String>();
        lines.add(control.categories().get(category));
        lines.add(Text.of("chart.mark.value", control.name(), number(point.value())));
        lines.add(
                Text.of(
                        "chart.mark.control",
                        number(point.center()),
                        limit(point.lower()),
                        limit(point.upper())));
        if (!point.signal().isEmpty()) lines.add(Text.of("chart.mark.signal", point.signal()));
        lines.add(incidents(control.text().unit(), point.count()));
        return String.join("\n", lines);
    }

    private static String limit(@Nullable Double limit) {
        return limit == null ? Text.of("chart.control.none") : number(limit);
    }

    private static String estimate(ChartSpec.Estimates estimates, int category) {
        var estimate = estimates.estimates().get(category);
        var format = estimates.format();
        var lines = new ArrayList<String>();
        lines.add(
                Text.of(
                        "chart.mark.estimate",
                        estimates.categories().get(category),
                        ChartNumbers.of(format, estimate.value())));
        // A number from elsewhere has neither an interval nor incidents here.
        if (estimate.count() == 0) return lines.getFirst();
        lines.add(
                interval(
                        ChartNumbers.of(format, estimate.low()),
                        ChartNumbers.of(format, estimate.high())));
        lines.add(incidents(estimates.text().unit(), estimate.count()));
        if (estimate.thin()) lines.add(Text.of("chart.estimate.thin"));
        return String.join("\n", lines);
    }

    private static String spread(ChartSpec.Spreads spreads, int category) {
        var spread = spreads.spreads().get(category);
        return Text.of(
                "chart.mark.spread",
                spreads.categories().get(category),
                ChartNumbers.duration(spread.median()),
                ChartNumbers.duration(spread.lower()),
                ChartNumbers.duration(spread.upper()),
                ChartNumbers.duration(spread.p90()),
                ChartNumbers.duration(spread.first()),
                incidents(spreads.text().unit(), spread.count()));
    }

    private static String interval(String low, String high) {
        return Text.of("chart.mark.interval", low, high);
    }

    private static String incidents(String unit, int count) {
        return Text.of("chart.mark.value", unit, ChartNumbers.count(count));
    }

    private static String number(double value) {
        return ChartNumbers.number(value);
    }
}
