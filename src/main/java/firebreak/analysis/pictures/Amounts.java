package firebreak.analysis.pictures;

import firebreak.analysis.durations.Headline;
import firebreak.analysis.inference.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Numbers that come one by one.
final class Amounts {
    private static final int BEGIN = 64;
    private static final double LEVEL = 0.95;

    private double[] values = new double[BEGIN];
    private int n;
    private @Nullable Outcome<Headline> headline;

    void add(double value) {
        if (n == values.length) values = Arrays.copyOf(values, Math.max(BEGIN, 2 * n));
        values[n++] = value;
        headline = null;
    }

    /// All of these together. Each is put in order first, so that little is left to be done.
    static Amounts together(Amounts[] parts) {
        var all = new Amounts();
        all.values = new double[Arrays.stream(parts).mapToInt(Amounts::n).sum()];
        for (var part : parts) {
            var _ = part.headline();
            System.arraycopy(part.values, 0, all.values, all.n, part.n);
            all.n += part.n;
        }
        return all;
    }

    int n() {
        return n;
    }

    /// Their middle and spread, computed once, with an interval of 95 %.
    Outcome<Headline> headline() {
        var known = headline;
        if (known == null) {
            values = Arrays.copyOf(values, n);
            headline = known = Headline.of(values, LEVEL);
        }
        return known;
    }
}
