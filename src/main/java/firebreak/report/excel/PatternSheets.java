package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shade;

import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sheets of the three main patterns, each one table over whose cells the charts of the summary
/// stand: origins by stages, months, factors.
final class PatternSheets {
    private final TableSheets lists;
    private final SheetStyles styles;
    private final ReportModel model;
    private final Charts charts;

    PatternSheets(TableSheets lists, ReportModel model, Charts charts) {
        this.lists = lists;
        this.styles = lists.styles();
        this.model = model;
        this.charts = charts;
    }

    void write() {
        var matrix = model.patterns().matrix();
        stages("matrix", "Matrix", matrix.counts());
        stages("minutes", "MatrixMinutes", matrix.leadershipMinutes());
        months();
        factors();
    }

    /// A row for each origin, a column for each stage, and their sum.
    private void stages(String key, String table, List<? extends List<? extends Number>> numbers) {
        var heat = charts.matrix();
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "origin", 20);
        for (var i = 0; i < heat.columns().size(); i++)
            columns.add(new TableSheets.Column("stage" + i, heat.columns().get(i), 16));
        TableSheets.add(columns, "total", 12);
        var sheet = lists.sheet(key, table, columns, heat.rows().size());
        var highest =
                numbers.stream().flatMap(List::stream).mapToLong(Number::longValue).max().orElse(0);
        for (var i = 0; i < heat.rows().size(); i++) {
            var row = lists.row(sheet).text(heat.rows().get(i), styles.bold);
            var sum = 0L;
            for (var n : numbers.get(i)) {
                row.number(n, styles.shade(Shade.of(n.longValue(), highest)));
                sum += n.longValue();
            }
            row.number(sum, styles.numberMiddle);
        }
        middle(sheet, 1, columns.size());
    }

    private void months() {
        var spec = charts.months();
        var months = model.patterns().months().months();
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "month", 12);
        for (var s : spec.series())
            columns.add(new TableSheets.Column(s.name().toLowerCase(Locale.ROOT), s.name(), 14));
        TableSheets.add(columns, "total", 10);
        TableSheets.add(columns, "firstDay", 14);
        var sheet = lists.sheet("months", "Months", columns, spec.categories().size());
        for (var m = 0; m < spec.categories().size(); m++) {
            var row = lists.row(sheet).text(spec.categories().get(m), styles.label);
            var sum = 0;
            for (ChartSpec.Series s : spec.series()) {
                row.number(s.values().get(m), styles.figure);
                sum += s.values().get(m);
            }
            row.number(sum, styles.figure).day(months.get(m).atDay(1));
        }
    }

    private void factors() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "factor", 40);
        TableSheets.add(columns, "origin", 18);
        TableSheets.add(columns, "incidents", 12);
        TableSheets.add(columns, "share", 12);
        TableSheets.add(columns, "low", 12);
        TableSheets.add(columns, "high", 12);
        TableSheets.add(columns, "cumulative", 13);
        var all = model.patterns().factors().factors();
        var sheet = lists.sheet("factors", "Factors", columns, all.size());
        for (var f : all)
            lists.row(sheet)
                    .text(f.factor().label(), styles.label)
                    .text(Text.of(f.factor().origin()), styles.label)
                    .number(f.proportion().count(), styles.figure)
                    .number(f.proportion().share(), styles.share)
                    .number(f.proportion().low(), styles.share)
                    .number(f.proportion().high(), styles.share)
                    .number(f.cumulativeShare(), styles.share);
    }

    private void middle(XSSFSheet sheet, int from, int to) {
        for (var i = from; i < to; i++) sheet.getRow(0).getCell(i).setCellStyle(styles.headMiddle);
    }
}
