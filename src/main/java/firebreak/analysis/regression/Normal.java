package firebreak.analysis.regression;

import java.util.ArrayList;
import java.util.List;

/// The normal equations of a weighted least squares fit of a handful of columns, solved by
/// Cholesky's decomposition. Columns are brought to length 1 first, so that months and exposures of
/// any size do no harm.
final class Normal {
    private final double[][] root;
    private final double[] right;
    private final double[] scale;
    private final boolean singular;

    Normal(double[][] rows, double[] weights, double[] target) {
        int k = rows[0].length;
        scale = new double[k];
        right = new double[k];
        root = new double[k][k];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < rows.length; i++) scale[j] += weights[i] * rows[i][j] * rows[i][j];
            scale[j] = Math.sqrt(scale[j]);
        }
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < k; j++) {
                double own = weights[i] * rows[i][j] / scale[j];
                right[j] += own * target[i];
                for (int l = 0; l <= j; l++) root[j][l] += own * rows[i][l] / scale[l];
            }
        singular = !decompose();
    }

    private boolean decompose() {
        for (int j = 0; j < root.length; j++) {
            for (int l = 0; l <= j; l++) {
                double sum = root[j][l];
                for (int m = 0; m < l; m++) sum -= root[j][m] * root[l][m];
                if (l < j) root[j][l] = sum / root[l][l];
                else if (sum > 1e-12) root[j][j] = Math.sqrt(sum);
                else return false; // also where it is no number
            }
        }
        return true;
    }

    boolean isSingular() {
        return singular;
    }

    double[] solution() {
        var x = solve(right.clone());
        for (int j = 0; j < x.length; j++) x[j] /= scale[j];
        return x;
    }

    /// The inverse of the equations' matrix, in rows.
    List<List<Double>> inverse() {
        int k = scale.length;
        var rows = new ArrayList<List<Double>>();
        for (int j = 0; j < k; j++) {
            var unit = new double[k];
            unit[j] = 1;
            var solved = solve(unit);
            var row = new ArrayList<Double>();
            for (int l = 0; l < k; l++) row.add(solved[l] / scale[j] / scale[l]);
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private double[] solve(double[] x) {
        int k = x.length;
        for (int j = 0; j < k; j++) {
            for (int m = 0; m < j; m++) x[j] -= root[j][m] * x[m];
            x[j] /= root[j][j];
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int m = j + 1; m < k; m++) x[j] -= root[m][j] * x[m];
            x[j] /= root[j][j];
        }
        return x;
    }
}
