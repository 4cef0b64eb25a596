package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.scoring.CheckpointScores;
import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Contradictions;
import firebreak.analysis.scoring.Judgements;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Point;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;
import firebreak.store.AssessmentFile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The checkpoints with what was answered to them in the newest round, and all that follows from
/// it. Whoever shows or prints checkpoints reads this one.
///
/// @param rounds all of them; the last is asked now
/// @param earlier what was answered in the round before; empty in the first
/// @param earlierEvidence of the round before
/// @param stands each checkpoint that is asked, in their order: for all teams, then each team that
///   has an answer of its own
public record CheckpointRound(
        ProcessFacts facts,
        List<Round> rounds,
        Map<Point, Answer> earlier,
        List<Evidence> earlierEvidence,
        Judgements judgements,
        CheckpointScores scores,
        List<CheckpointStand> stands) {
    public CheckpointRound {
        rounds = List.copyOf(rounds);
        earlier = Map.copyOf(earlier);
        earlierEvidence = List.copyOf(earlierEvidence);
        stands = List.copyOf(stands);
    }

    /// How far the newest round is.
    ///
    /// @param asked how many checkpoints are asked
    /// @param answered to how many of them something was said that is not put off
    public record Progress(int asked, int answered, int parked) {
        /// Reads only what it takes. Call it on the database thread.
        public static Progress read(AssessmentFile file) {
            var checkpoints = file.process().checkpoints();
            int round = checkpoints.round().number();
            var answers = file.process().answers().of(round).values();
            return of(checkpoints.bank().asked(), answers);
        }

        private static Progress of(List<Checkpoint> asked, Collection<Answer> answers) {
            int answered = 0;
            int parked = 0;
            for (var checkpoint : asked) {
                var of =
                        answers.stream()
                                .filter(a ->
                                        a.point() instanceof Point.OfCheckpoint p
                                                && p.checkpointId().equals(checkpoint.id())
                                                && a.said())
                                .toList();
                if (of.stream().anyMatch(Answer::parked)) parked++;
                else if (!of.isEmpty()) answered++;
            }
            return new Progress(asked.size(), answered, parked);
        }
    }

    /// Call it on the database thread.
    ///
    /// @param incidents all of them, see [EscapedIncidents]
    public static CheckpointRound read(AssessmentFile file, Collection<EscapedIncident> incidents) {
        return read(file, asked -> Contradictions.through(asked, incidents));
    }

    /// The same for whoever keeps between answers which incidents came through.
    ///
    /// @param through gives it for checkpoints that are asked, see [Contradictions#through]
    public static CheckpointRound read(
            AssessmentFile file, Function<List<Checkpoint>, Map<String, List<UUID>>> through) {
        var facts = ProcessReading.facts(file);
        var rounds = file.process().checkpoints().rounds();
        int before = rounds.size() < 2 ? 0 : rounds.get(rounds.size() - 2).number();
        var judgements = facts.judgements();
        var asked = facts.bank().asked();
        return new CheckpointRound(
                facts,
                rounds,
                file.process().answers().of(before),
                file.process().answers().evidence(before),
                judgements,
                CheckpointScores.of(facts.codebook(), facts.bank().checkpoints(), judgements),
                CheckpointStand.of(
                        asked,
                        facts.round().number(),
                        facts.answers(),
                        facts.evidence(),
                        judgements,
                        Contradictions.ofCheckpoints(asked, judgements, through.apply(asked))));
    }

    public Codebook codebook() {
        return facts.codebook();
    }

    public QuestionBank bank() {
        return facts.bank();
    }

    public Map<Point, Answer> answers() {
        return facts.answers();
    }

    public List<Evidence> evidence() {
        return facts.evidence();
    }

    public Round round() {
        return rounds.getLast();
    }

    /// How far it is.
    public Progress progress() {
        return Progress.of(bank().asked(), answers().values());
    }

    /// What is known of a checkpoint, of each that has an answer.
    public List<CheckpointStand> of(String checkpointId) {
        return stands.stream().filter(s -> s.checkpoint().id().equals(checkpointId)).toList();
    }

    /// The answer at this very point; says nothing where nobody did.
    public Answer answer(Checkpoint checkpoint, String team) {
        return facts.answer(new Point.OfCheckpoint(checkpoint.id(), team));
    }

    /// What was answered there in the round before.
    public Optional<Answer> earlier(Point point) {
        return Optional.ofNullable(earlier.get(point));
    }

    /// A stage by its name; where the codebook doesn't have it, as it is kept.
    public String stage(String id) {
        return codebook().stage(id).map(s -> s.label()).orElse(id);
    }
}
