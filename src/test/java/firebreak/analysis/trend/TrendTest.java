package firebreak.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.regression.Effect.Spread;
import firebreak.analysis.trend.InterruptedTimeSeries.Design;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

class TrendTest {
    /// Kendall's table: of 4! orders 1 has all six pairs rising, 1 has none; of 24, p = 2/24.
    @Test
    void fourRisingValuesByHand() {
        var mk = MannKendall.of(List.of(1.0, 3.0, 4.0, 9.0)).toOptional().orElseThrow();
        assertThat(mk.s()).isEqualTo(6);
        assertThat(mk.variance()).isCloseTo(4 * 3 * 13 / 18.0, within(1e-12));
        assertThat(mk.p()).isCloseTo(2 / 24.0, within(1e-12));
        var sen = SenSlope.of(List.of(1.0, 3.0, 4.0, 9.0), 0.95).toOptional().orElseThrow();
        // Slopes 1, 5/3, 3/2, 2, 5/2... sorted: 1, 1.5, 2, 2.67, 3, 5.
        assertThat(sen.estimate()).isCloseTo((2 + 8 / 3.0) / 2, within(1e-12));
        assertThat(sen.interval().toOptional().orElseThrow())
                .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.95));
    }

    @Test
    void shortOrFlatSeriesAreNotTestable() {
        assertThat(MannKendall.of(List.of())).isEqualTo(Outcome.undefined(Reason.TOO_FEW, 0));
        assertThat(MannKendall.of(List.of(0.0, -0.0, 0.0)))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 3));
        assertThat(MannKendall.of(List.of(1.0, 1.0, 2.0)).toOptional().orElseThrow().pExact())
                .isEqualTo(Outcome.<Double>undefined(Reason.TIES, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(List.of(1.0, Double.NaN, 2.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SenSlope.of(List.of(1.0, 1.0, 2.0), List.of(1.0, 2.0, 3.0), 0.95));
    }

    @Property(seed = "20261101")
    void aTrendTurnsWithItsSeries(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(max = 12) Integer> counts,
            @ForAll @DoubleRange(min = 0.5, max = 9) double scale) {
        var x = counts.stream().map(Integer::doubleValue).toList();
        var moved = x.stream().map(v -> 100 + scale * v).toList();
        var back = x.reversed();
        var one = MannKendall.of(x).toOptional();
        if (one.isEmpty()) return;
        var other = MannKendall.of(moved).toOptional().orElseThrow();
        var turned = MannKendall.of(back).toOptional().orElseThrow();
        assertThat(other.p()).isEqualTo(one.get().p());
        assertThat(turned.s()).isEqualTo(-one.get().s());
        assertThat(turned.p()).isCloseTo(one.get().p(), within(1e-12));
        assertThat(one.get().p()).isBetween(0.0, 1.0);
        var sen = SenSlope.of(x, 0.95).toOptional().orElseThrow();
        var scaled = SenSlope.of(moved, 0.95).toOptional().orElseThrow();
        assertThat(scaled.estimate()).isCloseTo(scale * sen.estimate(), within(1e-9));
        assertThat(sen.interval().toOptional().orElseThrow().contains(sen.estimate())).isTrue();
    }

    /// Twelve months of 10 and twelve of 5 of equal exposure: half, no trend, 60 averted.
    @Test
    void aStepIsFoundAsItWasMade() {
        var its = fit(series(12, 10, 12, 5), new Design(12, false)).toOptional().orElseThrow();
        assertThat(its.levelChange().ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(its.trend().ratio()).isCloseTo(1, within(1e-9));
        assertThat(its.averted()).isCloseTo(60, within(1e-6));
        // Counts without any scatter: phi is 0, and widened errors are those of Poisson.
        assertThat(its.phi()).isCloseTo(0, within(1e-9));
        assertThat(its.levelChange().standardError())
                .isCloseTo(its.model().standardError(2), within(1e-15));
    }

    @Test
    void monthsOfIntroductionAreLeftOut() {
        var counts = new ArrayList<>(series(12, 10, 12, 5));
        counts.set(12, 90);
        counts.set(13, 70);
        var its =
                fit(counts, new Design(12, true, Set.of(12, 13), 0, 1)).toOptional().orElseThrow();
        assertThat(its.n()).isEqualTo(22);
        assertThat(its.levelChange().ratio()).isCloseTo(0.5, within(1e-6));
        assertThat(its.periods().stream().map(p -> p.index())).doesNotContain(12, 13);
    }

    @Test
    void whatCantBeFittedSaysWhy() {
        assertThat(fit(series(7, 10, 12, 5), new Design(7, false)))
                .isEqualTo(Outcome.undefined(Reason.TOO_FEW, 19));
        assertThat(fit(series(12, 10, 12, 0), new Design(12, false)))
                .isEqualTo(Outcome.undefined(Reason.SEPARATED, 24));
        assertThat(fit(series(12, 0, 12, 0), new Design(12, false)))
                .isEqualTo(Outcome.undefined(Reason.NO_INCIDENT, 24));
        assertThat(fit(series(12, 9, 12, 5), new Design(12, false, Set.of(), 1, 12)))
                .isEqualTo(Outcome.undefined(Reason.TOO_FEW, 24));
        assertThat(fit(series(24, 9, 12, 5), new Design(24, false, Set.of(), 1, 12)).toOptional())
                .isPresent();
        // Only the first month after has incidents: the slope would fall without end.
        var once = new ArrayList<>(series(12, 9, 12, 0));
        once.set(12, 4);
        assertThat(fit(once, new Design(12, true)))
                .isEqualTo(Outcome.undefined(Reason.SEPARATED, 24));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(series(12, 9, 12, 5), new Design(25, false)));
    }

    private static Outcome<InterruptedTimeSeries> fit(List<Integer> counts, Design design) {
        return InterruptedTimeSeries.fit(
                counts, Collections.nCopies(counts.size(), 3.0), design, Spread.WIDENED, 0.95);
    }

    private static List<Integer> series(int before, int count, int after, int then) {
        var all = new ArrayList<>(Collections.nCopies(before, count));
        all.addAll(Collections.nCopies(after, then));
        return all;
    }
}
