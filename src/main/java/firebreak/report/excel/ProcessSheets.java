package firebreak.report.excel;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.report.model.CoverageWords;
import firebreak.report.model.Names;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ScoreWords;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sheets about the process: scores, checkpoints with their answers, gaps, features.
final class ProcessSheets {
    private final TableSheets lists;
    private final SheetStyles styles;
    private final ProcessFindings findings;
    private final GapWords words;

    ProcessSheets(TableSheets lists, ProcessReport process) {
        this.lists = lists;
        this.styles = lists.styles();
        this.findings = process.findings();
        this.words = new GapWords(findings.facts());
    }

    void write() {
        scores();
        checkpoints();
        gaps();
        traces();
    }

    // --- scores

    /// A score with whose it is.
    record Scored(String kind, String name, Score score) {}

    /// Every score that screens show, in the same words.
    static List<Scored> all(ProcessFindings findings) {
        var say = new GapWords(findings.facts());
        var all = new ArrayList<Scored>();
        var checkpoints = findings.checkpoints();
        all.add(new Scored(Text.of("report.score.checkpoints"), "", checkpoints.overall()));
        for (var stage : checkpoints.stages())
            all.add(
                    new Scored(
                            Text.of("report.score.stage"),
                            say.stage(stage.stageId()),
                            stage.score()));
        for (var team : checkpoints.teams())
            all.add(new Scored(Text.of("report.score.team"), team.team(), team.overall()));
        var coverage = findings.coverage();
        all.add(new Scored(Text.of("report.score.coverage"), "", coverage.overall()));
        all.add(new Scored(Text.of("report.score.byRisk"), "", coverage.byRisk()));
        for (var area : coverage.areas())
            all.add(
                    new Scored(
                            Text.of("report.score.area"),
                            findings.facts()
                                    .coverage()
                                    .area(area.areaId())
                                    .map(a -> a.name())
                                    .orElse(""),
                            area.score()));
        for (var type : coverage.types())
            all.add(
                    new Scored(
                            Text.of("report.score.type"),
                            CoverageWords.type(findings, type.testTypeId()),
                            type.score()));
        return all.stream().filter(s -> s.score().points() > 0).toList();
    }

