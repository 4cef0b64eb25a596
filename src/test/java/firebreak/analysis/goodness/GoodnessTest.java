package firebreak.analysis.goodness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.goodness.PublishedDistribution.Remainder;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class GoodnessTest {
    /// Mendel's peas, 315 : 101 : 108 : 32 against 9 : 3 : 3 : 1, in every textbook: 0.470, p
    /// 0.925.
    @Test
    void peas() {
        var fit =
                GoodnessOfFit.of(List.of(315, 101, 108, 32), List.of(9.0, 3.0, 3.0, 1.0))
                        .toOptional()
                        .orElseThrow();
        assertThat(fit.chiSquare()).isCloseTo(0.470, within(5e-4));
        assertThat(fit.p()).isCloseTo(0.9254, within(5e-5));
    }

    @Property(seed = "20261101")
    void ofTwoCategoriesItIsTheBinomialDistribution(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(min = 1, max = 30) int b,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double share) {
        var fit = GoodnessOfFit.of(List.of(a, b), List.of(share, 1 - share));
        var law = BinomialDistribution.of(a + b, share);
        double p = 0;
        for (int x = 0; x <= a + b; x++)
            if (law.probability(x) <= law.probability(a) * (1 + 1e-7)) p += law.probability(x);
        assertThat(fit.toOptional().orElseThrow().pExact().toOptional().orElseThrow())
                .isCloseTo(Math.min(1, p), within(1e-9));
    }

    @Property(seed = "20261101")
    void distancesStayWithinTheirBounds(
            @ForAll @Size(5) List<@IntRange(max = 40) Integer> observed,
            @ForAll @Size(5) List<@DoubleRange(min = 0.01, max = 9) Double> shares,
            @ForAll @DoubleRange(min = 0.1, max = 50) double scale) {
        var one = GoodnessOfFit.of(observed, shares).toOptional();
        if (one.isEmpty()) return;
        var scaled = GoodnessOfFit.of(observed, shares.stream().map(s -> s * scale).toList());
        assertThat(scaled.toOptional().orElseThrow().chiSquare())
                .isCloseTo(one.get().chiSquare(), within(1e-9 * (1 + one.get().chiSquare())));
        assertThat(one.get().totalVariation()).isBetween(0.0, 1.0);
        assertThat(one.get().jensenShannon()).isBetween(0.0, 1.0);
        assertThat(one.get().p()).isBetween(0.0, 1.0);
        // What is exactly as published is at no distance.
        var same = GoodnessOfFit.of(observed.stream().map(o -> o + 1).toList(), shares(observed));
        assertThat(same.toOptional().orElseThrow().totalVariation()).isCloseTo(0, within(1e-12));
    }

    private static List<Double> shares(List<Integer> observed) {
        return observed.stream().map(o -> o + 1.0).toList();
    }

    @Test
    void whatCantBeComparedSaysWhy() {
        assertThat(GoodnessOfFit.of(List.of(0, 0), List.of(1.0, 1.0)))
                .isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThat(GoodnessOfFit.of(List.of(3), List.of(1.0)))
                .isEqualTo(Outcome.undefined(Reason.ONE_CATEGORY, 3));
        assertThat(
                        GoodnessOfFit.of(Collections.nCopies(8, 20), Collections.nCopies(8, 1.0))
                                .toOptional()
                                .orElseThrow()
                                .pExact())
                .isEqualTo(Outcome.<Double>undefined(Reason.TOO_LARGE, 160));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoodnessOfFit.of(List.of(1, 2), List.of(1.0, 0.0)));
    }

    @Test
    void whatIsPublishedNamesItsSourceAndIsWhole() {
        assertThat(PublishedDistributions.all())
                .isNotEmpty()
                .allSatisfy(d -> {
                    assertThat(d.source()).isNotBlank();
                    assertThat(d.verification()).isNotBlank();
                    assertThat(d.title()).isNotBlank();
                    assertThat(d.caveat()).isNotBlank();
                    assertThat(d.categories()).hasSizeGreaterThan(2);
                    for (var remainder : Remainder.values())
                        assertThat(d.shares(remainder).stream().mapToDouble(s -> s).sum())
                                .isCloseTo(1, within(1e-9));
                });
        var google = PublishedDistributions.all().get(1);
        assertThat(google.shares(Remainder.OTHER)).hasSize(6);
        assertThat(google.shares(Remainder.OTHER).getLast()).isCloseTo(0.1203, within(1e-9));
        assertThat(google.shares(Remainder.SCALED).getFirst())
                .isCloseTo(41.35 / 87.97, within(1e-12));
    }
}
