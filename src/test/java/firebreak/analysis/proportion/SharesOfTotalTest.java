package firebreak.analysis.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Interval;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class SharesOfTotalTest {
    private static final double LEVEL = 0.95;

    private static SharesOfTotal of(long[]... parts) {
        var sums = new SharesOfTotal.Sums(parts.length);
        for (int part = 0; part < parts.length; part++)
            for (long amount : parts[part]) sums.add(part, amount);
        return sums.shares();
    }

    private static long[] alike(int n, long amount) {
        var all = new long[n];
        Arrays.fill(all, amount);
        return all;
    }

    /// Of n equal amounts the variance of the share is p (1 - p) / (n - 1): Clopper and Pearson's
    /// interval of one incident less.
    @Test
    void equalAmountsAreACountOfOneIncidentLess() {
        var shares = of(alike(36, 25), alike(65, 25));
        assertThat(shares.share(0)).isCloseTo(36 / 101.0, within(1e-15));
        assertThat(shares.equalIncidents()).isCloseTo(101, within(1e-9));
        double count = 100 * 36 / 101.0;
        agrees(
                shares.interval(0, LEVEL),
                BetaDistribution.of(count, 101 - count).inverseCumulativeProbability(0.025),
                BetaDistribution.of(count + 1, 100 - count).inverseCumulativeProbability(0.975));
        assertThat(shares.interval(0, 0.99).low()).isLessThan(shares.interval(0, LEVEL).low());
    }

    /// The variance by its definition, with the residual of each incident.
    @Test
    void theVarianceIsThatOfARatio() {
        long[] inside = {300, 240, 260, 310, 90, 280};
        long[] outside = {40, 60, 55, 30, 45, 52, 48, 61, 39, 50, 20, 44};
        double total = Arrays.stream(inside).sum() + Arrays.stream(outside).sum();
        double share = Arrays.stream(inside).sum() / total;
        double squares = 0;
        for (long x : inside) squares += Math.pow(x - share * x, 2);
        for (long x : outside) squares += Math.pow(0 - share * x, 2);
        int n = inside.length + outside.length;
        double variance = n * squares / (n - 1) / (total * total);
        double equal = share * (1 - share) / variance;
        var shares = of(inside, outside);
        assertThat(equal).isLessThan(n).isNotCloseTo(shares.equalIncidents(), within(0.5));
        double used = Math.min(equal, shares.equalIncidents());
        double count = used * share;
        agrees(
                shares.interval(0, LEVEL),
                BetaDistribution.of(count, used - count + 1).inverseCumulativeProbability(0.025),
                BetaDistribution.of(count + 1, used - count).inverseCumulativeProbability(0.975));
    }

    @Test
    void oneLongIncidentTellsNextToNothing() {
        var shares = of(new long[] {10_000}, alike(40, 1));
        assertThat(shares.share(0)).isGreaterThan(0.99);
        assertThat(shares.equalIncidents()).isLessThan(1.01);
        var interval = shares.interval(0, LEVEL);
        assertThat(interval.low()).isLessThan(0.03);
        assertThat(interval.high()).isGreaterThan(0.99);
    }

    @Test
    void nothingAndEverythingKeepTheirEnds() {
        var shares = of(alike(20, 5), alike(4, 0));
        // Clopper and Pearson's of 20 of 20 and 0 of 20, see e3: one end is (0.025)^(1/20).
        agrees(shares.interval(0, LEVEL), 0.8315665, 1);
        agrees(shares.interval(1, LEVEL), 0, 0.1684335);
        var nothing = of(alike(3, 0), new long[0]);
        assertThat(nothing.equalIncidents()).isZero();
        assertThat(nothing.share(0)).isNaN();
        agrees(nothing.interval(0, LEVEL), 0, 1);
        agrees(of(new long[] {7}, new long[0]).interval(0, LEVEL), 0.025, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> of(new long[] {-1}));
        assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(0, 1));
    }

    @Property(tries = 300, seed = "1977")
    void anIntervalHoldsItsShareAndTheSharesAreOne(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100_000) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        var sums = new SharesOfTotal.Sums(parts);
        for (int i = 0; i < amounts.size(); i++) sums.add(i % parts, amounts.get(i));
        var shares = sums.shares();
        if (shares.total() == 0) return;
        double all = 0;
        for (int part = 0; part < parts; part++) {
            var interval = shares.interval(part, LEVEL);
            assertThat(interval.low()).isBetween(0.0, shares.share(part));
            assertThat(interval.high()).isBetween(shares.share(part), 1.0);
            all += shares.share(part);
        }
        assertThat(all).isCloseTo(1, within(1e-12));
        assertThat(shares.equalIncidents()).isBetween(1 - 1e-9, amounts.size() + 1e-9);
    }

    /// Amounts as skew as crisis minutes are, those within the part twice as long: the intervals
    /// hold the true share at least as often as they say, but for the chance of 600 draws.
    @Test
    void theIntervalsHoldTheirLevel() {
        var random = new Random(1977);
        double truth = 2 * 0.2 / (2 * 0.2 + 0.8);
        int held = 0;
        int rounds = 600;
        for (int round = 0; round < rounds; round++) {
            var sums = new SharesOfTotal.Sums(2);
            for (int i = 0; i < 60; i++) {
                boolean inside = random.nextDouble() < 0.2;
                double amount = Math.exp(6 + 1.2 * random.nextGaussian());
                sums.add(inside ? 0 : 1, Math.round(inside ? 2 * amount : amount));
            }
            if (sums.shares().interval(0, LEVEL).contains(truth)) held++;
        }
        // Three standard errors below 95 %.
        assertThat(held).isGreaterThan((int) (rounds * (0.95 - 3 * Math.sqrt(0.95 * 0.05 / 600))));
    }

    private static void agrees(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-7));
        assertThat(interval.high()).isCloseTo(high, within(1e-7));
    }
}
