package firebreak.report.excel;

import firebreak.analysis.Proportion;
import firebreak.analysis.scoring.Score;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Origin;
import firebreak.report.charts.NativeCharts;
import firebreak.report.charts.SheetCells;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One page with the main numbers and, below them, the three main patterns as native charts over
/// the cells of their sheets. Its place is taken first and filled when those are written.
final class SummarySheet {
    private static final int HEAD = 3;
    private static final int CHART_ROWS = 20;

    private final TableSheets lists;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final ReportModel model;
    private int line;

    private record Fact(
            String key,
            Object[] words,
            @Nullable Number value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Number counted,
            @Nullable Number of,
            boolean share) {}

    private final List<Fact> facts = new ArrayList<>();

    SummarySheet(TableSheets lists, ReportModel model) {
        this.lists = lists;
        this.sheet = lists.workbook().createSheet(TableSheets.name("summary"));
        this.styles = lists.styles();
        this.model = model;
        gather();
    }

    void write(Charts charts) {
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(17);
        sheet.setColumnWidth(0, 76 * 256);
        for (var i = 1; i < 6; i++) sheet.setColumnWidth(i, 13 * 256);
        row().text(Text.of("report.summary.title"), styles.title);
        sheet.getRow(0).setHeightInPoints(26);
        row().prose(Text.of("report.summary.basis"), styles.quietWrapped);
        line = HEAD;
        var head = row().text(Text.of("report.column.number"), styles.head);
        for (var key : List.of("value", "low", "high", "numerator", "denominator"))
            head.text(Text.of("report.column." + key), styles.headRight);
        sheet.getRow(HEAD).setHeightInPoints(32);
        facts.forEach(this::row);
        TableSheets.table(sheet, "Summary", HEAD, 6, facts.size());
        sheet.createFreezePane(1, HEAD + 1);
        charts(charts);
        lists.setUpPage(sheet);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /// How many numbers the table has.
    int rows() {
        return facts.size();
    }

    private void gather() {
        var patterns = model.patterns();
        var progress = patterns.progress();
        var incidents = progress.incidents() - progress.discarded();
        count("incidents", incidents);
        counted("tagged", progress.done(), incidents);
        for (var origin : Origin.values())
            share("origin", patterns.origins().get(origin.ordinal()), Text.of(origin));
        share("preventable", patterns.preventable().share());
        if (patterns.leadership().basis().n() > 0) {
            count("leadership", patterns.leadership().minutes());
            counted(
                    "leadership.preventable",
                    patterns.leadership().preventableMinutes(),
                    patterns.leadership().minutes());
        }
        var pictures = model.pictures();
        if (pictures != null && !pictures.recurrence().families().isEmpty())
            share("repeats", pictures.recurrence().rate());
        var process = model.process();
        if (process == null) return;
        if (process.asked()) {
            score("checkpoints", process.findings().checkpoints().overall());
            count("gaps", process.findings().ranking().size());
        }
        if (process.tested()) score("coverage", process.findings().coverage().overall());
    }

    private void count(String key, long number) {
        facts.add(new Fact(key, new Object[0], number, null, null, null, null, false));
    }

    private void counted(String key, long number, long of) {
        facts.add(
                new Fact(
                        key,
                        new Object[0],
                        of == 0 ? null : (double) number / of,
                        null,
                        null,
                        number,
                        of,
                        true));
    }

    private void share(String key, Proportion p, Object... words) {
        facts.add(
                new Fact(
                        key,
                        words,
                        p.n() == 0 ? null : p.share(),
                        p.n() == 0 ? null : p.low(),
                        p.n() == 0 ? null : p.high(),
                        p.count(),
                        p.n(),
                        true));
    }

    /// The bounds are those of what is unknown.
    private void score(String key, Score score) {
        facts.add(
                new Fact(
                        key,
                        new Object[0],
                        TableSheets.value(score.mean()),
                        TableSheets.value(score.low()),
                        TableSheets.value(score.high()),
                        score.rated(),
                        score.applicable(),
                        true));
    }

    private void row(Fact fact) {
        CellStyle look = fact.share() ? styles.share : styles.number;
        row().text(Text.of("report.summary." + fact.key(), fact.words()), styles.label)
                .number(fact.value(), look)
                .number(fact.low(), look)
                .number(fact.high(), look)
                .number(fact.counted())
                .number(fact.of());
    }

    private void charts(Charts charts) {
        line++;
        if (!charts.stages().empty())
            NativeCharts.stackedBars(
                    chart(charts.stages().text()),
                    charts.stages(),
                    new SheetCells(of("matrix"), 0, 0, charts.matrix().columns().size(), true),
                    NativeCharts.Place.SHEET);
        if (!charts.months().empty())
            NativeCharts.stackedBars(
                    chart(charts.months().text()),
                    charts.months(),
                    new SheetCells(of("months"), 0, 0, charts.months().categories().size(), false),
                    NativeCharts.Place.SHEET);
        if (!charts.factors().empty())
            NativeCharts.pareto(
                    chart(charts.factors().text()),
                    charts.factors(),
                    new SheetCells(
                            of("factors"), 0, 0, charts.factors().categories().size(), false),
                    2,
                    6,
                    NativeCharts.Place.SHEET);
    }

    private XSSFSheet of(String key) {
        return lists.workbook().getSheet(TableSheets.name(key));
    }

    /// A place below what is there, with what the chart says and stands on above it.
    private XDDFChart chart(ChartText text) {
        row().prose(text.reading());
        row().prose(text.basis(), styles.quietWrapped);
        var chart = SheetCharts.add(sheet, text, line, 0, 6, CHART_ROWS);
        line += CHART_ROWS + 1;
        return chart;
    }

    private Rows row() {
        return new Rows(sheet.createRow(line++), styles, model.assessment().zone());
    }
}