    private void scores() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "scoreOf", 24);
        TableSheets.add(columns, "name", 30);
        TableSheets.add(columns, "points", 11);
        TableSheets.add(columns, "rated", 10);
        TableSheets.add(columns, "unknown", 10);
        TableSheets.add(columns, "notApplicable", 12);
        TableSheets.add(columns, "lowered", 14);
        TableSheets.add(columns, "mean", 10);
        TableSheets.add(columns, "lowest.bound", 12);
        TableSheets.add(columns, "highest.bound", 12);
        TableSheets.add(columns, "band", 8);
        TableSheets.add(columns, "lowest", 10);
        TableSheets.add(columns, "confidence.share", 12);
        TableSheets.add(columns, "target", 10);
        var all = all(findings);
        var sheet = lists.flat("scores", "Scores", columns, all.size());
        for (var one : all) {
            var score = one.score();
            var target = score.target();
            sheet.row()
                    .text(one.kind())
                    .text(one.name())
                    .number(score.points())
                    .number(score.rated())
                    .number(score.unknown())
                    .number(score.notApplicable())
                    .number(score.lowered())
                    .share(TableSheets.value(score.mean()))
                    .number(TableSheets.value(score.low()), styles.percent)
                    .number(TableSheets.value(score.high()), styles.percent)
                    .text(ScoreWords.band(score))
                    .text(ScoreWords.level(score))
                    .share(TableSheets.value(score.confidence()))
                    .share(target == null ? null : target.share().value());
        }
    }

    // --- checkpoints

    private record Said(Checkpoint checkpoint, Standing standing) {}

    private void checkpoints() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "stage", 16);
        TableSheets.add(columns, "checkpoint", 26);
        TableSheets.add(columns, "team", 16);
        TableSheets.add(columns, "question", 52);
        TableSheets.add(columns, "claimed", 19);
        TableSheets.add(columns, "seen", 19);
        TableSheets.add(columns, "counts", 9);
        TableSheets.add(columns, "sureness", 11);
        TableSheets.add(columns, "targetRating", 9);
        TableSheets.add(columns, "incidents", 11);
        TableSheets.add(columns, "standing", 24);
        TableSheets.add(columns, "evidenceFor", 44);
        TableSheets.add(columns, "evidenceAgainst", 44);
        TableSheets.add(columns, "reason", 50);
        lists.addPrivateNote(columns);
        var all = new ArrayList<Said>();
        for (var standing : findings.standings())
            if (standing.point() instanceof Point.OfCheckpoint of)
                findings.facts()
                        .bank()
                        .checkpoint(of.checkpointId())
                        .ifPresent(c -> all.add(new Said(c, standing)));
        var sheet = lists.sheet("checkpoints", "Checkpoints", columns, all.size());
        for (var said : all) {
            var standing = said.standing();
            var answer = findings.facts().answers().get(standing.point());
            var team = standing.point() instanceof Point.OfCheckpoint of ? of.team() : "";
            var row =
                    lists.row(sheet)
                            .text(words.stage(said.checkpoint().stageId()))
                            .text(said.checkpoint().topic())
                            .text(team)
                            .prose(said.checkpoint().question());
            answer(row, answer, standing, findings)
                    .prose(evidence(standing.point(), true))
                    .prose(evidence(standing.point(), false))
                    .prose(answer == null ? "" : answer.reason());
            lists.privateNote(row, answer == null ? "" : answer.note());
        }
    }

    /// Claimed, seen, what counts, how sure, target, incidents, and how these agree.
    static Rows answer(
            Rows row, @Nullable Answer answer, Standing standing, ProcessFindings findings) {
        var judged = judged(standing, findings);
        var confidence = answer == null ? null : answer.confidence();
        return row.text(Names.word(answer == null ? null : answer.claimed()))
                .text(Names.word(answer == null ? null : answer.evidenced()))
                .text(ScoreWords.letter(standing.counted()))
                .number(confidence)
                .text(judged.target() == null ? "" : judged.target().name())
                .number(standing.incidents().size())
                .text(agreement(standing));
    }

    private static Judged judged(Standing standing, ProcessFindings findings) {
        return switch (standing.point()) {
            case Point.OfCheckpoint of -> findings.judgements().of(of.checkpointId(), of.team());
            case Point.OfCell of -> findings.judgements().at(of);
        };
    }

    /// F that counts as L for want of evidence is said, too.
    static String agreement(Standing standing) {
        var lowered = standing.counted() instanceof Counted.Rated rated && rated.lowered();
        var said =
                switch (standing.agreement()) {
                    case CONTRADICTED -> Text.of("report.standing.contradicted");
                    case WEAK_AND_CONFIRMED -> Text.of("report.standing.weak");
                    case TO_BE_ASKED -> Text.of("report.standing.ask");
                    case SAID_NOT_TO_APPLY -> Text.of("report.standing.applies");
                    case CALM -> Text.of("report.standing.calm");
                    case AGREEING -> Text.of("report.standing.agreeing");
                    case OUTSIDE -> "";
                };
        return lowered ? Text.of("report.standing.lowered", said).strip() : said;
    }

    private String evidence(Point point, boolean supports) {
        return findings.facts().evidence().stream()
                .filter(e -> e.point().equals(point) && e.supports() == supports)
                .map(e ->
                        e.reference().isBlank()
                                ? Text.of("report.evidence", Text.of(e.kind()), e.words())
                                : Text.of(
                                        "report.evidence.reference",
                                        Text.of(e.kind()),
                                        e.words(),
                                        e.reference()))
                .collect(Collectors.joining("\n"));
    }

    // --- gaps and features

    private void gaps() {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "rank", 8);
        TableSheets.add(columns, "tied", 8);
        TableSheets.add(columns, "best", 8);
        TableSheets.add(columns, "worst", 8);
        TableSheets.add(columns, "gap", 44);
        TableSheets.add(columns, "where", 30);
        TableSheets.add(columns, "stage", 16);
        TableSheets.add(columns, "severity", 12);
        TableSheets.add(columns, "leaders", 12);
        TableSheets.add(columns, "minutesUnknown", 14);
        TableSheets.add(columns, "incidents", 11);
        TableSheets.add(columns, "below", 9);
        TableSheets.add(columns, "words", 60);
        TableSheets.add(columns, "which", 40);
        lists.addPrivateNote(columns);
        var sheet = lists.flat("gaps", "Gaps", columns, findings.facts().gaps().size());
        for (var rank : findings.ranking())
            findings.facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(gap -> gap(sheet.row(), gap, rank));
        for (var gap : findings.facts().gaps()) if (!gap.stands()) gap(sheet.row(), gap, null);
    }

    private void gap(Rows row, Gap gap, @Nullable RankedGap rank) {
        var factors = rank == null ? null : rank.factors();
        row.number(rank == null ? null : rank.rank())
                .number(rank == null ? null : rank.tied())
                .number(rank == null ? null : rank.best())
                .number(rank == null ? null : rank.worst())
                .prose(gap.title())
                .prose(words.where(gap))
                .text(gap.stageId().isEmpty() ? "" : words.stage(gap.stageId()))
                .text(Names.word(gap.severity()))
                .number(factors == null ? null : factors.leadershipMinutes())
                .number(factors == null ? null : factors.minutesUnknown())
                .number(findings.linked(gap).size())
                .number(factors == null ? null : factors.shortfall())
                .prose(gap.words())
                .prose(
                        findings.linked(gap).stream()
                                .map(id -> findings.incidents().get(id))
                                .map(i -> i == null ? "" : i.incident().key())
                                .collect(Collectors.joining(", ")));
        lists.privateNote(row, gap.note());
    }

    private void traces() {
        var traces = findings.facts().traces();
        var asked =
                findings.facts().bank().asked().stream()
                        .filter(c -> findings.slips().checkpoint(c.id()).isPresent())
                        .toList();
        if (traces.isEmpty()) return;
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "feature", 32);
        TableSheets.add(columns, "reference", 14);
        TableSheets.add(columns, "team", 18);
        TableSheets.add(columns, "released", 12);
        TableSheets.add(columns, "stage", 16);
        TableSheets.add(columns, "checkpoint", 26);
        TableSheets.add(columns, "passage", 16);
        TableSheets.add(columns, "evidence", 60);
        var sheet = lists.flat("traces", "Traces", columns, traces.size() * asked.size());
        for (var trace : traces) for (var checkpoint : asked) step(sheet.row(), trace, checkpoint);
    }

    private void step(Rows row, FeatureTrace trace, Checkpoint checkpoint) {
        row.text(trace.name()).text(trace.reference()).text(trace.team());
        var released = trace.released();
        if (released == null) row.text("");
        else row.day(released);
        row.text(words.stage(checkpoint.stageId()))
                .text(checkpoint.topic())
                .text(Text.of(trace.at(checkpoint.id())))
                .prose(trace.evidence(checkpoint.id()));
    }
}
