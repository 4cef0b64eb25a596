package firebreak.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Picture;
import firebreak.deeds.ReportInput;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.ReportModel;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The documents of the sample have no fault; one number that is another is found.
class PlantedFaultsTest {
    private static ReportModel model;
    private static List<ChartSpec> specs;
    private static Path word;
    private static Path excel;

    @TempDir Path folder;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        try (var file = ((Opening.Opened) SampleFixture.write(folder.resolve("sample"))).file()) {
            model = ReportInput.read(file, file.report().plan(), "0.1.0", Progress.NONE);
        }
        specs =
                Objects.requireNonNull(model.pictures()).pictures().stream()
                        .flatMap(p -> p.views().stream())
                        .map(Picture.View::spec)
                        .toList();
        word = folder.resolve("a.docx");
        excel = folder.resolve("a.xlsx");
        PatternDocument.write(model, word, Progress.NONE);
        PatternWorkbook.write(model, excel, Progress.NONE);
    }

    @Test
    void nothingIsFoundWhereNothingIs() throws Exception {
        for (var file : List.of(word, excel)) {
            assertThat(pictures(file)).isEmpty();
            assertThat(new FileCheck(Machine.here(), null).of(file, Progress.NONE)).isEmpty();
        }
        assertThat(ledger(excel)).isEmpty();
    }

    /// Each chart on its own, so that none is passed over.
    @Test
    void aNumberOfAnyChartIsHeldAgainstTheAnalysis() throws Exception {
        int charts = 0;
        int found = 0;
        for (var file : List.of(word, excel))
            for (var part : parts(file, n -> n.contains("/charts/chart"))) {
                charts++;
                var changed = with(file, part, PlantedFaultsTest::otherNumber);
                if (!pictures(changed).isEmpty()) found++;
            }
        assertThat(charts).isGreaterThan(15);
        assertThat(found).isGreaterThanOrEqualTo(charts * 3 / 4);
    }

    @Test
    void aNumberOfAnyChartIsHeldAgainstItsCells() throws Exception {
        for (var file : List.of(word, excel)) {
            assertThat(built(file, new CacheCheck())).isEmpty();
            for (var part : parts(file, n -> n.contains("/charts/chart")))
                assertThat(
                                built(
                                        with(file, part, PlantedFaultsTest::otherNumber),
                                        new CacheCheck()))
                        .as(part)
                        .hasSize(1);
        }
    }

    @Test
    void aNameThatAChartShowsIsHeldAgainstItsCell() throws Exception {
        var label = Pattern.compile("(<c:strCache>.*?<c:v>)[^<]*(</c:v>)");
        for (var file : List.of(word, excel))
            for (var part : parts(file, n -> n.contains("/charts/chart")))
                assertThat(
                                built(
                                        with(
                                                file,
                                                part,
                                                xml ->
                                                        label.matcher(xml)
                                                                .replaceFirst("$1Other$2")),
                                        new CacheCheck()))
                        .as(part)
                        .hasSize(1);
    }

    @Test
    void sheetsHaveTheirRowsAndNoFormulaButThoseThatCheck() throws Exception {
        var expected = new ArrayList<SheetsCheck.Expected>();
        try (var book = new XSSFWorkbook(excel.toFile())) {
            for (var sheet : book)
                expected.add(
                        new SheetsCheck.Expected(
                                sheet.getSheetName(), sheet.getPhysicalNumberOfRows()));
        }
        var computing = firebreak.domain.Text.of("report.sheet.check");
        var check = new SheetsCheck(expected, computing);
        assertThat(built(excel, check)).isEmpty();
        assertThat(built(excel, new SheetsCheck(expected, ""))).hasSize(1);
        assertThat(built(excel, new SheetsCheck(expected.reversed(), computing))).hasSize(1);
        for (var sheet : parts(excel, n -> n.startsWith("xl/worksheets/sheet"))) {
            var without = with(excel, sheet, xml -> xml.replaceFirst("<row .*?(</row>|/>)", ""));
            assertThat(built(without, new SheetsCheck(expected, computing))).as(sheet).hasSize(1);
        }
        var formula =
                with(
                        excel,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<c r=\"A1\"[^>]*>", "$0<f>1+1</f>"));
        assertThat(built(formula, new SheetsCheck(expected, computing))).hasSize(1);
    }

    @Test
    void headingsStandInTheirOrder() throws Exception {
        List<String> headings;
        try (var in = Files.newInputStream(word);
                var document = new XWPFDocument(in)) {
            headings =
                    document.getParagraphs().stream()
                            .filter(p -> "Heading1".equals(p.getStyle()))
                            .map(XWPFParagraph::getText)
                            .toList();
        }
        assertThat(headings).hasSizeGreaterThan(5);
        assertThat(built(word, new HeadingsCheck(headings, Set.of("Heading1")))).isEmpty();
        assertThat(built(word, new HeadingsCheck(headings.reversed(), Set.of("Heading1"))))
                .hasSize(1);
        var without =
                with(
                        word,
                        "word/document.xml",
                        xml -> xml.replaceFirst("w:val=\"Heading1\"", "w:val=\"Normal\""));
        assertThat(built(without, new HeadingsCheck(headings, Set.of("Heading1")))).hasSize(1);
    }

    @Test
    void onlyLinksOfTheTemplateLeadOut() throws Exception {
        var link =
                "<Relationship Id=\"rIdX\" Type=\"x/hyperlink\" Target=\"https://firm.example\""
                        + " TargetMode=\"External\"/></Relationships>";
        var changed =
                with(
                        word,
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace("</Relationships>", link));
        assertThat(built(word, new LinksCheck(Set.of()))).isEmpty();
        assertThat(built(changed, new LinksCheck(Set.of("https://firm.example")))).isEmpty();
        assertThat(built(changed, new LinksCheck(Set.of()))).hasSize(1);
    }

    private static List<Problem> built(Path file, PartCheck check) throws IOException {
        return Reading.of(file, List.of(check), Progress.NONE);
    }

    @Test
    void aNumberOfAShadedTableIsHeldAgainstTheAnalysis() throws Exception {
        var heat =
                specs.stream()
                        .filter(ChartSpec.HeatMap.class::isInstance)
                        .map(ChartSpec.HeatMap.class::cast)
                        .filter(h -> !h.empty())
                        .findFirst()
                        .orElseThrow();
        var changed =
                with(
                        word,
                        "word/document.xml",
                        xml -> {
                            int table = xml.indexOf("w:tblCaption w:val=\"" + heat.text().title());
                            assertThat(table).isPositive();
                            var cell =
                                    Pattern.compile("(<w:t[^>]*>)([1-9]\\d*)(</w:t>)").matcher(xml);
                            assertThat(cell.find(table)).isTrue();
                            return xml.substring(0, cell.start(2))
                                    + "9999"
                                    + xml.substring(cell.end(2));
                        });
        assertThat(pictures(changed))
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.OtherChart.class,
                        p -> assertThat(p.title()).isEqualTo(heat.text().title()));
    }

    @Test
    void aFigureOfTheLedgerSheetIsHeldAgainstTheLedger() throws Exception {
        var figure =
                ledger().figures().stream()
                        .filter(f -> f.value() != null && f.shownInterval().startsWith("["))
                        .findFirst()
                        .orElseThrow();
        assertThat(planted(xml -> xml.replace(">" + figure.shownInterval() + "<", ">[0 % – 1 %]<")))
                .contains(
                        new Problem.OtherFigure(
                                figure.id(), figure.shownInterval(), "[0 % – 1 %]"));
        assertThat(planted(xml -> xml.replace(">" + figure.id() + "<", ">x<")))
                .contains(new Problem.OtherFigure(figure.id(), figure.shown(), ""));
    }

    /// What is found after a change of each sheet.
    private List<Problem> planted(UnaryOperator<String> change) throws Exception {
        var problems = new ArrayList<Problem>();
        for (var sheet : parts(excel, n -> n.startsWith("xl/worksheets/sheet")))
            problems.addAll(ledger(with(excel, sheet, change)));
        return problems;
    }

    @Test
    void aNumberOfTheLedgerSheetIsHeldAgainstTheLedger() throws Exception {
        int found = 0;
        for (var sheet : parts(excel, n -> n.startsWith("xl/worksheets/sheet"))) {
            var changed = with(excel, sheet, PlantedFaultsTest::otherNumber);
            if (!ledger(changed).isEmpty()) found++;
        }
        assertThat(found).as("it is on one sheet only").isEqualTo(1);
    }

    @Test
    void aWorkbookWithoutALedgerIsNone() throws Exception {
        var changed =
                with(
                        excel,
                        "xl/workbook.xml",
                        xml ->
                                xml.replace(
                                        "\""
                                                + firebreak.domain.Text.of("report.sheet.ledger")
                                                + "\"",
                                        "\"Other\""));
        assertThat(ledger(changed)).hasSize(1);
    }

    private static List<Problem> pictures(Path file) throws IOException {
        return Reading.of(file, List.of(FileCheck.pictures(specs)), Progress.NONE);
    }

    private static List<Problem> ledger(Path file) throws IOException {
        return Reading.of(file, List.of(FileCheck.ledger(ledger())), Progress.NONE);
    }

    private static firebreak.analysis.pictures.Ledger ledger() {
        return Objects.requireNonNull(model.pictures()).ledger();
    }

    /// The last number that isn't a place among strings.
    private static String otherNumber(String xml) {
        var number = Pattern.compile("<(c:)?v>([0-9.E-]+)</").matcher(xml);
        int start = -1;
        int end = -1;
        while (number.find()) {
            var before = xml.substring(Math.max(0, number.start() - 60), number.start());
            int cell = before.lastIndexOf("<c ");
            if (cell >= 0 && before.indexOf("t=\"s\"", cell) >= 0) continue;
            start = number.start(2);
            end = number.end(2);
        }
        return start < 0 ? xml : xml.substring(0, start) + "987654" + xml.substring(end);
    }

    private static List<String> parts(Path file, Predicate<String> wanted) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).filter(wanted).toList();
        }
    }

    private Path with(Path file, String part, UnaryOperator<String> change) throws IOException {
        var changed = Files.createTempFile(folder, "changed", file.getFileName().toString());
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part))
                    bytes =
                            change.apply(new String(bytes, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8);
                to.write(bytes);
                to.closeEntry();
            }
        }
        return changed;
    }
}
