package firebreak.analysis.regression;

import firebreak.analysis.inference.Outcome;

import java.util.ArrayList;
import java.util.List;

/// A log-linear regression of counts, with exposures as offset, fitted by maximum likelihood
/// (iteratively weighted least squares).
///
/// @param coefficients one for each column, on the scale of logarithms
/// @param covariance of the coefficients for Poisson (or negative binomial) counts; rows as lists
/// @param fitted the expected counts
/// @param deviance of the fit; twice the distance of the log likelihood from that of a perfect fit
/// @param phi Pearson's chi-square / residual degrees of freedom: about 1 where the counts vary as
///   the model says. NaN where no degree of freedom is left.
/// @param df residual degrees of freedom
public record CountModel(
        List<Double> coefficients,
        List<List<Double>> covariance,
        List<Double> fitted,
        double deviance,
        double phi,
        int df) {
    private static final int MOST_STEPS = 200;

    public CountModel {
        coefficients = List.copyOf(coefficients);
        covariance = List.copyOf(covariance);
        fitted = List.copyOf(fitted);
    }

    /// The standard error of a coefficient, not widened.
    public double standardError(int column) {
        return Math.sqrt(covariance.get(column).get(column));
    }

    /// Fits log E[count] = log exposure + row * coefficients.
    ///
    /// Edges: no more observations than columns is `TOO_FEW`; columns that say the same are
    /// `COLLINEAR`; an estimate that runs to infinity is `SEPARATED`.
    ///
    /// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, chapter 6.
    ///
    /// @param rows the columns' values for each observation; give a column of ones for the
    ///   intercept
    /// @param alpha variance = mean + alpha * mean^2; 0 for Poisson
    public static Outcome<CountModel> fit(
            List<Integer> counts, List<Double> exposures, double[][] rows, double alpha) {
        int n = counts.size();
        int k = n == 0 ? 0 : rows[0].length;
        if (n <= k) return Outcome.undefined(Outcome.Reason.TOO_FEW, n);
        if (new Normal(rows, ones(n), new double[n]).isSingular())
            return Outcome.undefined(Outcome.Reason.COLLINEAR, n);
        var eta = new double[n];
        for (int i = 0; i < n; i++) eta[i] = Math.log(counts.get(i) + 0.1);
        double last = Double.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS; step++) {
            var weights = new double[n];
            var working = new double[n];
            for (int i = 0; i < n; i++) {
                double mu = Math.exp(eta[i]);
                weights[i] = mu / (1 + alpha * mu);
                working[i] = eta[i] - Math.log(exposures.get(i)) + (counts.get(i) - mu) / mu;
            }
            var normal = new Normal(rows, weights, working);
            if (normal.isSingular()) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
            var beta = normal.solution();
            for (int i = 0; i < n; i++) {
                eta[i] = Math.log(exposures.get(i));
                for (int j = 0; j < k; j++) eta[i] += rows[i][j] * beta[j];
            }
            double deviance = deviance(counts, eta, alpha);
            if (!Double.isFinite(deviance)) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
            if (Math.abs(deviance - last) <= 1e-13 * (Math.abs(deviance) + 0.1))
                return settled(counts, rows, eta, alpha, beta);
            last = deviance;
        }
        return Outcome.undefined(Outcome.Reason.NOT_SETTLED, n);
    }

    private static Outcome<CountModel> settled(
            List<Integer> counts, double[][] rows, double[] eta, double alpha, double[] beta) {
        int n = counts.size();
        var weights = new double[n];
        var fitted = new ArrayList<Double>();
        double pearson = 0;
        for (int i = 0; i < n; i++) {
            double mu = Math.exp(eta[i]);
            // A whole rate of nothing is only reached at minus infinity.
            if (mu < 1e-8) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
            weights[i] = mu / (1 + alpha * mu);
            fitted.add(mu);
            pearson += (counts.get(i) - mu) * (counts.get(i) - mu) / (mu * (1 + alpha * mu));
        }
        var normal = new Normal(rows, weights, new double[n]);
        if (normal.isSingular()) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
        int df = n - beta.length;
        return Outcome.known(
                new CountModel(
                        boxed(beta),
                        normal.inverse(),
                        fitted,
                        deviance(counts, eta, alpha),
                        pearson / df,
                        df));
    }

    /// The signed square roots of each count's part of the Poisson deviance.
    public List<Double> devianceResiduals(List<Integer> counts) {
        var residuals = new ArrayList<Double>();
        for (int i = 0; i < counts.size(); i++) {
            int y = counts.get(i);
            double mu = fitted.get(i);
            double part = Math.sqrt(Math.max(0, part(y, mu, 0)));
            residuals.add(y < mu ? -part : part);
        }
        return List.copyOf(residuals);
    }

    private static double deviance(List<Integer> counts, double[] eta, double alpha) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) sum += part(counts.get(i), Math.exp(eta[i]), alpha);
        return sum;
    }

    private static double part(int y, double mu, double alpha) {
        double whole = y == 0 ? 0 : y * Math.log(y / mu);
        if (alpha == 0) return 2 * (whole - (y - mu));
        return 2 * (whole - (y + 1 / alpha) * Math.log((1 + alpha * y) / (1 + alpha * mu)));
    }

    private static double[] ones(int n) {
        var ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static List<Double> boxed(double[] values) {
        var list = new ArrayList<Double>();
        for (double value : values) list.add(value);
        return list;
    }
}
