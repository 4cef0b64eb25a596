package firebreak.sample;

import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.ProcessMap;

import java.util.List;

/// What was said and seen of the process and the tests of the sample's company. Checkpoints and
/// types of test are the built-in ones.
public record SampleProcess(
        List<Answer> answers,
        List<Evidence> evidence,
        ProcessMap map,
        List<FeatureTrace> traces,
        List<Gap> gaps,
        List<RiskArea> areas,
        List<Measurement> measurements,
        List<FoundDefects> defects) {
    public SampleProcess {
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
        traces = List.copyOf(traces);
        gaps = List.copyOf(gaps);
        areas = List.copyOf(areas);
        measurements = List.copyOf(measurements);
        defects = List.copyOf(defects);
    }
}
