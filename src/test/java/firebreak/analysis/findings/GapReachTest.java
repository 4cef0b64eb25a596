package firebreak.analysis.findings;

import static firebreak.analysis.scoring.Asked.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The findings of [ProcessFindingsTest] have three preventable incidents.
class GapReachTest {
    @Test
    void anIncidentThatCameThroughTwoGapsCountsOnce() {
        var findings =
                ProcessFindingsTest.with(
                        List.of("first", "I1", "I2"), List.of("second", "I1-again", "I3", "gone"));
        var reach = GapReach.of(findings, List.of(id("first"), id("second"), id("unknown")));
        assertThat(reach).hasSize(2);
        assertThat(reach.getFirst().incidents()).isEqualTo(2);
        assertThat(reach.getFirst().added()).isEqualTo(2);
        assertThat(reach.getLast().incidents()).isEqualTo(2);
        assertThat(reach.getLast().added()).isEqualTo(1);
        var soFar = reach.getFirst().soFar();
        assertThat(soFar.count()).isEqualTo(2);
        assertThat(soFar.n()).isEqualTo(3);
        // Wilson's interval of 2 of 3 at 95 %, as Newcombe (1998) computes it.
        assertThat(soFar.low()).isCloseTo(0.2077, within(0.0001));
        assertThat(soFar.high()).isCloseTo(0.9385, within(0.0001));
        assertThat(reach.getLast().soFar().count()).isEqualTo(3);
    }
}
