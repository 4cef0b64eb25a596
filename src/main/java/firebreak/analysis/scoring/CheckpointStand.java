package firebreak.analysis.scoring;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Point;
import firebreak.domain.process.Point.OfCheckpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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
    /// Why one should come back to a checkpoint.
    public enum Open {
        /// Nothing was said.
        UNANSWERED,
        /// Put off in the room.
        PARKED,
        /// Somebody was asked and didn't know.
        UNKNOWN,
        /// Rated, and those who said it are not sure: 1 or 2 of 5.
        LOW_CONFIDENCE,
        /// Rated, and nothing speaks for or against it.
        WITHOUT_EVIDENCE,
        /// The words of the checkpoint have changed since.
        LOOK_AGAIN,
        /// Incidents came through it all the same.
        CONTRADICTED,
        /// Rated lower than it should become.
        BELOW_TARGET,
        /// People claim more than was seen.
        CLAIMED_ABOVE_SEEN
    }

    private static final int UNSURE = 2;

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
                                open(checkpoint, answer, judged, about, standing)));
            }
        return all;
    }

    private static Set<Open> open(
            Checkpoint checkpoint,
            Answer answer,
            Judged judged,
            List<Evidence> evidence,
            Standing standing) {
        var open = EnumSet.noneOf(Open.class);
        switch (judged.counted()) {
            case Counted.Unknown(var why) ->
                    open.add(
                            switch (why) {
                                case UNANSWERED -> Open.UNANSWERED;
                                case NOBODY_KNOWS -> Open.UNKNOWN;
                                case PARKED -> Open.PARKED;
                            });
            case Counted.Rated rated -> {
                if (rated.confidence() != null && rated.confidence() <= UNSURE)
                    open.add(Open.LOW_CONFIDENCE);
                if (evidence.isEmpty()) open.add(Open.WITHOUT_EVIDENCE);
            }
            case Counted.NotApplicable _ -> {}
        }
        if (answer.verdict().isPresent() && answer.wording() < checkpoint.wording())
            open.add(Open.LOOK_AGAIN);
        switch (standing.agreement()) {
            case CONTRADICTED, SAID_NOT_TO_APPLY -> open.add(Open.CONTRADICTED);
            case WEAK_AND_CONFIRMED, TO_BE_ASKED, CALM, AGREEING, OUTSIDE -> {}
        }
        if (judged.belowTarget()) open.add(Open.BELOW_TARGET);
        if (answer.overclaimed()) open.add(Open.CLAIMED_ABOVE_SEEN);
        return open;
    }

    /// The team whose answer it is; empty for all of them.
    public String team() {
        return answer.point() instanceof OfCheckpoint of ? of.team() : "";
    }

    public List<UUID> incidents() {
        return standing.incidents();
    }
}
