package firebreak.cli;

import firebreak.analysis.scoring.CheckpointScores;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;
import firebreak.deeds.CheckpointRound;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Rating;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every score by the names that programs read, in a stable order. Shares go from 0 to 1; what
/// there is no score of is null.
final class ScoreView {
    private final CheckpointRound round;
    private final List<RiskArea> areas;
    private final List<TestType> types;
    private final CoverageScores coverage;

    ScoreView(
            CheckpointRound round,
            List<RiskArea> areas,
            List<TestType> types,
            CoverageScores coverage) {
        this.round = round;
        this.areas = List.copyOf(areas);
        this.types = List.copyOf(types);
        this.coverage = coverage;
    }

    Map<String, @Nullable Object> json(AssessmentFile assessment) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("assessment", assessment.info().id().toString());
        object.put("client", assessment.info().client());
        object.put("revision", assessment.journal().revision());
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("number", round.round().number());
        asked.put("label", round.round().label());
        asked.put("started", round.round().started().toString());
        object.put("round", asked);
        object.put("checkpoints", checkpoints(round.scores()));
        object.put("coverage", areas.isEmpty() ? null : coverage());
        return object;
    }

    private Map<String, @Nullable Object> checkpoints(CheckpointScores scores) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("overall", score(scores.overall()));
        object.put("stages", scores.stages().stream().map(this::stage).toList());
        object.put(
                "teams",
                scores.teams().stream()
                        .map(t -> {
                            var team = new LinkedHashMap<String, @Nullable Object>();
                            team.put("team", t.team());
                            team.put("overall", score(t.overall()));
                            team.put("stages", t.stages().stream().map(this::stage).toList());
                            return team;
                        })
                        .toList());
        object.put(
                "checkpoints",
                scores.checkpoints().stream()
                        .map(c -> {
                            var one = new LinkedHashMap<String, @Nullable Object>();
                            one.put("checkpoint", c.checkpointId());
                            one.put("score", score(c.score()));
                            return one;
                        })
                        .toList());
        return object;
    }

    private Map<String, @Nullable Object> stage(CheckpointScores.OfStage stage) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("stage", stage.stageId());
        object.put("label", round.stage(stage.stageId()));
        object.put("score", score(stage.score()));
        return object;
    }

    private Map<String, @Nullable Object> coverage() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("overall", score(coverage.overall()));
        object.put("byRisk", score(coverage.byRisk()));
        object.put("withoutRisk", coverage.withoutRisk().stream().map(this::area).toList());
        object.put(
                "areas",
                coverage.areas().stream()
                        .map(a -> {
                            var one = new LinkedHashMap<String, @Nullable Object>();
                            one.put("area", area(a.areaId()));
                            one.put("score", score(a.score()));
                            return one;
                        })
                        .toList());
        object.put(
                "types",
                coverage.types().stream()
                        .map(t -> {
                            var one = new LinkedHashMap<String, @Nullable Object>();
                            one.put("type", t.testTypeId());
                            one.put("label", type(t.testTypeId()));
                            one.put("score", score(t.score()));
                            one.put("byRisk", score(t.byRisk()));
                            return one;
                        })
                        .toList());
        return object;
    }

    String area(UUID id) {
        return areas.stream()
                .filter(a -> a.id().equals(id))
                .map(RiskArea::name)
                .collect(Collectors.joining());
    }

    String type(String id) {
        return types.stream()
                .filter(t -> t.id().equals(id))
                .map(TestType::label)
                .collect(Collectors.joining());
    }

    static Map<String, @Nullable Object> score(Score score) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var mean = score.mean();
        object.put("n", score.applicable());
        object.put("rated", score.rated());
        var ratings = new LinkedHashMap<String, @Nullable Object>();
        for (var rating : Rating.values()) ratings.put(rating.name(), score.rated(rating));
        object.put("ratings", ratings);
        object.put("unknown", score.unknown());
        object.put("notApplicable", score.notApplicable());
        object.put("lowered", score.lowered());
        object.put("band", mean == null ? null : mean.band().letters());
        object.put("mean", value(mean));
        object.put("low", value(score.low()));
        object.put("high", value(score.high()));
        object.put("coverage", value(score.coverage().orElse(null)));
        object.put("confidence", value(score.confidence()));
        object.put("level", score.level().map(Enum::name).orElse(null));
        object.put("levelAtLeast", score.surely().map(Enum::name).orElse(null));
        object.put("target", target(score.target()));
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> target(Score.@Nullable Target target) {
        if (target == null) return null;
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("n", target.points());
        object.put("mean", target.share().value());
        object.put("now", value(target.now()));
        object.put("reached", target.reached());
        object.put("below", target.below());
        return object;
    }

    private static @Nullable Double value(@Nullable Share share) {
        return share == null ? null : (Double) share.value();
    }
}
