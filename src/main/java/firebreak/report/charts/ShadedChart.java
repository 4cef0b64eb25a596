package firebreak.report.charts;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartText;

import java.util.List;
import java.util.stream.IntStream;

/// What stands in the shaded table of a chart that Office has no kind for.
public final class ShadedChart {
    private ShadedChart() {}

    /// Rows as columns, where a page is too narrow for the other way.
    public static ChartSpec.HeatMap turned(ChartSpec.HeatMap heat) {
        var text = heat.text();
        return new ChartSpec.HeatMap(
                new ChartText(
                        text.title(),
                        text.verticalAxis(),
                        text.horizontalAxis(),
                        text.unit(),
                        text.reading(),
                        text.basis()),
                heat.columns(),
                heat.rows(),
                turned(heat.values(), heat.columns().size()),
                turned(heat.marks(), heat.columns().size()));
    }

    private static <T> List<List<T>> turned(List<List<T>> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(c -> rows.stream().map(row -> row.get(c)).toList())
                .toList();
    }

    /// A number with the mark of its cell, as the table shows it.
    public static String marked(String number, CellMark mark) {
        return switch (mark) {
            case NONE -> number;
            case MORE_THAN_CHANCE -> Text.of("report.cell.more", number);
            case LESS_THAN_CHANCE -> Text.of("report.cell.less", number);
            case THIN -> Text.of("chart.cell.bracketed", number);
        };
    }

    /// What a mark says, for the line below the table.
    public static String meaning(CellMark mark) {
        return switch (mark) {
            case NONE -> "";
            case MORE_THAN_CHANCE -> Text.of("report.cell.meaning.more", mark.words());
            case LESS_THAN_CHANCE -> Text.of("report.cell.meaning.less", mark.words());
            case THIN -> Text.of("report.cell.meaning.thin", mark.words());
        };
    }

    /// The columns of a table of durations.
    public static List<String> head(ChartSpec.Spreads spreads) {
        return List.of(
                spreads.text().horizontalAxis(),
                spreads.text().unit(),
                Text.of("report.spread.first"),
                Text.of("report.spread.lower"),
                Text.of("report.spread.median"),
                Text.of("report.spread.upper"),
                Text.of("report.spread.p90"));
    }

    public static double[] numbers(ChartSpec.Spread s) {
        return new double[] {s.first(), s.lower(), s.median(), s.upper(), s.p90()};
    }
}
