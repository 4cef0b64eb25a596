package firebreak.analysis.findings;

import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.id;
import static firebreak.analysis.scoring.Asked.retired;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.FeatureSlips.Tally;
import firebreak.analysis.scoring.Asked;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.FeatureTrace.Step;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FeatureSlipsTest {
    private static final List<Checkpoint> CHECKPOINTS =
            List.of(
                    checkpoint("load", "testing"),
                    checkpoint("flaky", "testing"),
                    checkpoint("story", "requirements"),
                    retired(checkpoint("old", "operation")));

    private static FeatureTrace trace(String name, Step... steps) {
        return new FeatureTrace(id(name), name, "", "", null, "", List.of(steps));
    }

    private static Step step(String checkpoint, Passage passage) {
        return new Step(checkpoint, passage, "");
    }

    @Test
    void countsAreOfWhatIsKnown() {
        var traces =
                List.of(
                        trace("A", step("load", Passage.SKIPPED), step("flaky", Passage.PASSED)),
                        trace("B", step("load", Passage.PASSED), step("flaky", Passage.NOT_KNOWN)),
                        trace("C", step("load", Passage.NOT_APPLICABLE)),
                        trace("D", step("old", Passage.SKIPPED)));
        var slips = FeatureSlips.of(Asked.CODEBOOK, CHECKPOINTS, traces);
        assertThat(slips.features()).isEqualTo(4);
        assertThat(slips.checkpoint("load")).hasValue(new Tally(1, 1, 1, 1));
        assertThat(slips.checkpoint("old")).isEmpty();
        var load = slips.checkpoint("load").orElseThrow();
        assertThat(load.known()).isEqualTo(2);
        assertThat(load.share().share()).isEqualTo(0.5);
        assertThat(load.thin()).isTrue();
        assertThat(slips.stages())
                .containsExactly(
                        new FeatureSlips.OfStage("requirements", new Tally(0, 0, 4, 0), 0, 0),
                        new FeatureSlips.OfStage("testing", new Tally(2, 1, 4, 1), 1, 2));
    }

    @Test
    void nothingKnownIsNoShare() {
        var slips = FeatureSlips.of(Asked.CODEBOOK, CHECKPOINTS, List.of());
        var none = slips.checkpoint("story").orElseThrow();
        assertThat(none.share().share()).isNaN();
        assertThat(slips.stage("operation")).isEmpty();
    }

    @Test
    void fiveAreEnoughForAShare() {
        var traces = new ArrayList<FeatureTrace>();
        for (int i = 0; i < 5; i++) traces.add(trace("T" + i, step("load", Passage.SKIPPED)));
        var slips = FeatureSlips.of(Asked.CODEBOOK, CHECKPOINTS, traces);
        assertThat(slips.checkpoint("load").orElseThrow().thin()).isFalse();
        assertThat(slips.checkpoint("load").orElseThrow().share().low()).isBetween(0.5, 0.6);
    }

    @Test
    void aStepTakesThePlaceOfTheOneBefore() {
        var trace = trace("A", step("load", Passage.SKIPPED));
        var passed = trace.with(new Step("load", Passage.PASSED, "seen"));
        assertThat(passed.steps()).containsExactly(new Step("load", Passage.PASSED, "seen"));
        assertThat(passed.evidence("load")).isEqualTo("seen");
        assertThat(passed.without("load").said("load")).isFalse();
        assertThat(passed.with(step("flaky", Passage.NOT_KNOWN)).said("flaky")).isTrue();
    }
}
