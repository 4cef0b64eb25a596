package firebreak.report.excel;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Point;
import firebreak.report.model.CoverageWords;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ScoreWords;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The sheets about tests: the matrix of areas by types, every cell, the areas, what was measured.
final class CoverageSheets {
    private final TableSheets lists;
    private final SheetStyles styles;
    private final ProcessFindings findings;
    private final List<TestType> types;
    private final List<RiskArea> areas;

    CoverageSheets(TableSheets lists, ProcessReport process) {
        this.lists = lists;
        this.styles = lists.styles();
        this.findings = process.findings();
        this.types = CoverageWords.types(findings);
        this.areas = findings.facts().coverage().areas();
    }

    void write() {
        matrix();
        cells();
        areas();
        measured();
    }

    /// Letters as they count, on their shades.
    private void matrix() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "area", 28);
        for (var type : types) columns.add(new TableSheets.Column(type.id(), type.label(), 13));
        TableSheets.add(columns, "mean", 10);
        var sheet = lists.sheet("coverage", "Coverage", columns, areas.size());
        for (var area : areas) {
            var row = lists.row(sheet).text(area.name());
            for (var type : types)
                CoverageWords.cell(findings, area, type)
                        .ifPresentOrElse(
                                s ->
                                        row.text(
                                                ScoreWords.letter(s.counted()),
                                                styles.shade(ScoreWords.shade(s.counted()))),
                                () -> row.text(""));
            row.share(mean(area));
        }
    }

    private @Nullable Double mean(RiskArea area) {
        return findings.coverage().areas().stream()
                .filter(a -> a.areaId().equals(area.id()))
                .findFirst()
                .map(a -> TableSheets.value(a.score().mean()))
                .orElse(null);
    }

    private void cells() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "area", 28);
        TableSheets.add(columns, "testType", 22);
        TableSheets.add(columns, "claimed", 19);
        TableSheets.add(columns, "seen", 19);
        TableSheets.add(columns, "counts", 9);
        TableSheets.add(columns, "sureness", 11);
        TableSheets.add(columns, "targetRating", 9);
        TableSheets.add(columns, "incidents", 11);
        TableSheets.add(columns, "standing", 24);
        TableSheets.add(columns, "reason", 50);
        lists.addPrivateNote(columns);
        var sheet = lists.sheet("cells", "Cells", columns, areas.size() * types.size());
        for (var area : areas)
            for (var type : types) {
                var point = new Point.OfCell(area.id(), type.id());
                var answer = findings.facts().answers().get(point);
                Standing standing = CoverageWords.cell(findings, area, type).orElseThrow();
                var row =
                        ProcessSheets.answer(
                                        lists.row(sheet).text(area.name()).text(type.label()),
                                        answer,
                                        standing,
                                        findings)
                                .prose(answer == null ? "" : answer.reason());
                lists.privateNote(row, answer == null ? "" : answer.note());
            }
    }

    private void areas() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "area", 28);
        TableSheets.add(columns, "kind", 14);
        TableSheets.add(columns, "likelihood", 11);
        TableSheets.add(columns, "impact", 10);
        TableSheets.add(columns, "risk", 8);
        TableSheets.add(columns, "mean", 10);
        TableSheets.add(columns, "services", 36);
        var sheet = lists.flat("areas", "Areas", columns, areas.size());
        for (var area : areas)
            sheet.row()
                    .text(area.name())
                    .text(Text.of(area.kind()))
                    .number(area.likelihood())
                    .number(area.impact())
                    .number(area.risk().isPresent() ? area.risk().getAsInt() : null)
                    .share(mean(area))
                    .prose(String.join(", ", area.services()));
    }

    private void measured() {
        var all = findings.facts().coverage().measurements();
        if (all.isEmpty()) return;
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "area", 28);
        TableSheets.add(columns, "testType", 22);
        TableSheets.add(columns, "format", 12);
        TableSheets.add(columns, "lines.covered", 12);
        TableSheets.add(columns, "lines.all", 12);
        TableSheets.add(columns, "branches.covered", 12);
        TableSheets.add(columns, "branches.all", 12);
        TableSheets.add(columns, "tests", 10);
        TableSheets.add(columns, "failed", 10);
        TableSheets.add(columns, "skippedTests", 10);
        TableSheets.add(columns, "flaky", 10);
        TableSheets.add(columns, "readFrom", 30);
        var sheet = lists.flat("measured", "Measured", columns, all.size());
        for (var one : all) {
            var lines = one.lines();
            var branches = one.branches();
            var tests = one.tests();
            sheet.row()
                    .text(CoverageWords.area(findings, one))
                    .text(CoverageWords.type(findings, one.testTypeId()))
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
