package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.chart.ChartSpec;
import firebreak.report.charts.ChartCheck;
import firebreak.report.model.Charts;
import firebreak.report.model.CleanText;
import firebreak.report.model.Models;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The finished Word document, opened again as a reader's program does.
class PatternDocumentTest {
    private static final ReportModel MODEL = Models.generated(180);
    private static XWPFDocument document;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        document = written(MODEL, folder.resolve("a.docx"));
    }

    @Test
    void headingsAreRealAndInTheContents() {
        var headings = headings(document);
        assertThat(headings)
                .startsWith(
                        "Executive summary",
                        "What was looked at, and its limits",
                        "How far people agree",
                        "Why incidents recur",
                        "Origin and earliest preventable stage",
                        "Incidents per month",
                        "Contributing factors")
                .endsWith("Tagged incidents");
        var entries =
                document.getParagraphs().stream()
                        .filter(p -> p.getStyle() != null && p.getStyle().matches("TOC[12]"))
                        .map(p ->
                                p.getText()
                                        .replaceFirst(
                                                "^([\\d.]+\\t|Appendix [A-Z]: |[A-Z]\\.\\d+\\t)",
                                                "")
                                        .replaceFirst("\\t.*", ""))
                        .toList();
        assertThat(entries).containsExactlyElementsOf(headings);
        for (var bookmark : bookmarks(document))
            if (bookmark.startsWith("_Toc"))
                assertThat(document.getDocument().xmlText()).contains("PAGEREF " + bookmark);
    }

    @Test
    void chartsShowTheNumbersOfTheirWorkbookAndOfTheAnalysis() throws Exception {
        var charts = Charts.of(MODEL.patterns());
        assertThat(document.getCharts()).hasSize(3);
        for (var chart : document.getCharts())
            ChartCheck.check(chart, chart.getWorkbook()::getSheet);
        assertThat(numbers(document.getCharts().get(0))).isEqualTo(numbers(charts.stages()));
        assertThat(numbers(document.getCharts().get(1))).isEqualTo(numbers(charts.months()));
        var factors = numbers(document.getCharts().get(2));
        assertThat(factors.getFirst())
                .isEqualTo(charts.factors().counts().stream().map(Integer::doubleValue).toList());
        assertThat(factors.getLast()).isEqualTo(charts.factors().cumulativeShares());
    }

    @Test
    void everySeriesHasAFill() {
        for (var chart : document.getCharts())
            for (var bars : chart.getCTChart().getPlotArea().getBarChartList())
                for (var series : bars.getSerList())
                    assertThat(
                                    series.getSpPr().isSetSolidFill()
                                            || series.getSpPr().isSetPattFill())
                            .isTrue();
    }

    @Test
    void picturesAndTablesCanBeHeard() {
        var xml = document.getDocument().xmlText();
        var charts = Charts.of(MODEL.patterns());
        var described = new ArrayList<String>();
        for (var paragraph : document.getParagraphs())
            for (var run : paragraph.getRuns())
                for (var drawing : run.getCTR().getDrawingList())
                    described.add(drawing.getInlineArray(0).getDocPr().getDescr());
        assertThat(described)
                .containsExactly(
                        heard(charts.stages()), heard(charts.months()), heard(charts.factors()));
        assertThat(xml.split("<w:tblDescription").length - 1)
                .isEqualTo(document.getTables().size());
    }

    private static String heard(ChartSpec spec) {
        return CleanText.line(spec.text().title() + ". " + spec.text().reading());
    }

    @Test
    void tableHeadsRepeatAndRowsStayWhole() {
        for (var table : document.getTables()) {
            for (var row : table.getRows()) assertThat(row.isCantSplitRow()).isTrue();
            if (style(table).equals("TableHead"))
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        }
        assertThat(document.getTables().stream().filter(t -> style(t).equals("TableHead")).count())
                .isGreaterThan(5);
    }

    @Test
    void shortTablesStayWholeAndNoRowOfALongOneStandsAlone() {
        var whole = 0;
        for (var table : document.getTables()) {
            if (!style(table).equals("TableHead")) continue;
            var last = table.getNumberOfRows() - 1;
            var few = last < 8;
            if (few) whole++;
            for (var r = 0; r < last; r++)
                if (few || r <= 1 || r == last - 1)
                    assertThat(keepsNext(table, r)).as(table.getRow(r).toString()).isTrue();
            assertThat(keepsNext(table, last / 2)).isEqualTo(few && last > 0);
        }
        assertThat(whole).isBetween(3, document.getTables().size() - 2);
    }

    private static boolean keepsNext(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .flatMap(c -> c.getParagraphs().stream())
                .allMatch(p ->
                        p.getCTP().getPPr().isSetKeepNext() || "TableHead".equals(p.getStyle()));
    }

    private static String style(XWPFTable table) {
        return String.valueOf(table.getRow(0).getCell(0).getParagraphs().getFirst().getStyle());
    }

    @Test
    void figuresAndTablesAreNumberedByFields() {
        var captions =
                document.getParagraphs().stream()
                        .filter(p -> "Caption".equals(p.getStyle()))
                        .map(XWPFParagraph::getText)
                        .toList();
        assertThat(captions).anyMatch(c -> c.startsWith("Figure\u00a01. "));
        assertThat(captions).anyMatch(c -> c.startsWith("Figure\u00a03. "));
        assertThat(document.getDocument().xmlText()).contains("SEQ Figure").contains("SEQ Table");
    }

    @Test
    void theIncidentsLieAcross() {
        var body = document.getDocument().getBody();
        assertThat(body.getSectPr().getPgSz().getOrient().toString()).isEqualTo("landscape");
        assertThat(document.getFooterList())
                .anySatisfy(f -> assertThat(f.getText()).contains("Page").contains("of"));
        assertThat(document.getHeaderList())
                .anySatisfy(h ->
                        assertThat(h.getText()).contains("Harbor Pay").contains("Confidential"));
        assertThat(document.getTables().getLast().getNumberOfRows())
                .isEqualTo(MODEL.patterns().progress().done() + 1);
    }

    @Test
    void propertiesNameTheDocument() {
        var core = document.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("Harbor Pay: incident pattern analysis");
        assertThat(core.getCreator()).isEqualTo("Firebreak");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
    }

    @Test
    void theSummaryTellsTheShareWithItsBounds() {
        var preventable = MODEL.patterns().preventable();
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .anySatisfy(t ->
                        assertThat(t)
                                .contains(
                                        preventable.share().count()
                                                + " of the "
                                                + preventable.share().n())
                                .contains(Shown.interval(preventable.share()))
                                .contains(Shown.percent(preventable.lowest())));
    }

    @Test
    void anEmptyAssessmentHasNoEmptySections(@TempDir Path folder) throws Exception {
        try (var empty = written(Models.of(List.of()), folder.resolve("e.docx"))) {
            assertThat(headings(empty))
                    .startsWith("Executive summary")
                    .doesNotContain("Contributing factors");
            assertThat(headings(empty)).noneMatch(h -> h.endsWith("Tagged incidents"));
            assertThat(empty.getCharts()).isEmpty();
            noHeadingStandsAlone(empty);
        }
    }

    @Test
    void withoutTaggingsOnlyTheMonthsAreShown(@TempDir Path folder) throws Exception {
        var rows = new ArrayList<ReportRow>();
        for (var i = 0; i < 8; i++) rows.add(Models.row("K" + i, "Slow", "", false));
        try (var untagged = written(Models.of(rows), folder.resolve("u.docx"))) {
            assertThat(untagged.getCharts()).hasSize(1);
            assertThat(headings(untagged)).contains("Incidents per month");
            noHeadingStandsAlone(untagged);
        }
    }

    private static void noHeadingStandsAlone(XWPFDocument document) {
        var elements = document.getBodyElements();
        for (var i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof XWPFParagraph p) || level(p) == 0) continue;
            assertThat(i + 1).as(p.getText()).isLessThan(elements.size());
            var next = elements.get(i + 1);
            assertThat(next instanceof XWPFParagraph n && level(n) > 0 && level(n) <= level(p))
                    .as("nothing under " + p.getText())
                    .isFalse();
        }
    }

    private static int level(XWPFParagraph p) {
        var style = p.getStyle();
        return style != null && style.matches("(Appendix)?Heading\\d")
                ? style.charAt(style.length() - 1) - '0'
                : 0;
    }

    @Test
    void clientTextStaysText(@TempDir Path folder) throws Exception {
        var nasty =
                "=cmd|'/C calc'!A0 \u0000\u0008\uFFFE\uD800 line\r\nbreak\ttab <w:p> & \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD";
        var rows = List.of(Models.row("=K&1", nasty, nasty.repeat(900), true));
        try (var written = written(Models.of(nasty, rows), folder.resolve("n.docx"))) {
            var text = written.getTables().getLast().getRow(1).getCell(4).getText();
            assertThat(text)
                    .startsWith("=cmd|'/C calc'!A0")
                    .contains("<w:p> & \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD")
                    .doesNotContain("\u0000");
        }
    }

    @Test
    void longListsAreCappedAndSaySo(@TempDir Path folder) throws Exception {
        var rows = new ArrayList<ReportRow>();
        for (var i = 0; i < 520; i++) rows.add(Models.row("K" + i, "Slow", "", true));
        try (var long_ = written(Models.of(rows), folder.resolve("l.docx"))) {
            assertThat(long_.getTables().getLast().getNumberOfRows()).isEqualTo(501);
            assertThat(long_.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(t -> t.contains("first 500 of 520"));
        }
    }

    static XWPFDocument written(ReportModel model, Path file) throws IOException {
        PatternDocument.write(model, file, Progress.NONE);
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static List<String> headings(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(p -> level(p) > 0)
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> bookmarks(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(p -> p.getCTP().getBookmarkStartList().stream())
                .map(b -> b.getName())
                .toList();
    }

    private static List<List<Double>> numbers(XWPFChart chart) {
        var all = new ArrayList<List<Double>>();
        for (var bars : chart.getCTChart().getPlotArea().getBarChartList())
            for (var s : bars.getSerList())
                all.add(
                        s.getVal().getNumRef().getNumCache().getPtList().stream()
                                .map(p -> Double.valueOf(p.getV()))
                                .toList());
        for (var lines : chart.getCTChart().getPlotArea().getLineChartList())
            for (var s : lines.getSerList())
                all.add(
                        s.getVal().getNumRef().getNumCache().getPtList().stream()
                                .map(p -> Double.valueOf(p.getV()))
                                .toList());
        return all;
    }

    private static List<List<Double>> numbers(ChartSpec.StackedBars spec) {
        return spec.series().stream()
                .map(s -> s.values().stream().map(Integer::doubleValue).toList())
                .toList();
    }
}
