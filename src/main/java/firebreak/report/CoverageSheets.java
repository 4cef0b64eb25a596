package firebreak.report;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Point;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The sheets about tests: the matrix of areas by types, every cell, the areas, what was measured.
final class CoverageSheets {
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final ReportModel model;
    private final ProcessFindings findings;
    private final List<TestType> types;
    private final List<RiskArea> areas;

    CoverageSheets(
            XSSFWorkbook workbook, SheetStyles styles, ReportModel model, ProcessReport process) {
        this.workbook = workbook;
        this.styles = styles;
        this.model = model;
        this.findings = process.findings();
        this.types = DocumentCoverage.types(findings);
        this.areas = findings.facts().coverage().areas();
    }

    void write() {
        matrix();
        cells();
        areas();
        measured();
    }

    private Rows row(XSSFSheet sheet) {
        return new Rows(
                sheet.createRow(sheet.getLastRowNum() + 1), styles, model.assessment().zone());
    }

    private static void add(List<ListSheet.Column> columns, String key, int width) {
        columns.add(new ListSheet.Column(Text.of("report.column." + key), width));
    }

    private XSSFSheet list(String key, String table, List<ListSheet.Column> columns, int rows) {
        return ListSheet.create(
                workbook, styles, Text.of("report.sheet." + key), table, columns, rows);
    }

    /// Letters as they count, on their shades. Two types of one name keep columns of their own.
    private void matrix() {
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "area", 28);
        var names = new ArrayList<String>();
        for (var type : types) {
            var name = type.label();
            for (int again = 2; names.contains(name); again++)
                name = Text.of("report.column.again", type.label(), again);
            names.add(name);
            columns.add(new ListSheet.Column(name, 13));
        }
        add(columns, "mean", 10);
        var sheet = list("coverage", "Coverage", columns, areas.size());
        for (var area : areas) {
            var row = row(sheet).text(area.name());
            for (var type : types)
                DocumentCoverage.cell(findings, area, type)
                        .ifPresentOrElse(
                                s ->
                                        row.text(
                                                ScoreWords.letter(s.counted()),
                                                styles.shade(ScoreWords.shade(s.counted()))),
                                () -> row.text(""));
            row.number(mean(area), styles.percent);
        }
    }

    private @Nullable Double mean(RiskArea area) {
        return findings.coverage().areas().stream()
                .filter(a -> a.areaId().equals(area.id()))
                .map(a -> value(a.score()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Double value(Score score) {
        Share mean = score.mean();
        return mean == null ? null : mean.value();
    }

    private void cells() {
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "area", 28);
        add(columns, "testType", 22);
        add(columns, "claimed", 19);
        add(columns, "seen", 19);
        add(columns, "counts", 9);
        add(columns, "sureness", 11);
        add(columns, "targetRating", 9);
        add(columns, "incidents", 11);
        add(columns, "standing", 24);
        add(columns, "reason", 50);
        var sheet = list("cells", "Cells", columns, areas.size() * types.size());
        for (var area : areas)
            for (var type : types) {
                var point = new Point.OfCell(area.id(), type.id());
                var answer = findings.facts().answers().get(point);
                Standing standing = DocumentCoverage.cell(findings, area, type).orElseThrow();
                ProcessSheets.answer(
                                row(sheet).text(area.name()).text(type.label()),
                                answer,
                                standing,
                                findings)
                        .prose(answer == null ? "" : answer.reason());
            }
    }

    private void areas() {
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "area", 28);
        add(columns, "kind", 14);
        add(columns, "likelihood", 11);
        add(columns, "impact", 10);
        add(columns, "risk", 8);
        add(columns, "mean", 10);
        add(columns, "services", 36);
        var sheet = list("areas", "Areas", columns, areas.size());
        for (var area : areas)
            row(sheet)
                    .text(area.name())
                    .text(Text.of(area.kind()))
                    .number(area.likelihood())
                    .number(area.impact())
                    .number(area.risk().isPresent() ? area.risk().getAsInt() : null)
                    .number(mean(area), styles.percent)
                    .prose(String.join(", ", area.services()));
    }

    private void measured() {
        var all = findings.facts().coverage().measurements();
        if (all.isEmpty()) return;
        var columns = new ArrayList<ListSheet.Column>();
        add(columns, "area", 28);
        add(columns, "testType", 22);
        add(columns, "format", 12);
        add(columns, "lines.covered", 12);
        add(columns, "lines.all", 12);
        add(columns, "branches.covered", 12);
        add(columns, "branches.all", 12);
        add(columns, "tests", 10);
        add(columns, "failed", 10);
        add(columns, "skippedTests", 10);
        add(columns, "flaky", 10);
        add(columns, "readFrom", 30);
        var sheet = list("measured", "Measured", columns, all.size());
        for (var one : all) {
            var lines = one.lines();
            var branches = one.branches();
            var tests = one.tests();
            row(sheet)
                    .text(DocumentCoverage.area(findings, one))
                    .text(DocumentCoverage.type(findings, one.testTypeId()))
                    .text(Text.of(one.format()))
                    .number(lines == null ? null : lines.covered())
                    .number(lines == null ? null : lines.total())
                    .number(branches == null ? null : branches.covered())
                    .number(branches == null ? null : branches.total())
                    .number(tests == null ? null : tests.tests())
                    .number(tests == null ? null : tests.failures() + tests.errors())
                    .number(tests == null ? null : tests.skipped())
                    .number(tests == null ? null : tests.flaky())
                    .text(one.file());
        }
    }
}
