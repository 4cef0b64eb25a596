package firebreak.analysis.durations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Interval;
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
import java.util.List;
import java.util.stream.IntStream;

class DurationsTest {
    private static List<Double> doubles(List<Integer> values) {
        return values.stream().map(Integer::doubleValue).toList();
    }

    @Test
    void quantilesByHand() {
        var x = List.of(40.0, 10.0, 30.0, 20.0);
        assertThat(Quantiles.of(x, 0)).isEqualTo(10);
        assertThat(Quantiles.of(x, 0.25)).isEqualTo(17.5);
        assertThat(Quantiles.of(x, 0.5)).isEqualTo(25);
        assertThat(Quantiles.of(x, 1)).isEqualTo(40);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(List.of(), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(x, 1.1));
    }

    /// Conover's table of binomial ranks: at 95 % none of 5, the ends of 6, the second of 9, the
    /// sixth of 20.
    @Test
    void theRanksAroundAMedian() {
        rank(5, 0, 0);
        rank(6, 1, 0.96875);
        rank(9, 2, 0.9609375);
        rank(20, 6, 0.9586);
    }

    private static void rank(int n, int rank, double coverage) {
        var values = IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList();
        var m = MedianInterval.of(values, 0.95);
        if (rank == 0) {
            assertThat(m).isEqualTo(Outcome.undefined(Reason.TOO_FEW, n));
            return;
        }
        assertThat(m.toOptional().orElseThrow().rank()).isEqualTo(rank);
        assertThat(m.toOptional().orElseThrow().coverage()).isCloseTo(coverage, within(5e-5));
    }

