package firebreak.analysis.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Deployment deployment(String id, int leadHours, boolean failed, int recovered) {
        return new Deployment(
                id,
                List.of(NOON.minusSeconds(3600L * leadHours)),
                NOON,
                failed,
                recovered < 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(3600L * recovered)),
                false);
    }

    @Test
    void openFailuresAreListedAndNotCountedAsRecovered() {
        var m =
                DoraMetrics.of(
                        List.of(
                                deployment("a", 2, false, -1),
                                deployment("b", 4, true, 3),
                                deployment("c", 9, true, -1)),
                        21);
        assertThat(m.perWeek()).isCloseTo(1, within(1e-12));
        assertThat(m.leadTimeHours()).isEqualTo(Outcome.known(4.0));
        assertThat(m.recoveryHours()).isEqualTo(Outcome.known(3.0));
        assertThat(m.open()).containsExactly("c");
        assertThat(m.changeFailRate().toOptional().orElseThrow().count()).isEqualTo(2);
        assertThat(m.reworkRate().toOptional().orElseThrow().share()).isZero();
    }

    @Test
    void withoutARecoveryThereIsNoMedian() {
        var m = DoraMetrics.of(List.of(deployment("c", 9, true, -1)), 7);
        assertThat(m.recoveryHours()).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DoraMetrics.of(List.of(), 0));
    }

    @Test
    void whatCantHaveHappenedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> deployment("a", -1, false, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> deployment("a", 1, false, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuickCheck.of(0, 1, 1, 5, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuickCheck.of(1, 1, 1, 101, Optional.empty()));
    }
}
