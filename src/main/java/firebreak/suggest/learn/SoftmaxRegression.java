package firebreak.suggest.learn;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Multinomial logistic regression with a penalty on squared weights, over sparse rows. Solved by
/// stochastic dual coordinate ascent (Shalev-Shwartz and Zhang, "Stochastic dual coordinate ascent
/// methods for regularized loss minimization", JMLR 14, 2013): each row keeps the probabilities
/// that the weights are made of, and moves them towards those that the weights give it. No step
/// length is to be chosen, and it always comes to the same weights.
///
/// The bias is a feature that every row has, and is penalised as the others are. Classes of which
/// there is no row always have the same weights, so these are held once for all of them.
final class SoftmaxRegression {
    private static final long SEED = 20_260_101;
    private static final int MOST_ROUNDS = 60;
    private static final int LEAST_ROUNDS = 3;
    private static final double STILL = 2e-3;
    private static final long WORK = 50_000_000;

    /// Columns and their values.
    record Row(int[] columns, float[] values) {}

    /// Where the weights of each class stand behind those of a column.
    private final int[] slots;

    /// A class for each slot.
    private final int[] classOf;

    private final float[] weights;
    private final double[] bias;

    private SoftmaxRegression(int[] y, int classes, int columns) {
        slots = slots(y, classes);
        classOf = new int[Arrays.stream(slots).max().orElse(0) + 1];
        for (int c = 0; c < classes; c++) classOf[slots[c]] = c;
        weights = new float[classOf.length * columns];
        bias = new double[classes];
    }

    private static int[] slots(int[] y, int classes) {
        var slots = new int[classes];
        Arrays.fill(slots, -1);
        int n = 0;
        for (int c : y) if (slots[c] < 0) slots[c] = n++;
        for (int c = 0; c < classes; c++) if (slots[c] < 0) slots[c] = n;
        return slots;
    }

    /// @param cost what a fault costs in each class, against the penalty of 1/2 of the squared
    ///   weights
    static SoftmaxRegression fit(Row[] rows, int[] y, double[] cost, int columns) {
        int k = cost.length;
        var model = new SoftmaxRegression(y, k, columns);
        var held = new double[rows.length][k];
        var step = new double[rows.length];
        long size = 0;
        for (int i = 0; i < rows.length; i++) {
            double square = 1;
            for (float v : rows[i].values) square += v * v;
            // The curvature of the loss is at most a half.
            step[i] = 1 / (1 + 0.5 * cost[y[i]] * square);
            Arrays.fill(held[i], 1.0 / k);
            double[] change = new double[k];
            for (int c = 0; c < k; c++) change[c] = cost[y[i]] * ((c == y[i] ? 1 : 0) - held[i][c]);
            model.add(rows[i], change);
            size += rows[i].columns.length;
        }
        long round = Math.max(1, size * k);
        int rounds = (int) Math.clamp(WORK / round, LEAST_ROUNDS, MOST_ROUNDS);
        var order = new int[rows.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        var random = new SplittableRandom(SEED);
        var p = new double[k];
        for (int r = 0; r < rounds; r++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            double moved = 0;
            for (int i : order) {
                model.scores(rows[i], p);
                softmax(p, 1);
                for (int c = 0; c < k; c++) {
                    double by = step[i] * (p[c] - held[i][c]);
                    held[i][c] += by;
                    moved += Math.abs(by) / step[i];
                    p[c] = -cost[y[i]] * by;
                }
                model.add(rows[i], p);
            }
            if (moved / rows.length < STILL) break;
        }
        return model;
    }

    private void add(Row row, double[] change) {
        for (int c = 0; c < bias.length; c++) bias[c] += change[c];
        // In the order of the slots, so that the loop that learning lives in runs straight on.
        var by = new double[classOf.length];
        for (int s = 0; s < by.length; s++) by[s] = change[classOf[s]];
        for (int j = 0; j < row.columns.length; j++) {
            int at = row.columns[j] * by.length;
            float v = row.values[j];
            for (int s = 0; s < by.length; s++) weights[at + s] += (float) (v * by[s]);
        }
    }

    void scores(Row row, double[] scores) {
        var sums = new double[classOf.length];
        for (int s = 0; s < sums.length; s++) sums[s] = bias[classOf[s]];
        for (int j = 0; j < row.columns.length; j++) {
            int at = row.columns[j] * sums.length;
            float v = row.values[j];
            for (int s = 0; s < sums.length; s++) sums[s] += v * weights[at + s];
        }
        for (int c = 0; c < bias.length; c++) scores[c] = sums[slots[c]];
    }

    /// How much a feature speaks for a class, against the mean of all.
    double weight(int column, int c) {
        int at = column * classOf.length;
        double mean = 0;
        for (int slot : slots) mean += weights[at + slot];
        return weights[at + slots[c]] - mean / slots.length;
    }

    /// Turns scores into probabilities, in place; a sharpness of 1 leaves them as they are.
    static void softmax(double[] scores, double sharpness) {
        double most = Double.NEGATIVE_INFINITY;
        for (double s : scores) most = Math.max(most, s);
        double sum = 0;
        for (int c = 0; c < scores.length; c++)
            sum += scores[c] = StrictMath.exp(sharpness * (scores[c] - most));
        for (int c = 0; c < scores.length; c++) scores[c] /= sum;
    }
}
