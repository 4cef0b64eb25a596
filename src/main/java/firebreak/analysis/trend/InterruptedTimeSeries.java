package firebreak.analysis.trend;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.regression.CountModel;
import firebreak.analysis.regression.Effect;
import firebreak.analysis.regression.Effect.Limits;
import firebreak.analysis.regression.Effect.Spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether incidents changed at a known moment, beyond the trend they had: a segmented regression
/// of counts.
///
/// log E[count_t] = log exposure_t + b0 + b1 t + b2 X_t + b3 X_t (t - T0 + 1), with t from 1 and
/// X_t = 1 from the first period after, T0, on. So b2 is the change carried back to the period
/// **before** T0; coded as (t - T0) it would be another number.
///
/// @param n periods that count
/// @param trend per period before the change
/// @param levelChange at the change
/// @param slopeChange per period after the change, on top of the trend; empty where not asked for
/// @param periods those that count, in order
/// @param phi Pearson's chi-square / residual degrees of freedom
/// @param autocorrelation of neighbouring deviance residuals; where it is far from 0 the errors are
///   not to be trusted
public record InterruptedTimeSeries(
        int n,
        Effect intercept,
        Effect trend,
        Effect levelChange,
        Optional<Effect> slopeChange,
        List<Period> periods,
        CountModel model,
        double phi,
        double autocorrelation) {
    /// The fewest periods on each side.
    public static final int FEWEST = 8;

    private static final int BEFORE_SEASONS = 2;

    public InterruptedTimeSeries {
        periods = List.copyOf(periods);
    }

    /// A period with what the model says of it.
    ///
    /// @param index in the series given, from 0
    /// @param fitted expected count
    /// @param counterfactual expected count had nothing changed
    public record Period(
            int index, boolean after, int count, double fitted, double counterfactual) {}

    /// What to fit; to be decided before one looks.
    ///
    /// @param firstAfter index of the first period after the change, from 0
    /// @param slopeChange whether the trend may change too
    /// @param leftOut indices that don't count, such as the phase of introduction; time runs on
    ///   through them
    /// @param harmonics pairs of sine and cosine for the season, 0 for none
    /// @param season periods in a season, such as 12; any number where harmonics is 0
    public record Design(
            int firstAfter, boolean slopeChange, Set<Integer> leftOut, int harmonics, int season) {
        public Design {
            leftOut = Set.copyOf(leftOut);
            if (harmonics < 0 || (harmonics > 0 && season < 2 * harmonics + 1))
                throw new IllegalArgumentException("At most half a season of harmonics");
        }

        public Design(int firstAfter, boolean slopeChange) {
            this(firstAfter, slopeChange, Set.of(), 0, 1);
        }
    }

    /// Fits the series; intervals use the normal distribution, p-values t unless for Poisson.
    ///
    /// Edges: fewer than 8 periods on a side, or less than two seasons before the change where a
    /// season is asked for, is `TOO_FEW`; no incident on a side `SEPARATED`, in the whole
    /// `NO_INCIDENT`. Errors: [IllegalArgumentException] for a negative count, an exposure that is
    /// not positive, a first period outside the series. Source: J. Lopez Bernal, S. Cummins and A.
    /// Gasparrini (2017), International Journal of Epidemiology 46:348-355.
    public static Outcome<InterruptedTimeSeries> fit(
            List<Integer> counts,
            List<Double> exposures,
            Design design,
            Spread spread,
            double level) {
        check(counts, exposures, design);
        var kept =
                IntStream.range(0, counts.size())
                        .filter(i -> !design.leftOut().contains(i))
                        .boxed()
                        .toList();
        int n = kept.size();
        int first = design.firstAfter();
        long before = kept.stream().filter(i -> i < first).count();
        if (before < FEWEST || n - before < FEWEST) return Outcome.undefined(Reason.TOO_FEW, n);
        if (design.harmonics() > 0 && before < (long) BEFORE_SEASONS * design.season())
            return Outcome.undefined(Reason.TOO_FEW, n);
        boolean none = kept.stream().filter(i -> i < first).allMatch(i -> counts.get(i) == 0);
        boolean noneAfter = kept.stream().filter(i -> i >= first).allMatch(i -> counts.get(i) == 0);
        if (none && noneAfter) return Outcome.undefined(Reason.NO_INCIDENT, n);
        if (none || noneAfter) return Outcome.undefined(Reason.SEPARATED, n);
        var used = kept.stream().map(counts::get).toList();
        var rows = kept.stream().map(i -> row(i, design, i >= first)).toArray(double[][]::new);
        return switch (CountModel.fit(used, kept.stream().map(exposures::get).toList(), rows, 0)) {
            case Outcome.Undefined<CountModel>(var reason, var seen) ->
                    Outcome.undefined(reason, seen);
            case Outcome.Known<CountModel>(var model) -> {
                var periods = new ArrayList<Period>();
                for (int k = 0; k < n; k++) {
                    int i = kept.get(k);
                    double eta = Math.log(exposures.get(i));
                    var unchanged = row(i, design, false);
                    for (int j = 0; j < unchanged.length; j++)
                        eta += unchanged[j] * model.coefficients().get(j);
                    periods.add(
                            new Period(
                                    i,
                                    i >= first,
                                    counts.get(i),
                                    model.fitted().get(k),
                                    Math.exp(eta)));
                }
                yield Outcome.known(
                        new InterruptedTimeSeries(
                                n,
                                Effect.of(model, 0, spread, Limits.NORMAL, level),
                                Effect.of(model, 1, spread, Limits.NORMAL, level),
                                Effect.of(model, 2, spread, Limits.NORMAL, level),
                                design.slopeChange()
                                        ? Optional.of(
                                                Effect.of(model, 3, spread, Limits.NORMAL, level))
                                        : Optional.empty(),
                                periods,
                                model,
                                model.phi(),
                                autocorrelation(model.devianceResiduals(used))));
            }
        };
    }

    /// Incidents that the counterfactual has after the change beyond those that happened; negative
    /// where more happened.
    public double averted() {
        return periods.stream()
                .filter(Period::after)
                .mapToDouble(p -> p.counterfactual() - p.count())
                .sum();
    }

    private static double[] row(int i, Design design, boolean after) {
        int k = design.slopeChange() ? 4 : 3;
        var row = new double[k + 2 * design.harmonics()];
        row[0] = 1;
        row[1] = i + 1;
        row[2] = after ? 1 : 0;
        if (design.slopeChange()) row[3] = after ? i - design.firstAfter() + 1 : 0;
        for (int h = 1; h <= design.harmonics(); h++) {
            double turn = 2 * Math.PI * h * (i + 1) / design.season();
            row[k + 2 * h - 2] = Math.sin(turn);
            row[k + 2 * h - 1] = Math.cos(turn);
        }
        return row;
    }

    private static double autocorrelation(List<Double> residuals) {
        double mean = residuals.stream().mapToDouble(r -> r).average().orElseThrow();
        double own = 0;
        double lagged = 0;
        for (int i = 0; i < residuals.size(); i++) {
            double off = residuals.get(i) - mean;
            own += off * off;
            if (i > 0) lagged += off * (residuals.get(i - 1) - mean);
        }
        return own == 0 ? 0 : lagged / own;
    }

    private static void check(List<Integer> counts, List<Double> exposures, Design design) {
        if (counts.size() != exposures.size())
            throw new IllegalArgumentException("An exposure for each count");
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) < 0)
                throw new IllegalArgumentException("A count from 0 up, not " + counts.get(i));
            if (!(exposures.get(i) > 0 && Double.isFinite(exposures.get(i))))
                throw new IllegalArgumentException("An exposure above 0, not " + exposures.get(i));
        }
        if (design.firstAfter() < 0 || design.firstAfter() > counts.size())
            throw new IllegalArgumentException("A first period after within the series");
    }
}
