package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.charts.ChartCheck;
import firebreak.report.excel.DrawnSheets;
import firebreak.report.files.ReportException;
import firebreak.ui.kit.ChartKindSamples;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Control charts, lines, intervals, spreads and marked heat maps in finished Office files, opened
/// again as a reader's program does.
class NativeLinesTest {
    private static final Path LOOK = Path.of("target/look");
    private static final ChartSpec.ControlLine CONTROL = ChartKindSamples.control(52);
    private static final ChartSpec.Lines LINES = ChartKindSamples.lines(24, 8);
    private static final ChartSpec.Estimates SHARES =
            ChartKindSamples.estimates(ChartSpec.Format.PERCENT);
    @TempDir private static Path folder;
    private static XWPFDocument document;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(LOOK);
        var manuscript = Manuscript.begin();
        manuscript.heading(1, "Charts");
        manuscript.figure(CONTROL, 8);
        manuscript.figure(LINES, 8);
        manuscript.figure(SHARES, 8);
        ChartTables.heat(manuscript, ChartKindSamples.marked(), "Origin by stage");
        ChartTables.heat(manuscript, ChartKindSamples.week(), "Hour by weekday");
        ChartTables.spreads(manuscript, ChartKindSamples.spreads(), "Time to restore");
        var word = LOOK.resolve("charts.docx");
        manuscript.write(word, () -> {});
        try (var in = Files.newInputStream(word)) {
            document = new XWPFDocument(in);
        }
        var excel = LOOK.resolve("charts.xlsx");
        try (var written = new XSSFWorkbook()) {
            DrawnSheets.add(written, "Control", CONTROL);
            DrawnSheets.add(written, "Lines", LINES);
            DrawnSheets.add(written, "Shares", SHARES);
            DrawnSheets.add(written, "Spreads", ChartKindSamples.spreads());
            DrawnSheets.add(written, "Heat", ChartKindSamples.marked());
            try (var out = Files.newOutputStream(excel)) {
                written.write(out);
            }
        }
        try (var in = Files.newInputStream(excel)) {
            workbook = new XSSFWorkbook(in);
        }
    }

    private static List<CTLineSer> series(int chart) {
        return document.getCharts()
                .get(chart)
                .getCTChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerList();
    }

    @Test
    void chartsShowTheNumbersBehindThem() throws Exception {
        assertThat(document.getCharts()).hasSize(3);
        for (var chart : document.getCharts())
            ChartCheck.check(chart, chart.getWorkbook()::getSheet);
        for (var name : List.of("Control", "Lines", "Shares"))
            for (var chart : workbook.getSheet(name).getDrawingPatriarch().getCharts())
                ChartCheck.check(chart, workbook::getSheet);
    }

    @Test
    void aNumberThatDiffersFromItsCellIsFound() throws Exception {
        for (int chart = 0; chart < 3; chart++) {
            var number =
                    chart == 2
                            ? series(chart).getFirst().getErrBars().getPlus().getNumRef()
                            : series(chart).getLast().getVal().getNumRef();
            var point = number.getNumCache().getPtArray(0);
            var was = point.getV();
            point.setV("12345");
            var drawn = document.getCharts().get(chart);
            assertThatThrownBy(() -> ChartCheck.check(drawn, drawn.getWorkbook()::getSheet))
                    .isInstanceOf(ReportException.class);
            point.setV(was);
        }
    }

    @Test
    void aControlChartHasItsCentreItsLimitAndItsSignals() {
        var values = CONTROL.points().stream().map(ChartSpec.ControlPoint::value).toList();
        assertThat(numbers(series(0).getFirst())).isEqualTo(values);
        // There is no lower limit, so there is no line for it.
        assertThat(series(0)).hasSize(4);
        var upper = series(0).get(2);
        assertThat(numbers(upper))
                .isEqualTo(CONTROL.points().stream().map(p -> p.upper()).toList());
        assertThat(upper.getSpPr().getLn().getPrstDash().getVal().toString()).isEqualTo("dash");
        var signals = CONTROL.points().stream().filter(p -> !p.signal().isEmpty()).toList();
        assertThat(signals).isNotEmpty();
        assertThat(numbers(series(0).get(3)))
                .isEqualTo(signals.stream().map(ChartSpec.ControlPoint::value).toList());
        var sheet = workbook.getSheet("Control");
        for (var c = 0; c < CONTROL.points().size(); c++) {
            var why = sheet.getRow(DrawnSheets.HEAD + 1 + c).getCell(7);
            assertThat(why == null ? "" : why.getStringCellValue())
                    .isEqualTo(CONTROL.points().get(c).signal());
        }
    }

    @Test
    void longNamesBelowAChartAreCutInDocumentsAndWholeOnSheets() throws Exception {
        var name = "Statements and exports too large for the way in which they are made";
        var few = bars(List.of(name, "Short"));
        var many = bars(Collections.nCopies(9, name));
        var manuscript = Manuscript.begin();
        manuscript.figure(few, 8);
        manuscript.figure(many, 8);
        var charts = again(manuscript).getCharts();
        for (var chart : charts) ChartCheck.check(chart, chart.getWorkbook()::getSheet);
        assertThat(names(charts.get(0).getWorkbook()))
                .containsExactly(
                        "Statements and exports too large for the way in which they…", "Short");
        for (var chart : charts) assertThat(chart.getWorkbook().getNumberOfSheets()).isOne();
        var axes = charts.stream().map(c -> c.getCTChart().getPlotArea().getCatAxArray(0)).toList();
        assertThat(axes.get(0).getTxPr().getBodyPr().getRot()).isEqualTo(0);
        assertThat(axes.get(1).getTxPr().getBodyPr().isSetRot()).isFalse();
        assertThat(names(charts.get(1).getWorkbook()))
                .allSatisfy(n -> assertThat(n).hasSizeLessThanOrEqualTo(32).endsWith("…"));
        try (var book = new XSSFWorkbook()) {
            DrawnSheets.add(book, "Bars", few);
            var sheet = book.getSheet("Bars");
            assertThat(sheet.getRow(DrawnSheets.HEAD + 1).getCell(0).getStringCellValue())
                    .isEqualTo(name);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(64 * 256);
        }
    }

    @Test
    void namesOfWideSignsAreCutWhereTheyAreAsLongAsOthers() throws Exception {
        var manuscript = Manuscript.begin();
        manuscript.figure(bars(Collections.nCopies(9, "\u652F\u6255".repeat(20))), 8);
        assertThat(names(again(manuscript).getCharts().getFirst().getWorkbook()))
                .allSatisfy(n -> assertThat(n).hasSize(16).endsWith("\u2026"));
        var fits = "\u652F\u6255".repeat(8);
        manuscript = Manuscript.begin();
        manuscript.figure(bars(Collections.nCopies(9, fits)), 8);
        assertThat(names(again(manuscript).getCharts().getFirst().getWorkbook()))
                .containsOnly(fits);
    }

    @Test
    void lettersBelowAChartAreAsSmallAsWordsNeed() throws Exception {
        assertThat(letters(Collections.nCopies(7, "Review"))).isEqualTo(900);
        assertThat(letters(Collections.nCopies(7, "Implementation"))).isBetween(650, 850);
        assertThat(letters(Collections.nCopies(7, "x".repeat(60)))).isEqualTo(650);
    }

    private static int letters(List<String> names) throws Exception {
        var manuscript = Manuscript.begin();
        manuscript.figure(bars(names), 8);
        var plot = again(manuscript).getCharts().getFirst().getCTChart().getPlotArea();
        return plot.getCatAxArray(0).getTxPr().getPArray(0).getPPr().getDefRPr().getSz();
    }

    private static XWPFDocument again(Manuscript manuscript) throws IOException {
        var file = folder.resolve("manuscript.docx");
        manuscript.write(file, () -> {});
        return new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static ChartSpec.StackedBars bars(List<String> names) {
        var counts = names.stream().map(_ -> 3).toList();
        return new ChartSpec.StackedBars(
                LINES.text(), names, List.of(new ChartSpec.Series("Incidents", 0, counts)));
    }

    private static List<String> names(XSSFWorkbook book) {
        var sheet = book.getSheet(Text.of("report.chart.sheet"));
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(r -> sheet.getRow(r).getCell(0).getStringCellValue())
                .toList();
    }

    @Test
    void marksOfManyWeeksDontRunIntoBands() throws Exception {
        var manuscript = Manuscript.begin();
        manuscript.figure(ChartKindSamples.lines(52, 2), 8);
        manuscript.figure(ChartKindSamples.lines(52, 1), 8);
        var marked =
                manuscript.document().getCharts().stream()
                        .map(c -> c.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0))
                        .map(s -> s.getMarker().getSymbol().getVal().toString())
                        .toList();
        assertThat(marked).containsExactly("none", "circle");
    }

    @Test
    void linesAreToldApartByColourDashAndMarker() {
        assertThat(series(1)).hasSize(8);
        assertThat(series(1))
                .allSatisfy(s -> assertThat(s.getSpPr().getLn().isSetSolidFill()).isTrue());
        assertThat(
                        series(1).stream()
                                .map(s -> s.getSpPr().getLn().getPrstDash().getVal().intValue()))
                .doesNotHaveDuplicates();
        assertThat(series(1).stream().map(s -> s.getMarker().getSymbol().getVal().intValue()))
                .doesNotHaveDuplicates();
        for (var i = 0; i < 8; i++)
            assertThat(numbers(series(1).get(i))).isEqualTo(LINES.lines().get(i).values());
    }

    @Test
    void intervalsAreErrorBarsAndThinNumbersStandOut() {
        var thin = SHARES.estimates().stream().filter(ChartSpec.Estimate::thin).toList();
        var enough = SHARES.estimates().stream().filter(e -> !e.thin()).toList();
        assertThat(numbers(series(2).get(0)))
                .isEqualTo(enough.stream().map(ChartSpec.Estimate::value).toList());
        assertThat(numbers(series(2).get(1)))
                .isEqualTo(thin.stream().map(ChartSpec.Estimate::value).toList());
        assertThat(series(2).stream().map(d -> d.getMarker().getSymbol().getVal().toString()))
                .containsExactly("circle", "diamond");
        for (var dots : series(2)) {
            var plus = dots.getErrBars().getPlus().getNumRef().getNumCache().getPtList();
            var minus = dots.getErrBars().getMinus().getNumRef().getNumCache().getPtList();
            for (var i = 0; i < SHARES.estimates().size(); i++) {
                var e = SHARES.estimates().get(i);
                assertThat(Double.parseDouble(plus.get(i).getV())).isEqualTo(e.high() - e.value());
                assertThat(Double.parseDouble(minus.get(i).getV())).isEqualTo(e.value() - e.low());
            }
        }
    }

    /// Left to itself an axis would end at the highest value, below the ends of the intervals.
    @Test
    void theAxisReachesTheEndsOfTheIntervals() {
        var scaling =
                document.getCharts()
                        .get(2)
                        .getCTChart()
                        .getPlotArea()
                        .getValAxArray(0)
                        .getScaling();
        var highest = SHARES.estimates().stream().mapToDouble(ChartSpec.Estimate::high).max();
        assertThat(scaling.getMax().getVal()).isBetween(highest.orElseThrow(), 1.0);
    }

    @Test
    void aTableTooWideForThePageIsTurned() {
        var week = document.getTables().get(1);
        assertThat(week.getRows()).hasSize(25);
        assertThat(week.getRow(0).getTableCells()).hasSize(8);
        int monday = ChartKindSamples.week().values().getFirst().get(8);
        assertThat(week.getRow(9).getCell(1).getText()).isEqualTo("" + monday);
    }

    @Test
    void tablesSayWhatTheirSignsMean() {
        var text = new StringBuilder();
        for (var paragraph : document.getParagraphs())
            text.append(paragraph.getText()).append('\n');
        assertThat(text)
                .contains("▲ more than chance alone would bring")
                .contains("▼ fewer than chance alone would bring")
                .contains("( ) too few to say");
        var cells = document.getTables().getFirst().getRow(1).getTableCells();
        assertThat(cells.get(1).getText()).isEqualTo("31 ▲");
        assertThat(cells.get(4).getText()).isEqualTo("(2)");
        var restored = document.getTables().getLast();
        assertThat(restored.getRow(1).getCell(4).getText()).isEqualTo("1 h 1 min");
    }

    private static List<Double> numbers(CTLineSer series) {
        return series.getVal().getNumRef().getNumCache().getPtList().stream()
                .map(p -> Double.valueOf(p.getV()))
                .toList();
    }
}
