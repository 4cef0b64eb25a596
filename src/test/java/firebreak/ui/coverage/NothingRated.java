package firebreak.ui.coverage;

import firebreak.domain.process.Answer;
import firebreak.store.AssessmentFile;

import java.util.List;

/// The sample's incidents without what its assessors said of tests.
final class NothingRated {
    private NothingRated() {}

    static void leave(AssessmentFile file) {
        var process = file.process();
        process.answers()
                .save(
                        "Take the answers out",
                        process.answers().of(1).keySet().stream()
                                .map(point -> Answer.none(point, 1, 1))
                                .toList());
        process.answers().evidence(1).forEach(e -> process.answers().remove("Take it out", e));
        process.coverage().remove("Take it out", process.coverage().measurements());
        process.coverage().saveAreas("Take it out", List.of());
        process.coverage().saveDefects("Take it out", List.of());
    }
}
