package firebreak.analysis.findings;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;

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

        public Optional<RiskArea> area(UUID id) {
            return areas.stream().filter(a -> a.id().equals(id)).findFirst();
        }

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

    public Optional<FeatureTrace> trace(UUID id) {
        return traces.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<Gap> gap(UUID id) {
        return gaps.stream().filter(g -> g.id().equals(id)).findFirst();
    }
}
