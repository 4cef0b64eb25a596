package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.report.charts.ShadedChart;
import firebreak.report.model.Shade;
import firebreak.report.word.WordTable.Tinted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Charts that Office has no kind for, as shaded tables in a document.
final class ChartTables {
    private static final int NAME = 1700;
    private static final int SMALL_FROM = 7;
    private static final int MOST_COLUMNS = 12;

    private ChartTables() {}

    /// A shade for each count; signs beside it say where it is more or less than chance or too few,
    /// and a line below says what they mean.
    static void heat(Manuscript manuscript, ChartSpec.HeatMap across, String title) {
        var heat =
                across.columns().size() > MOST_COLUMNS && across.rows().size() <= MOST_COLUMNS
                        ? ShadedChart.turned(across)
                        : across;
        var names = new ArrayList<String>();
        names.add(heat.text().verticalAxis());
        names.addAll(heat.columns());
        var table = table(manuscript, title, names, heat.rows());
        var highest = heat.values().stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
        for (var r = 0; r < heat.rows().size(); r++) {
            var cells = new ArrayList<Tinted>();
            for (var c = 0; c < heat.columns().size(); c++) {
                int value = heat.values().get(r).get(c);
                cells.add(
                        new Tinted(
                                ShadedChart.marked(
                                        Text.of("report.number", value),
                                        heat.marks().get(r).get(c)),
                                Shade.of(value, highest),
                                value > 0));
            }
            table.tints(heat.rows().get(r), cells, true);
        }
        table.described(title, heat.text().reading());
        var signs = new ArrayList<String>();
        for (var mark : CellMark.values())
            if (mark != CellMark.NONE && heat.has(mark)) signs.add(ShadedChart.meaning(mark));
        manuscript.gapWithNext();
        if (!signs.isEmpty()) manuscript.leadingBasis(String.join(" · ", signs));
    }

    /// A row of durations for each category; the longer one is against the others of its column,
    /// the darker it stands.
    static void spreads(Manuscript manuscript, ChartSpec.Spreads spreads, String title) {
        var names = ShadedChart.head(spreads);
        var table = table(manuscript, title, names, spreads.categories());
        var longest = new double[5];
        for (var spread : spreads.spreads()) {
            var numbers = ShadedChart.numbers(spread);
            for (var i = 0; i < longest.length; i++) longest[i] = Math.max(longest[i], numbers[i]);
        }
        for (var r = 0; r < spreads.spreads().size(); r++) {
            var spread = spreads.spreads().get(r);
            var numbers = ShadedChart.numbers(spread);
            var cells = new ArrayList<Tinted>();
            cells.add(new Tinted(Text.of("report.number", spread.count()), null, false));
            for (var i = 0; i < numbers.length; i++)
                cells.add(
                        new Tinted(
                                ChartNumbers.duration(numbers[i]),
                                Shade.of(Math.round(numbers[i]), Math.round(longest[i])),
                                i == 2));
            table.tints(spreads.categories().get(r), cells, true);
        }
        table.described(title, spreads.text().reading());
        manuscript.gapWithNext();
    }

    private static WordTable table(
            Manuscript manuscript, String title, List<String> names, List<String> rows) {
        manuscript.tableCaption(title);
        var kinds = new WordTable.Column[names.size()];
        Arrays.fill(kinds, MIDDLE);
        kinds[0] = TEXT;
        var widths = new int[names.size()];
        Arrays.fill(widths, (Manuscript.PORTRAIT - NAME) / (names.size() - 1));
        widths[0] = NAME;
        var table = manuscript.table(widths, kinds);
        if (names.size() >= SMALL_FROM) table.small();
        table.names(rows).head(names);
        return table;
    }
}
