package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.ThinSlices;
import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ScoreWords;
import firebreak.report.model.Shown;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Process gaps: the scores of the stages, the gaps in their order, where features slip past, and
/// where incidents contradict a rating.
final class DocumentGaps {
    private static final int KEYS = 6;

    private final Manuscript manuscript;
    private final ProcessFindings findings;
    private final GapWords words;

    DocumentGaps(Manuscript manuscript, ProcessReport report) {
        this.manuscript = manuscript;
        this.findings = report.findings();
        this.words = new GapWords(findings.facts());
    }

    void write() {
        manuscript.text(Text.of("report.gaps.intro"));
        scores();
        gaps();
        slips();
        contradicted();
    }

    private void scores() {
        var overall = findings.checkpoints().overall();
        if (overall.rated() == 0) return;
        manuscript.lead(ScoreWords.checkpoints(findings));
        if (!findings.checkpoints().teams().isEmpty())
            manuscript.lead(
                    Text.of(
                            "report.gaps.teams",
                            findings.checkpoints().teams().stream()
                                    .map(t -> CleanText.line(t.team()))
                                    .collect(Collectors.joining(", "))));
        var claims =
                findings.facts().answers().entrySet().stream()
                        .filter(e -> e.getKey() instanceof Point.OfCheckpoint)
                        .map(Map.Entry::getValue)
                        .filter(a -> a.claimed() != null && a.evidenced() != null)
                        .toList();
        if (!claims.isEmpty())
            manuscript.lead(
                    Text.of(
                            "report.gaps.claims",
                            claims.stream().filter(Answer::overclaimed).count(),
                            claims.size()));
        manuscript.tableCaption(Text.of("report.gaps.stages"));
        var table =
                manuscript.table(
                        new int[] {2054, 1100, 1000, 1000, 1300, 900, 1000, 1000},
                        TEXT,
                        NUMBER,
                        NUMBER,
                        NUMBER,
                        NUMBER,
                        MIDDLE,
                        MIDDLE,
                        NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.stage"),
                        Text.of("report.column.answers"),
                        Text.of("report.column.rated"),
                        Text.of("report.column.mean"),
                        Text.of("report.column.bounds"),
                        Text.of("report.column.band"),
                        Text.of("report.column.lowest"),
                        Text.of("report.column.target")));
        for (var stage : findings.checkpoints().stages())
            if (stage.score().points() > 0)
                table.row(scored(words.stage(stage.stageId()), stage.score()), true);
        table.row(scored(Text.of("report.column.all"), overall));
        table.described(Text.of("report.gaps.stages"), Text.of("report.scores.basis"));
        manuscript.basis(Text.of("report.scores.basis"));
    }

    static List<String> scored(String name, Score score) {
        return List.of(
                name,
                Text.of("report.number", score.points()),
                Text.of("report.number", score.rated()),
                ScoreWords.mean(score),
                ScoreWords.bounds(score),
                ScoreWords.band(score),
                ScoreWords.level(score),
                ScoreWords.target(score));
    }

    private void gaps() {
        if (findings.ranking().isEmpty()) return;
        manuscript.heading(2, Text.of("report.gaps.ranked"), false);
        manuscript.lead(Text.of("report.gaps.ranked.intro", findings.ranking().size()));
        manuscript.anchor("gap-list");
        manuscript.tableCaption(Text.of("report.gaps.ranked"));
        var table =
                manuscript.table(
                        new int[] {950, 3654, 850, 900, 850, 700, 1450},
                        TEXT,
                        TEXT,
                        TEXT,
                        NUMBER,
                        NUMBER,
                        NUMBER,
                        TEXT);
        table.small();
        table.head(
                List.of(
                        Text.of("report.column.rank"),
                        Text.of("report.column.gap"),
                        Text.of("report.column.severity"),
                        Text.of("report.column.leaders"),
                        Text.of("report.column.incidents"),
                        Text.of("report.column.below"),
                        Text.of("report.column.owner")));
        for (var rank : findings.ranking())
            findings.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(gap -> table.titled(line(gap, rank), 1));
        table.described(Text.of("report.gaps.ranked"), Text.of("report.gaps.basis"));
        manuscript.basis(Text.of("report.gaps.basis"));
    }

    private List<String> line(Gap gap, RankedGap rank) {
        var factors = rank.factors();
        var where = words.where(gap);
        var text =
                List.of(gap.title(), where, gap.words()).stream()
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining("\n"));
        var due = gap.due();
        var owner =
                gap.owner().isBlank() ? Text.of("report.gaps.nobody") : CleanText.line(gap.owner());
        return List.of(
                rank.best() == rank.worst()
                        ? GapWords.rank(rank)
                        : Text.of("report.rank", GapWords.rank(rank), rank.best(), rank.worst()),
                text,
                Names.severity(gap),
                factors.minutesUnknown() == 0
                        ? Text.of("report.number", factors.leadershipMinutes())
                        : Text.of(
                                "report.minutes.unknown",
                                factors.leadershipMinutes(),
                                factors.minutesUnknown()),
                Text.of("report.number", factors.incidents()),
                steps(factors.shortfall()),
                due == null ? owner : owner + "\n" + Shown.day(due));
    }

    private static String steps(@Nullable Integer steps) {
        return steps == null ? Text.of("report.none") : Text.of("report.number", steps);
    }

    /// How many features slip past at each stage; which checkpoint, is in the workbook.
    private void slips() {
        var slips = findings.slips();
        if (slips.features() == 0) return;
        manuscript.heading(2, Text.of("report.slips"), false);
        manuscript.lead(
                Text.of(
                        "report.slips.intro",
                        slips.features(),
                        findings.facts().traces().stream()
                                .map(t -> CleanText.line(t.name()))
                                .collect(Collectors.joining(", "))));
        manuscript.tableCaption(Text.of("report.slips"));
        var table =
                manuscript.table(new int[] {2354, 1750, 1750, 3500}, TEXT, NUMBER, NUMBER, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.stage"),
                        Text.of("report.column.slipped"),
                        Text.of("report.column.skipped"),
                        Text.of("report.column.mostSkipped")));
        for (var stage : slips.stages())
            table.row(
                    List.of(
                            words.stage(stage.stageId()),
                            Text.of("report.of", stage.slipped(), stage.seen()),
                            Text.of("report.of", stage.tally().skipped(), stage.tally().known()),
                            most(stage.stageId())),
                    true);
        table.described(Text.of("report.slips"), Text.of("report.slips.basis"));
        manuscript.basis(
                slips.features() < ThinSlices.FEWEST
                        ? Text.of("report.slips.basis.thin")
                        : Text.of("report.slips.basis"));
    }

    /// The checkpoints of a stage that every feature skipped of which anything is known, where
    /// these are two or more.
    private String most(String stageId) {
        return findings.facts().bank().asked().stream()
                .filter(c -> c.stageId().equals(stageId))
                .filter(c ->
                        findings.slips()
                                .checkpoint(c.id())
                                .filter(t -> t.skipped() > 1 && t.passed() == 0)
                                .isPresent())
                .map(Checkpoint::topic)
                .collect(Collectors.joining(", "));
    }

    private void contradicted() {
        var all =
                findings.standings().stream()
                        .filter(s -> s.agreement() == Standing.Agreement.CONTRADICTED)
                        .toList();
        if (all.isEmpty()) return;
        manuscript.heading(2, Text.of("report.contradicted"), false);
        manuscript.lead(Text.of("report.contradicted.intro", all.size()));
        manuscript.tableCaption(Text.of("report.contradicted"));
        var table =
                manuscript.table(
                        new int[] {2554, 1800, 850, 1150, 3000}, TEXT, TEXT, MIDDLE, NUMBER, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.checkpoint"),
                        Text.of("report.column.stage"),
                        Text.of("report.column.rating"),
                        Text.of("report.column.incidents"),
                        Text.of("report.column.which")));
        for (var standing : all)
            table.row(
                    List.of(
                            words.where(standing.point(), ""),
                            stage(standing),
                            ScoreWords.letter(standing.counted()),
                            Text.of("report.number", standing.incidents().size()),
                            keys(findings, standing)));
        table.described(
                Text.of("report.contradicted"), Text.of("report.contradicted.intro", all.size()));
        manuscript.gap();
    }

    private String stage(Standing standing) {
        return standing.point() instanceof Point.OfCheckpoint of
                ? findings.facts()
                        .bank()
                        .checkpoint(of.checkpointId())
                        .map(c -> words.stage(c.stageId()))
                        .orElse("")
                : "";
    }

    /// The first incidents by their keys, and how many more there are.
    static String keys(ProcessFindings findings, Standing standing) {
        var keys =
                standing.incidents().stream()
                        .limit(KEYS)
                        .map(id -> findings.incidents().get(id))
                        .map(i -> i == null ? "" : CleanText.line(i.incident().key()))
                        .collect(Collectors.joining(", "));
        int more = standing.incidents().size() - KEYS;
        return more <= 0 ? keys : Text.of("report.keys.more", keys, more);
    }
}
