package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.Proportion;
import firebreak.analysis.containment.Release;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Standing;
import firebreak.analysis.scoring.Standing.Agreement;
import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.RiskArea;
import firebreak.report.model.CleanText;
import firebreak.report.model.CoverageWords;
import firebreak.report.model.Names;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ScoreWords;
import firebreak.report.model.Shown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// QA coverage and effectiveness: risk areas by types of test, what was measured, what was found
/// before production, and which tests were missing.
final class DocumentCoverage {
    private static final int NAME = 1700;
    private static final int SCORE = 700;

    private final Manuscript manuscript;
    private final ProcessReport report;
    private final ProcessFindings findings;
    private final ReportModel model;

    DocumentCoverage(Manuscript manuscript, ReportModel model, ProcessReport report) {
        this.manuscript = manuscript;
        this.model = model;
        this.report = report;
        this.findings = report.findings();
    }

    void write() {
        var scores = findings.coverage();
        manuscript.text(ScoreWords.coverage(scores));
        matrix();
        measured();
        detection();
        missing();
    }

    private void matrix() {
        var types = CoverageWords.types(findings);
        manuscript.anchor("coverage-matrix");
        manuscript.tableCaption(Text.of("report.coverage.matrix"));
        var widths = new int[types.size() + 2];
        Arrays.fill(widths, (Manuscript.PORTRAIT - NAME - SCORE) / types.size());
        widths[0] = NAME;
        widths[types.size() + 1] = SCORE;
        var kinds = new WordTable.Column[widths.length];
        Arrays.fill(kinds, MIDDLE);
        kinds[0] = TEXT;
        var table = manuscript.table(widths, kinds).small();
        var head = new ArrayList<String>();
        head.add(Text.of("report.column.area"));
        types.forEach(t -> head.add(t.label()));
        head.add(Text.of("report.column.mean"));
        table.names(findings.facts().coverage().areas().stream().map(RiskArea::name).toList());
        table.uprightHead(head);
        for (var area : findings.facts().coverage().areas()) {
            var cells = new ArrayList<WordTable.Tinted>();
            for (var type : types)
                cells.add(
                        CoverageWords.cell(findings, area, type)
                                .map(this::tinted)
                                .orElse(plain("")));
            cells.add(plain(areaScore(area)));
            table.tints(area.name(), cells, true);
        }
        var last = new ArrayList<WordTable.Tinted>();
        findings.coverage().types().forEach(t -> last.add(plain(ScoreWords.mean(t.score()))));
        last.add(plain(ScoreWords.mean(findings.coverage().overall())));
        table.tints(Text.of("report.column.all"), last, false);
        table.described(Text.of("report.coverage.matrix"), Text.of("report.coverage.legend"));
        manuscript.basis(Text.of("report.coverage.legend"));
    }

    private String areaScore(RiskArea area) {
        return findings.coverage().areas().stream()
                .filter(a -> a.areaId().equals(area.id()))
                .map(a -> ScoreWords.mean(a.score()))
                .findFirst()
                .orElse("");
    }

    private static WordTable.Tinted plain(String text) {
        return new WordTable.Tinted(text, null, true);
    }

    private WordTable.Tinted tinted(Standing standing) {
        return new WordTable.Tinted(
                CoverageWords.letter(standing),
                standing.counted() instanceof Counted.Rated
                        ? ScoreWords.shade(standing.counted())
                        : null,
                standing.agreement() == Agreement.CONTRADICTED);
    }

