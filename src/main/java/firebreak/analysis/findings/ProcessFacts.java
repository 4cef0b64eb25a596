package firebreak.analysis.findings;

import firebreak.analysis.scoring.Judgements;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people said and found about process and tests, in the round that is asked now.
///
/// @param answers to checkpoints and coverage cells
/// @param evidence for and against these
public record ProcessFacts(
        Codebook codebook,
        QuestionBank bank,
        Round round,
        Map<Point, Answer> answers,
        List<Evidence> evidence,
        ProcessMap map,
        List<FeatureTrace> traces,
        List<Gap> gaps,
        Coverage coverage) {
    /// What is tested, and how much of it.
    public record Coverage(
            List<RiskArea> areas,
            List<TestType> types,
            List<Measurement> measurements,
            List<FoundDefects> defects) {
        public static final Coverage NONE =
                new Coverage(List.of(), List.of(), List.of(), List.of());

        public Coverage {
            areas = List.copyOf(areas);
            types = List.copyOf(types);
            measurements = List.copyOf(measurements);
            defects = List.copyOf(defects);
        }

        /// A risk area by its id.
        public Optional<RiskArea> area(UUID id) {
            return areas.stream().filter(a -> a.id().equals(id)).findFirst();
        }

        /// A type of test by its id.
        public Optional<TestType> type(String id) {
            return types.stream().filter(t -> t.id().equals(id)).findFirst();
        }
    }

    public ProcessFacts {
        answers = Map.copyOf(answers);
        evidence = List.copyOf(evidence);
        traces = List.copyOf(traces);
        gaps = List.copyOf(gaps);
    }

    /// A trace by its id.
    public Optional<FeatureTrace> trace(UUID id) {
        return traces.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// A gap by its id.
    public Optional<Gap> gap(UUID id) {
        return gaps.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /// All answers as they count. Whoever judges anything takes these.
    public Judgements judgements() {
        return Judgements.of(round.number(), answers.values(), evidence);
    }

    /// The answer at this very point; says nothing where nobody did.
    public Answer answer(Point point) {
        return answers.getOrDefault(point, Answer.none(point, round.number(), wording(point)));
    }

    /// The wording of what is asked there now; cells have none that changes.
    public int wording(Point point) {
        return switch (point) {
            case Point.OfCheckpoint of ->
                    bank.checkpoint(of.checkpointId())
                            .map(Checkpoint::wording)
                            .orElse(Checkpoint.FIRST_WORDING);
            case Point.OfCell _ -> Checkpoint.FIRST_WORDING;
        };
    }

    /// What speaks for and against this very point.
    public List<Evidence> evidence(Point point) {
        return evidence.stream().filter(e -> e.point().equals(point)).toList();
    }

    /// The gaps that were found at this point, of a checkpoint those of whatever team.
    public List<Gap> gaps(Point point) {
        return gaps.stream().filter(g -> g.isAt(point)).toList();
    }

    /// The same with other answers; one that says nothing goes.
    public ProcessFacts with(Collection<Answer> more) {
        var next = new HashMap<>(answers);
        for (var answer : more)
            if (answer.empty()) next.remove(answer.point());
            else next.put(answer.point(), answer);
        return new ProcessFacts(codebook, bank, round, next, evidence, map, traces, gaps, coverage);
    }
}