    @Property(seed = "20261101")
    void summariesFollowTheUnit(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 500) Integer> minutes,
            @ForAll @DoubleRange(min = 0.01, max = 60) double unit) {
        var one = DurationSummary.of(doubles(minutes), 0.9).toOptional().orElseThrow();
        var other =
                DurationSummary.of(doubles(minutes).stream().map(m -> m * unit).toList(), 0.9)
                        .toOptional()
                        .orElseThrow();
        assertThat(other.median()).isCloseTo(unit * one.median(), within(1e-8));
        assertThat(other.p90()).isCloseTo(unit * one.p90(), within(1e-8));
        assertThat(
                        List.of(
                                one.least(),
                                one.firstQuartile(),
                                one.median(),
                                one.thirdQuartile(),
                                one.p90(),
                                one.p95(),
                                one.most()))
                .isSorted();
        one.medianInterval()
                .toOptional()
                .ifPresent(m -> {
                    assertThat(m.interval().contains(one.median())).isTrue();
                    assertThat(m.coverage()).isGreaterThanOrEqualTo(0.9);
                });
        assertThat(one.other().geometricMean().toOptional().isPresent())
                .isEqualTo(!minutes.contains(0));
    }

    /// By hand, with a tie: 1 and 3 before, 3 and 5 after. Of the six ways to deal out 1, 3, 3, 5
    /// one has a rank sum of at least 6.5 twice over: {3, 5} in two ways, and none above.
    @Test
    void ranksWithATieByHand() {
        var u = MannWhitney.of(List.of(1.0, 3.0), List.of(3.0, 5.0)).toOptional().orElseThrow();
        assertThat(u.uAfter()).isEqualTo(3.5);
        assertThat(u.superiority()).isEqualTo(0.875);
        assertThat(u.ties()).isTrue();
        assertThat(u.p()).isCloseTo(2 * 2 / 6.0, within(1e-12));
        var hl = HodgesLehmann.of(List.of(1.0, 3.0), List.of(3.0, 5.0), 0.95);
        // Differences 2, 4, 0, 2.
        assertThat(hl.toOptional().orElseThrow().estimate()).isEqualTo(2);
        assertThat(hl.toOptional().orElseThrow().interval())
                .isEqualTo(Outcome.<Interval>undefined(Reason.TOO_FEW, 4));
    }

    @Property(seed = "20261101")
    void comparisonsTurnRound(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20) Integer> before,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20) Integer> after) {
        var x = doubles(before);
        var y = doubles(after);
        var one = MannWhitney.of(x, y).toOptional();
        if (one.isEmpty()) return;
        var other = MannWhitney.of(y, x).toOptional().orElseThrow();
        assertThat(other.p()).isCloseTo(one.get().p(), within(1e-9));
        assertThat(other.pNormal()).isCloseTo(one.get().pNormal(), within(1e-12));
        assertThat(other.cliffsDelta()).isCloseTo(-one.get().cliffsDelta(), within(1e-12));
        assertThat(one.get().uAfter() + one.get().uBefore()).isEqualTo(x.size() * y.size());
        // Ranks know no unit: logarithms have the same.
        var logs =
                MannWhitney.of(
                                x.stream().map(v -> Math.log1p(v)).toList(),
                                y.stream().map(v -> Math.log1p(v)).toList())
                        .toOptional()
                        .orElseThrow();
        assertThat(logs.p()).isEqualTo(one.get().p());
    }

    /// The shift without keeping all differences is the median of all differences.
    @Property(seed = "20261101")
    void theShiftIsTheMedianOfAllDifferences(
            @ForAll @Size(min = 1, max = 25) List<@DoubleRange(min = -90, max = 90) Double> before,
            @ForAll @Size(min = 1, max = 25) List<@DoubleRange(min = -90, max = 90) Double> after) {
        var differences = new ArrayList<Double>();
        for (double y : after) for (double x : before) differences.add(y - x);
        var hl = HodgesLehmann.of(before, after, 0.9).toOptional().orElseThrow();
        assertThat(hl.estimate()).isCloseTo(Quantiles.of(differences, 0.5), within(1e-9));
        hl.interval()
                .toOptional()
                .ifPresent(i -> {
                    assertThat(i.contains(hl.estimate())).isTrue();
                    assertThat(hl.coverage()).isGreaterThanOrEqualTo(0.9);
                });
    }

    @Test
    void manyDurationsAreComparedToo() {
        var before = new ArrayList<Double>();
        var after = new ArrayList<Double>();
        for (int i = 0; i < 4000; i++) {
            before.add((i * 7919 % 4000) + 0.5);
            after.add((i * 104729 % 4000) - 9.5);
        }
        var hl = HodgesLehmann.of(before, after, 0.95).toOptional().orElseThrow();
        assertThat(hl.estimate()).isCloseTo(-10, within(1e-9));
        assertThat(hl.interval().toOptional().orElseThrow().contains(-10)).isTrue();
        var u = MannWhitney.of(before, after).toOptional().orElseThrow();
        assertThat(u.pExact()).isEqualTo(Outcome.<Double>undefined(Reason.TOO_LARGE, 8000));
        assertThat(u.p()).isEqualTo(u.pNormal());
    }

    @Property(seed = "20261101")
    void ratiosFollowTheUnitAndTurnRound(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 500) Integer> before,
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 500) Integer> after) {
        var one = GeometricRatio.of(doubles(before), doubles(after), 0.95).toOptional();
        if (one.isEmpty()) return;
        var hours = doubles(before).stream().map(v -> v / 60).toList();
        var then = doubles(after).stream().map(v -> v / 60).toList();
        var other = GeometricRatio.of(hours, then, 0.95).toOptional().orElseThrow();
        assertThat(other.estimate()).isCloseTo(one.get().estimate(), within(1e-6));
        assertThat(other.p()).isCloseTo(one.get().p(), within(1e-6));
        var turned = GeometricRatio.of(doubles(after), doubles(before), 0.95);
        assertThat(turned.toOptional().orElseThrow().estimate() * one.get().estimate())
                .isCloseTo(1, within(1e-9));
        assertThat(one.get().interval().contains(one.get().estimate())).isTrue();
    }

    @Test
    void whatCantBeComparedSaysWhy() {
        var some = List.of(3.0, 4.0);
        assertThat(MannWhitney.of(List.of(), some)).isEqualTo(Outcome.undefined(Reason.NO_DATA, 2));
        assertThat(MannWhitney.of(List.of(3.0), List.of(3.0)))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 2));
        assertThat(HodgesLehmann.of(some, List.of(), 0.95))
                .isEqualTo(Outcome.undefined(Reason.NO_DATA, 2));
        assertThat(GeometricRatio.of(some, List.of(0.0, 2.0), 0.95))
                .isEqualTo(Outcome.undefined(Reason.NOT_POSITIVE, 4));
        assertThat(GeometricRatio.of(some, List.of(1.0), 0.95))
                .isEqualTo(Outcome.undefined(Reason.TOO_FEW, 3));
        var equal = Collections.nCopies(3, 5.0);
        assertThat(GeometricRatio.of(equal, equal, 0.95))
                .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> MedianInterval.bootstrap(some, 0.95));
        assertThat(DurationSummary.of(List.of(7.0), 0.95).toOptional().orElseThrow().median())
                .isEqualTo(7);
    }
}