    private void measured() {
        var all = findings.facts().coverage().measurements();
        if (all.isEmpty()) return;
        manuscript.heading(2, Text.of("report.measured"), false);
        manuscript.lead(Text.of("report.measured.intro"));
        manuscript.tableCaption(Text.of("report.measured"));
        var table = manuscript.table(new int[] {2254, 1350, 3250, 2500}, TEXT, TEXT, TEXT, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.area"),
                        Text.of("report.column.testType"),
                        Text.of("report.column.measured"),
                        Text.of("report.column.readFrom")));
        for (var one : all)
            table.row(
                    List.of(
                            CoverageWords.area(findings, one),
                            CoverageWords.type(findings, one.testTypeId()),
                            said(one),
                            Text.of(
                                    "report.measured.from",
                                    CleanText.line(one.file()),
                                    Shown.day(one.imported(), model.assessment().zone()))));
        table.described(Text.of("report.measured"), Text.of("report.measured.intro"));
        manuscript.gap();
    }

    private static String percent(Covered covered) {
        return covered.total() == 0 ? Text.of("report.none") : covered.percent();
    }

    static String said(Measurement one) {
        var parts = new ArrayList<String>();
        var lines = one.lines();
        if (lines != null)
            parts.add(Text.of("report.measured.lines", percent(lines), lines.total()));
        var branches = one.branches();
        if (branches != null)
            parts.add(Text.of("report.measured.branches", percent(branches), branches.total()));
        var tests = one.tests();
        if (tests != null)
            parts.add(
                    Text.of(
                            "report.measured.tests",
                            tests.tests(),
                            tests.failures() + tests.errors(),
                            tests.skipped(),
                            tests.flaky()));
        return String.join("; ", parts);
    }

    private void detection() {
        var containment = report.containment();
        if (containment.defects() == 0) return;
        manuscript.heading(2, Text.of("report.detection"), false);
        var counted =
                containment.releases().stream()
                        .filter(Release::counted)
                        .map(r -> CleanText.line(r.name()))
                        .collect(Collectors.joining(", "));
        var open =
                containment.releases().stream()
                        .filter(r -> !r.counted())
                        .map(r -> CleanText.line(r.name()))
                        .collect(Collectors.joining(", "));
        manuscript.text(
                Text.of(
                        "report.detection.intro",
                        containment.defects(),
                        counted,
                        containment.incidents()));
        if (!open.isEmpty()) manuscript.text(Text.of("report.detection.open", open));
        manuscript.lead(
                Text.of(
                        "report.detection.severe",
                        share(containment.severe().efficiency()),
                        share(containment.others().efficiency())));
        manuscript.tableCaption(Text.of("report.detection"));
        var table =
                manuscript.table(
                        new int[] {1954, 900, 900, 2800, 2800}, TEXT, NUMBER, NUMBER, TEXT, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.stage"),
                        Text.of("report.column.cameIn"),
                        Text.of("report.column.found"),
                        Text.of("report.column.detection"),
                        Text.of("report.column.containment")));
        for (var stage : containment.all().stages())
            table.row(
                    List.of(
                            Names.stage(model.words(), stage.stageId()),
                            Text.of("report.number", stage.originated()),
                            Text.of("report.number", stage.found()),
                            share(stage.detection()),
                            share(stage.containment())),
                    true);
        table.described(Text.of("report.detection"), Text.of("report.detection.basis"));
        manuscript.basis(Text.of("report.detection.basis"));
    }

    /// With its interval and n; of nothing it is no data, and neither 0 nor 100 %.
    static String share(Proportion share) {
        return share.n() == 0
                ? Text.of("report.noData")
                : Text.of(
                        "report.share.of",
                        Shown.percent(share.share()),
                        Shown.interval(share),
                        share.n());
    }

    private void missing() {
        var missing = report.missing();
        if (missing.escaped() == 0) return;
        manuscript.heading(2, Text.of("report.missing"), false);
        manuscript.lead(Text.of("report.missing.intro", missing.escaped(), missing.unsaid()));
        manuscript.tableCaption(Text.of("report.missing"));
        var table =
                manuscript.table(
                        new int[] {3354, 1500, 1500, 1500, 1500},
                        TEXT,
                        NUMBER,
                        NUMBER,
                        NUMBER,
                        NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.testType"),
                        Text.of("report.column.incidents"),
                        Text.of("report.column.byFactor"),
                        Text.of("report.column.share"),
                        Text.of("report.column.interval")));
        for (var type : missing.types())
            table.row(
                    List.of(
                            CoverageWords.type(findings, type.testTypeId()),
                            Text.of("report.number", type.incidents().size()),
                            Text.of("report.number", type.byFactor()),
                            Shown.percent(type.share().share()),
                            Shown.interval(type.share())));
        table.described(Text.of("report.missing"), Text.of("report.missing.basis"));
        manuscript.basis(Text.of("report.missing.basis"));
    }
}
