package firebreak.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.rates.StratifiedRatio.Stratum;

import org.junit.jupiter.api.Test;

import java.util.List;

class StratifiedRatioTest {
    /// Coronary deaths of British doctors by age, smokers against others (Doll and Hill 1966, as in
    /// Rothman and Greenland 1998, p. 259), and what the command `ir` of Stata gives for them in
    /// its manual: crude 1.719823, combined 1.424682, from 1.154703 to 1.757784.
    @Test
    void ageExplainsPartOfWhatSmokingSeemsToDo() {
        var doctors =
                List.of(
                        new Stratum(2, 18790, 32, 52407),
                        new Stratum(12, 10673, 104, 43248),
                        new Stratum(28, 5710, 206, 28612),
                        new Stratum(28, 2585, 186, 12663),
                        new Stratum(31, 1462, 102, 5317));
        var crude = RateRatio.of(101, 39220, 630, 142247, 0.95);
        assertThat(crude.estimate().toOptional().orElseThrow()).isCloseTo(1.719823, within(5e-7));
        var combined = of(doctors);
        assertThat(combined.estimate()).isCloseTo(1.424682, within(5e-7));
        assertThat(combined.interval().low()).isCloseTo(1.154703, within(5e-7));
        assertThat(combined.interval().high()).isCloseTo(1.757784, within(5e-7));
        assertThat(combined.n()).isEqualTo(731);
        assertThat(combined.strata()).isEqualTo(5);
    }

    @Test
    void oneStratumIsTheCrudeRatio() {
        assertThat(of(List.of(new Stratum(4, 10, 9, 15))).estimate())
                .isCloseTo(9 / 15.0 / (4 / 10.0), within(1e-12));
    }

    @Test
    void aStratumWithOneGroupOnlySaysNothing() {
        var one = new Stratum(4, 10, 9, 15);
        assertThat(of(List.of(one, new Stratum(50, 10, 0, 0), new Stratum(0, 0, 7, 3))))
                .isEqualTo(of(List.of(one)));
    }

    @Test
    void whatCanNotBeComparedHasAReason() {
        assertThat(reason(List.of(new Stratum(5, 10, 0, 0), new Stratum(0, 0, 7, 3))))
                .isEqualTo(Reason.COLLINEAR);
        assertThat(reason(List.of())).isEqualTo(Reason.COLLINEAR);
        assertThat(reason(List.of(new Stratum(0, 10, 0, 5)))).isEqualTo(Reason.NO_INCIDENT);
        assertThat(reason(List.of(new Stratum(0, 10, 3, 5)))).isEqualTo(Reason.SEPARATED);
        assertThat(reason(List.of(new Stratum(3, 10, 0, 5)))).isEqualTo(Reason.SEPARATED);
        assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(-1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(1, Double.NaN, 1, 1));
    }

    private static StratifiedRatio of(List<Stratum> strata) {
        return StratifiedRatio.of(strata, 0.95).toOptional().orElseThrow();
    }

    private static Reason reason(List<Stratum> strata) {
        return switch (StratifiedRatio.of(strata, 0.95)) {
            case Outcome.Undefined<StratifiedRatio>(var reason, _) -> reason;
            case Outcome.Known<StratifiedRatio> known -> throw new AssertionError(known);
        };
    }
}
