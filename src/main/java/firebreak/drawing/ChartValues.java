package firebreak.drawing;

import firebreak.domain.Formula;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers of a chart as a table, in full: a row of names, then a row for each category (of a
/// heat map, for each of its rows). Shares go from 0 to 1, durations are in minutes.
public final class ChartValues {
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ChartValues() {}

    public static List<List<@Nullable Object>> of(ChartSpec spec) {
        var values = new ChartValues();
        switch (spec) {
            case ChartSpec.HeatMap heat -> values.heat(heat);
            case ChartSpec.StackedBars bars -> values.bars(bars);
            case ChartSpec.Pareto pareto -> values.pareto(pareto);
            case ChartSpec.ControlLine control -> values.control(control);
            case ChartSpec.Estimates estimates -> values.estimates(estimates);
            case ChartSpec.Spreads spreads -> values.spreads(spreads);
            case ChartSpec.Lines lines -> values.lines(lines);
        }
        return values.rows;
    }

    /// As text for the clipboard: the title, the table with tabs between its cells, and the line
    /// that says what the numbers stand on.
    public static String tabbed(ChartSpec spec) {
        var lines = new StringBuilder(cell(spec.text().title())).append('\n');
        for (var row : of(spec))
            lines.append(row.stream().map(ChartValues::cell).collect(Collectors.joining("\t")))
                    .append('\n');
        return lines.append(cell(spec.text().basis())).append('\n').toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> Formula.guarded(text.replaceAll("\\s+", " "));
            default -> value.toString();
        };
    }

    private void row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    private void heat(ChartSpec.HeatMap heat) {
        boolean marked = Arrays.stream(CellMark.values()).skip(1).anyMatch(heat::has);
        var head = new ArrayList<@Nullable Object>();
        head.add(heat.text().verticalAxis());
        head.addAll(heat.columns());
        if (marked)
            for (var column : heat.columns()) head.add(Text.of("chart.values.mark", column));
        rows.add(head);
        for (int r = 0; r < heat.rows().size(); r++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(heat.rows().get(r));
            row.addAll(heat.values().get(r));
            if (marked) for (var mark : heat.marks().get(r)) row.add(mark.words());
            rows.add(row);
        }
    }

    private void bars(ChartSpec.StackedBars bars) {
        var head = new ArrayList<@Nullable Object>();
        head.add(bars.text().horizontalAxis());
        for (var series : bars.series()) head.add(series.name());
        rows.add(head);
        for (int c = 0; c < bars.categories().size(); c++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(bars.categories().get(c));
            for (var series : bars.series()) row.add(series.values().get(c));
            rows.add(row);
        }
    }

    private void lines(ChartSpec.Lines lines) {
        var head = new ArrayList<@Nullable Object>();
        head.add(lines.text().horizontalAxis());
        for (var line : lines.lines()) head.add(line.name());
        rows.add(head);
        for (int c = 0; c < lines.categories().size(); c++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(lines.categories().get(c));
            for (var line : lines.lines()) row.add(number(line.values().get(c)));
            rows.add(row);
        }
    }

    private void pareto(ChartSpec.Pareto pareto) {
        var head = new ArrayList<@Nullable Object>();
        head.add(pareto.text().horizontalAxis());
        head.add(pareto.text().verticalAxis());
        head.add(Text.of("chart.cumulative"));
        if (!pareto.limits().isEmpty()) {
            head.add(Text.of("chart.values.low"));
            head.add(Text.of("chart.values.high"));
        }
        if (!pareto.tied().isEmpty()) head.add(Text.of("chart.values.tied"));
        rows.add(head);
        for (int c = 0; c < pareto.categories().size(); c++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(pareto.categories().get(c));
            row.add(pareto.counts().get(c));
            row.add(number(pareto.cumulativeShares().get(c)));
            if (!pareto.limits().isEmpty()) {
                row.add(number(pareto.limits().get(c).low()));
                row.add(number(pareto.limits().get(c).high()));
            }
            if (!pareto.tied().isEmpty()) row.add(yes(pareto.tied().get(c)));
            rows.add(row);
        }
    }

    private void control(ChartSpec.ControlLine control) {
        row(
                control.text().horizontalAxis(),
                control.name(),
                Text.of("chart.control.centre"),
                Text.of("chart.values.lower"),
                Text.of("chart.values.upper"),
                control.text().unit(),
                Text.of("chart.values.baseline"),
                Text.of("chart.control.signal"));
        for (int c = 0; c < control.categories().size(); c++) {
            var point = control.points().get(c);
            row(
                    control.categories().get(c),
                    number(point.value()),
                    number(point.center()),
                    limit(point.lower()),
                    limit(point.upper()),
                    point.count(),
                    yes(c < control.baseline()),
                    point.signal());
        }
    }

    private void estimates(ChartSpec.Estimates estimates) {
        row(
                estimates.text().horizontalAxis(),
                estimates.text().verticalAxis(),
                Text.of("chart.values.low"),
                Text.of("chart.values.high"),
                estimates.text().unit(),
                Text.of("chart.values.thin"));
        for (int c = 0; c < estimates.categories().size(); c++) {
            var e = estimates.estimates().get(c);
            row(
                    estimates.categories().get(c),
                    number(e.value()),
                    number(e.low()),
                    number(e.high()),
                    e.count(),
                    yes(e.thin()));
        }
    }

    private void spreads(ChartSpec.Spreads spreads) {
        row(
                spreads.text().horizontalAxis(),
                Text.of("chart.values.first", spreads.unit()),
                Text.of("chart.values.quartile1", spreads.unit()),
                Text.of("chart.values.median", spreads.unit()),
                Text.of("chart.values.quartile3", spreads.unit()),
                Text.of("chart.values.p90", spreads.unit()),
                spreads.text().unit());
        for (int c = 0; c < spreads.categories().size(); c++) {
            var s = spreads.spreads().get(c);
            row(
                    spreads.categories().get(c),
                    number(s.first()),
                    number(s.lower()),
                    number(s.median()),
                    number(s.upper()),
                    number(s.p90()),
                    s.count());
        }
    }

    private static @Nullable Object limit(@Nullable Double limit) {
        return limit == null ? null : number(limit);
    }

    private static String yes(boolean is) {
        return is ? Text.of("chart.values.yes") : "";
    }

    /// Whole numbers without a fraction; nothing where there is none.
    private static @Nullable Object number(double value) {
        if (Double.isNaN(value)) return null;
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? (Object) (long) value
                : (Object) value;
    }
}
