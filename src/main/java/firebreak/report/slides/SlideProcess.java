package firebreak.report.slides;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.report.model.CleanText;
import firebreak.report.model.CoverageWords;
import firebreak.report.model.Names;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ScoreWords;
import firebreak.report.model.Shown;
import firebreak.report.slides.SlideTable.Cell;
import firebreak.report.slides.SlideTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The slides of process and tests, and who does what next.
final class SlideProcess {
    private final Slides slides;
    private final ProcessFindings findings;
    private final GapWords words;

    SlideProcess(Slides slides, ProcessReport process) {
        this.slides = slides;
        this.findings = process.findings();
        this.words = new GapWords(findings.facts());
    }

    /// A gap that stands, and where.
    private record Ranked(Gap gap, RankedGap rank) {}

    private List<Ranked> standing() {
        var all = new ArrayList<Ranked>();
        for (var rank : findings.ranking())
            findings.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(gap -> all.add(new Ranked(gap, rank)));
        return all;
    }

    /// The gaps in their order. Nothing where none stands.
    void gaps() {
        var standing = standing();
        if (standing.isEmpty()) return;
        var severe =
                standing.stream()
                        .filter(s ->
                                s.gap().severity() == GapSeverity.CRITICAL
                                        || s.gap().severity() == GapSeverity.HIGH)
                        .count();
        var title = Text.of("report.slides.gaps.title", standing.size(), severe);
        var overall = findings.checkpoints().overall();
        var notes = new ArrayList<String>();
        if (overall.rated() > 0) notes.add(ScoreWords.checkpoints(findings));
        notes.add(Text.of("report.gaps.basis"));
        standing.forEach(s -> notes.add(told(s)));
        var page = slides.page(SlideBase.Layout.PICTURE, title, notes);
        var table =
                new SlideTable(
                        page.room(),
                        new double[] {0.7, 5.4, 2.6, 1.1, 1.2, 1.5},
                        List.of(
                                Column.MIDDLE,
                                Column.TEXT,
                                Column.TEXT,
                                Column.TEXT,
                                Column.NUMBER,
                                Column.NUMBER),
                        12,
                        2,
                        List.of(
                                Text.of("report.column.rank"),
                                Text.of("report.column.gap"),
                                Text.of("report.column.where"),
                                Text.of("report.column.severity"),
                                Text.of("report.column.incidents"),
                                Text.of("report.column.leaders")));
        for (var s : standing)
            table.row(
                    List.of(
                            Cell.of(GapWords.rank(s.rank())),
                            Cell.bold(CleanText.line(s.gap().title())),
                            Cell.of(CleanText.line(words.where(s.gap()))),
                            Cell.of(Names.severity(s.gap())),
                            Cell.of(Text.of("report.number", s.rank().factors().incidents())),
                            Cell.of(minutes(s.rank()))));
        table.tall(8);
        table.draw(page, Text.of("report.gaps.ranked"), title);
        page.basis(Text.of("report.gaps.basis"));
        page.finish();
    }

    private static String minutes(RankedGap rank) {
        var factors = rank.factors();
        return factors.minutesUnknown() == 0
                ? Text.of("report.number", factors.leadershipMinutes())
                : Text.of(
                        "report.minutes.unknown",
                        factors.leadershipMinutes(),
                        factors.minutesUnknown());
    }

    private static String told(Ranked s) {
        return Text.of(
                "report.slides.notes.gap",
                GapWords.rank(s.rank()),
                CleanText.line(s.gap().title()),
                CleanText.line(s.gap().words()));
    }

    /// What is tested how well, by letters. Nothing where nothing is rated.
    void coverage() {
        var scores = findings.coverage();
        if (scores.overall().rated() == 0) return;
        var mean = scores.byRisk().rated() > 0 ? scores.byRisk() : scores.overall();
        var title =
                Text.of(
                        scores.byRisk().rated() > 0
                                ? "report.slides.coverage.byRisk"
                                : "report.slides.coverage.title",
                        ScoreWords.mean(mean),
                        ScoreWords.bounds(mean));
        var page =
                slides.page(
                        SlideBase.Layout.PICTURE,
                        title,
                        List.of(
                                ScoreWords.coverage(scores),
                                Text.of("report.coverage.legend"),
                                Text.of("report.scores.basis")));
        var types = CoverageWords.types(findings);
        var shares = new double[types.size() + 2];
        Arrays.fill(shares, 1);
        shares[0] = Math.max(2, types.size() / 5.0);
        var kinds = new ArrayList<>(Collections.nCopies(shares.length, Column.MIDDLE));
        kinds.set(0, Column.TEXT);
        var head = new ArrayList<String>();
        head.add(Text.of("report.column.area"));
        types.forEach(t -> head.add(t.label()));
        head.add(Text.of("report.column.mean"));
        var size = types.size() > 11 ? 10.0 : 12;
        var table = new SlideTable(page.room(), shares, kinds, size, 3, head);
        for (var area : findings.facts().coverage().areas()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(CleanText.line(area.name())));
            for (var type : types)
                cells.add(
                        CoverageWords.cell(findings, area, type)
                                .map(SlideProcess::tinted)
                                .orElse(Cell.of("")));
            cells.add(
                    Cell.of(
                            scores.areas().stream()
                                    .filter(a -> a.areaId().equals(area.id()))
                                    .findFirst()
                                    .map(a -> ScoreWords.mean(a.score()))
                                    .orElse(Text.of("report.none"))));
            table.row(cells);
        }
        table.tall(18);
        table.draw(page, Text.of("report.coverage.matrix"), title);
        page.basis(Text.of("report.slides.coverage.legend"));
        page.finish();
    }

    private static Cell tinted(Standing standing) {
        return new Cell(CoverageWords.letter(standing), ScoreWords.shade(standing.counted()), true);
    }

    /// Who takes care of what until when, as far as anybody said. Nothing where no gap stands.
    void next() {
        var standing = standing();
        if (standing.isEmpty()) return;
        var owned = standing.stream().filter(s -> !s.gap().owner().isBlank()).count();
        var title = Text.of("report.slides.next.title", owned, standing.size());
        var page =
                slides.page(
                        SlideBase.Layout.PICTURE,
                        title,
                        List.of(Text.of("report.slides.next.notes")));
        var table =
                new SlideTable(
                        page.room(),
                        new double[] {5.6, 2.6, 1.4, 1.3},
                        List.of(Column.TEXT, Column.TEXT, Column.TEXT, Column.TEXT),
                        12,
                        2,
                        List.of(
                                Text.of("report.slides.column.what"),
                                Text.of("report.column.owner"),
                                Text.of("report.column.due"),
                                Text.of("report.column.status")));
        for (var s : standing) {
            var due = s.gap().due();
            table.row(
                    List.of(
                            Cell.bold(
                                    CleanText.line(
                                            s.gap().remedy().isBlank()
                                                    ? s.gap().title()
                                                    : s.gap().remedy())),
                            Cell.of(
                                    s.gap().owner().isBlank()
                                            ? Text.of("report.gaps.nobody")
                                            : CleanText.line(s.gap().owner())),
                            Cell.of(due == null ? Text.of("report.none") : Shown.day(due)),
                            Cell.of(Text.of(s.gap().status()))));
        }
        table.tall(8);
        table.draw(page, Text.of("report.slides.next"), title);
        page.finish();
    }
}
