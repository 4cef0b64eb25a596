package firebreak.analysis.durations;

import java.util.Arrays;

/// The distribution of the sum of k of n ranks, each choice as likely.
final class RankSums {
    private RankSums() {}

    /// The probability of each sum, from 0 on.
    static double[] of(int[] ranks, int k) {
        int most = Arrays.stream(ranks).sum();
        var ways = new double[k + 1][most + 1];
        ways[0][0] = 1;
        for (int rank : ranks)
            for (int c = k; c >= 1; c--)
                for (int s = most; s >= rank; s--) ways[c][s] += ways[c - 1][s - rank];
        double all = Arrays.stream(ways[k]).sum();
        return Arrays.stream(ways[k]).map(w -> w / all).toArray();
    }
}
