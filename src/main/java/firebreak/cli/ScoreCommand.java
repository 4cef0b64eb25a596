package firebreak.cli;

import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.deeds.CheckpointRound;
import firebreak.deeds.EscapedIncidents;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/// Prints what the answers to checkpoints and coverage cells come to, as every screen and document
/// shows it.
@Command(name = "score", description = "cli.score", footer = "cli.score.footer")
final class ScoreCommand extends AssessmentDeed {
    private static final int LONGEST = 40;
    private static final String NONE = "–";

    @Option(names = "--json", description = "cli.score.json")
    private boolean json;

    ScoreCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var round = CheckpointRound.read(assessment, EscapedIncidents.read(assessment));
            var areas = assessment.process().coverage().areas();
            var types = assessment.process().coverage().types();
            var coverage = CoverageScores.of(areas, types, round.judgements());
            var view = new ScoreView(round, areas, types, coverage);
            if (json) Json.print(console().out(), view.json(assessment));
            else if (round.bank().asked().isEmpty() && areas.isEmpty())
                console().out().println(Text.of("cli.score.none"));
            else {
                if (!round.bank().asked().isEmpty()) checkpoints(round);
                if (!areas.isEmpty()) coverage(view, coverage);
            }
            return Exit.DONE;
        }
    }

    private void checkpoints(CheckpointRound round) {
        var rows = new ArrayList<List<String>>();
        rows.add(header(Text.of("cli.score.checkpoints", round.round().number())));
        rows.add(row(Text.of("cli.score.overall"), round.scores().overall()));
        for (var stage : round.scores().stages())
            rows.add(row(round.stage(stage.stageId()), stage.score()));
        for (var team : round.scores().teams())
            rows.add(row(Text.of("cli.score.team", team.team()), team.overall()));
        Shown.table(console().out(), rows);
    }

    private void coverage(ScoreView view, CoverageScores scores) {
        console().out().println();
        var rows = new ArrayList<List<String>>();
        rows.add(header(Text.of("cli.score.coverage")));
        rows.add(row(Text.of("cli.score.overall"), scores.overall()));
        rows.add(row(Text.of("cli.score.byRisk"), scores.byRisk()));
        for (var area : scores.areas()) rows.add(row(view.area(area.areaId()), area.score()));
        for (var type : scores.types()) rows.add(row(view.type(type.testTypeId()), type.score()));
        Shown.table(console().out(), rows);
    }

    private static List<String> header(String of) {
        return List.of(
                of,
                Text.of("cli.score.column.band"),
                Text.of("cli.score.column.mean"),
                Text.of("cli.score.column.bounds"),
                Text.of("cli.score.column.rated"),
                Text.of("cli.score.column.confidence"),
                Text.of("cli.score.column.level"),
                Text.of("cli.score.column.target"));
    }

    private static List<String> row(String name, Score score) {
        var target = score.target();
        return List.of(
                Shown.cut(name, LONGEST),
                score.band().map(b -> b.letters()).orElse(NONE),
                percent(score.mean()),
                bounds(score),
                Text.of("cli.score.rated", score.rated(), score.applicable()),
                percent(score.confidence()),
                score.level().map(Enum::name).orElse(NONE),
                target == null ? NONE : percent(target.share()));
    }

    private static String bounds(Score score) {
        var low = score.low();
        var high = score.high();
        return low == null || high == null ? NONE : Percent.range(low.value(), high.value());
    }

    private static String percent(@Nullable Share share) {
        return share == null ? NONE : Percent.of(share.value());
    }
}
