package firebreak.analysis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.control.RunRules.Rule;
import firebreak.analysis.control.RunRules.Signal;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class ControlTest {
    /// By hand: a mean of 9 has sigma 3; 19 is above 18, 18 is on the limit.
    @Test
    void aFrozenBaselineIsNotMovedByWhatComesAfter() {
        var chart = CountCharts.c(List.of(9, 8, 10, 18, 19), 3).toOptional().orElseThrow();
        assertThat(chart.points().getLast())
                .isEqualTo(new ControlChart.Point(19, 9, 0, 18, 10 / 3.0));
        assertThat(chart.above()).containsExactly(4);
        assertThat(chart.provisional()).isTrue();
        assertThat(chart.signals(Set.of(Rule.BEYOND_LIMITS)))
                .containsExactly(new Signal(Rule.BEYOND_LIMITS, 4));
    }

    @Test
    void whatCantBeChartedSaysWhy() {
        assertThat(CountCharts.c(List.of())).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThat(CountCharts.c(List.of(0, 0)))
                .isEqualTo(Outcome.undefined(Reason.NO_INCIDENT, 2));
        assertThat(CountCharts.c(List.of(4)).toOptional()).isPresent();
        assertThat(CountCharts.laney(List.of(4), List.of(1.0), 1))
                .isEqualTo(Outcome.undefined(Reason.TOO_FEW, 1));
        assertThat(CountCharts.laney(List.of(4, 4), List.of(1.0, 1.0), 2))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 2));
        assertThat(XmRChart.of(List.of(2.0, 2.0), 2, XmRChart.Constants.ROUNDED, true))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 2));
        assertThat(XmRChart.of(List.of(2.0), 1, XmRChart.Constants.ROUNDED, true))
                .isEqualTo(Outcome.undefined(Reason.TOO_FEW, 1));
        assertThat(BetweenCharts.g(List.of(), 0, 0))
                .isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThat(BetweenCharts.g(List.of(1, 1), 1, 2))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 2));
        assertThat(BetweenCharts.t(List.of(3.0, 0.0), 2))
                .isEqualTo(Outcome.undefined(Reason.NOT_POSITIVE, 2));
        assertThat(RunChart.of(Collections.nCopies(12, 3.0)))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 12));
        assertThat(RunChart.of(List.of(1.0, 2.0))).isEqualTo(Outcome.undefined(Reason.TOO_FEW, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountCharts.u(List.of(1), List.of(0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> CountCharts.c(List.of(1, 2), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> BetweenCharts.g(List.of(0, 3), 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRules.find(List.of(1.0), List.of(Double.NaN), RunRules.USUAL));
    }

    @Property(seed = "20261101")
    void unitsOfExposureChangeTheScaleOnly(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 30) Integer> counts,
            @ForAll @DoubleRange(min = 0.1, max = 50) double unit) {
        var one = CountCharts.c(counts);
        var other = CountCharts.u(counts, Collections.nCopies(counts.size(), unit));
        one.toOptional()
                .ifPresent(a -> {
                    var b = other.toOptional().orElseThrow();
                    for (int i = 0; i < counts.size(); i++) {
                        var p = a.points().get(i);
                        var q = b.points().get(i);
                        assertThat(q.z()).isCloseTo(p.z(), within(1e-9));
                        assertThat(q.upper() * unit).isCloseTo(p.upper(), within(1e-9));
                        assertThat(p.lower()).isBetween(0.0, p.center());
                    }
                });
    }

    @Property(seed = "20261101")
    void individualsFollowAShiftAndAScale(
            @ForAll @Size(min = 3, max = 20) List<@DoubleRange(min = -50, max = 50) Double> values,
            @ForAll @DoubleRange(min = 0.5, max = 20) double scale) {
        int n = values.size();
        for (var constants : XmRChart.Constants.values()) {
            var one = XmRChart.of(values, n, constants, false).toOptional();
            if (one.isEmpty() || one.get().range() < 1e-3) continue;
            var moved = values.stream().map(v -> 7 + scale * v).toList();
            var other = XmRChart.of(moved, n, constants, false).toOptional().orElseThrow();
            for (int i = 0; i < n; i++)
                assertThat(other.individuals().points().get(i).z())
                        .isCloseTo(one.get().individuals().points().get(i).z(), within(1e-6));
        }
    }

    @Test
    void theExactConstantsAreThoseOfTheTables() {
        assertThat(XmRChart.Constants.EXACT.reach).isCloseTo(2.658681, within(1e-6));
        assertThat(XmRChart.Constants.EXACT.top).isCloseTo(3.266532, within(1e-6));
    }

    /// Counting the incident's own day adds one to all and changes nothing else.
    @Property(seed = "20261101")
    void countingTheDayItselfShiftsTheChart(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 40) Integer> between) {
        var without = BetweenCharts.g(between, 0, between.size());
        var with = BetweenCharts.g(between.stream().map(b -> b + 1).toList(), 1, between.size());
        without.toOptional()
                .ifPresent(a -> {
                    var b = with.toOptional().orElseThrow();
                    assertThat(b.points().getFirst().upper())
                            .isCloseTo(a.points().getFirst().upper() + 1, within(1e-9));
                    assertThat(b.above()).isEqualTo(a.above());
                });
    }

    @Test
    void risingNeedsSixAndAlternatingFourteen() {
        assertThat(found(Rule.SIX_RISING_OR_FALLING, 1, 2, 3, 4, 5)).isEmpty();
        assertThat(found(Rule.SIX_RISING_OR_FALLING, 1, 2, 3, 4, 5, 6)).containsExactly(5);
        assertThat(found(Rule.SIX_RISING_OR_FALLING, 9, 6, 5, 4, 3, 1)).containsExactly(5);
        assertThat(found(Rule.SIX_RISING_OR_FALLING, 1, 2, 3, 3, 5, 6, 7)).isEmpty();
        var zigzag = new double[15];
        for (int i = 0; i < 15; i++) zigzag[i] = i % 2 == 0 ? 0.1 * i : 5 + i;
        assertThat(found(Rule.FOURTEEN_ALTERNATING, zigzag)).containsExactly(13, 14);
        zigzag[7] = zigzag[6];
        assertThat(found(Rule.FOURTEEN_ALTERNATING, zigzag)).isEmpty();
    }

    private static List<Integer> found(Rule rule, double... values) {
        var list = new ArrayList<Double>();
        for (double value : values) list.add(value);
        return RunRules.find(list, list, Set.of(rule)).stream().map(Signal::index).toList();
    }

    @Property(seed = "20261101")
    void upsideDownTheSameSignalsAreFound(
            @ForAll @Size(max = 40) List<@DoubleRange(min = -3.5, max = 3.5) Double> z) {
        var turned = z.stream().map(v -> -v).toList();
        var all = EnumSet.allOf(Rule.class);
        assertThat(RunRules.find(turned, turned, all)).isEqualTo(RunRules.find(z, z, all));
    }

    @Property(seed = "20261101")
    void eightAreFoundWhereNineAre(
            @ForAll @Size(max = 40) List<@DoubleRange(min = -1, max = 2) Double> z) {
        var nine = RunRules.find(z, z, Set.of(Rule.NINE_ON_ONE_SIDE));
        var eight =
                RunRules.find(z, z, Set.of(Rule.EIGHT_ON_ONE_SIDE)).stream()
                        .map(Signal::index)
                        .toList();
        assertThat(eight).containsAll(nine.stream().map(Signal::index).toList());
    }
}
