package firebreak.analysis.scoring;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Rating;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said of a stage in a few counts: how its checkpoints stand, and how many of the features
/// that were followed slipped past one of them.
///
/// @param checkpoints how many are asked there and apply
/// @param working of them, those whose every rating, as it counts, is L or F
/// @param weak those with a rating of N or P, be it of one team
/// @param unknown those without any rating
/// @param followed features of which it is known that they passed or skipped a checkpoint there
/// @param slipped of them, those that skipped one
public record StageMarks(
        String stageId,
        int checkpoints,
        int working,
        int weak,
        int unknown,
        int followed,
        int slipped) {
    /// One for each stage, in the order of [CheckpointScores#stages].
    ///
    /// Edges: retired checkpoints are left out, as is what became of a feature there; a checkpoint
    /// that does not apply is none.
    ///
    /// @param codebook gives the stages and their order
    public static List<StageMarks> of(
            Codebook codebook,
            List<Checkpoint> checkpoints,
            Judgements judgements,
            List<FeatureTrace> traces) {
        var scores = CheckpointScores.of(codebook, checkpoints, judgements);
        return scores.stages().stream()
                .map(s -> {
                    var here = new HashSet<String>();
                    for (var c : checkpoints)
                        if (!c.retired() && c.stageId().equals(s.stageId())) here.add(c.id());
                    return of(
                            s.stageId(),
                            scores.checkpoints().stream()
                                    .filter(c -> here.contains(c.checkpointId()))
                                    .map(CheckpointScores.OfCheckpoint::score)
                                    .filter(c -> c.applicable() > 0)
                                    .map(Score::level)
                                    .toList(),
                            here,
                            traces);
                })
                .toList();
    }

    private static StageMarks of(
            String stageId,
            Collection<Optional<Rating>> levels,
            Set<String> here,
            List<FeatureTrace> traces) {
        int working = 0;
        int weak = 0;
        for (var level : levels) {
            if (level.isEmpty()) continue;
            if (level.get().compareTo(Rating.L) >= 0) working++;
            else weak++;
        }
        return new StageMarks(
                stageId,
                levels.size(),
                working,
                weak,
                levels.size() - working - weak,
                features(traces, here, Set.of(Passage.PASSED, Passage.SKIPPED)),
                features(traces, here, Set.of(Passage.SKIPPED)));
    }

    private static int features(List<FeatureTrace> traces, Set<String> here, Set<Passage> any) {
        return (int)
                traces.stream()
                        .filter(t ->
                                t.steps().stream()
                                        .anyMatch(s ->
                                                here.contains(s.checkpointId())
                                                        && any.contains(s.passage())))
                        .count();
    }
}
