package firebreak.analysis.scoring;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Point;
import firebreak.domain.process.Point.OfCheckpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Everything about the answer to a checkpoint, of all teams or of one, and what it leaves open.
///
/// @param answer as it was given; says nothing where nobody did
/// @param judged as it counts
/// @param evidence for it and against it
/// @param standing beside the incidents that it should have stopped
/// @param open what a person should come back to
public record CheckpointStand(
        Checkpoint checkpoint,
        Answer answer,
        Judged judged,
        List<Evidence> evidence,
        Standing standing,
        Set<Open> open) {
    public CheckpointStand {
        evidence = List.copyOf(evidence);
        open = Set.copyOf(open);
    }

    /// Every checkpoint that is asked, in their order: for all teams, then each team that has an
    /// answer of its own.
    ///
    /// @param round in which the answers were given
    /// @param standings of the same checkpoints and judgements
    public static List<CheckpointStand> of(
            Collection<Checkpoint> checkpoints,
            int round,
            Map<Point, Answer> answers,
            Collection<Evidence> evidence,
            Judgements judgements,
            Collection<Standing> standings) {
        var all = new ArrayList<CheckpointStand>();
        for (var checkpoint : checkpoints)
            for (var standing : standings) {
                if (!(standing.point() instanceof OfCheckpoint of)
                        || !of.checkpointId().equals(checkpoint.id())) continue;
                var answer = answers.getOrDefault(of, Answer.none(of, round, checkpoint.wording()));
                var judged = judgements.of(of.checkpointId(), of.team());
                var about =
                        evidence.stream()
                                .filter(e -> e.round() == round && e.point().equals(of))
                                .toList();
                all.add(
                        new CheckpointStand(
                                checkpoint,
                                answer,
                                judged,
                                about,
                                standing,
                                Open.of(answer, checkpoint.wording(), judged, about, standing)));
            }
        return all;
    }

    /// The team whose answer it is; empty for all of them.
    public String team() {
        return answer.point() instanceof OfCheckpoint of ? of.team() : "";
    }

    /// The incidents that stand against it.
    public List<UUID> incidents() {
        return standing.incidents();
    }
}
