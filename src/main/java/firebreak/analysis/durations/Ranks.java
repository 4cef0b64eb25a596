package firebreak.analysis.durations;

import java.util.ArrayList;
import java.util.Arrays;

/// The ranks of two groups together; equal values share the mean of theirs.
///
/// @param doubled twice the rank of each value in rising order, so that all are whole
/// @param sumOfSecond the ranks of the second group together
/// @param tied how many values share each rank
record Ranks(int[] doubled, double sumOfSecond, int[] tied) {

    /// @param first sorted
    /// @param second sorted
    static Ranks of(double[] first, double[] second) {
        int n = first.length + second.length;
        var all = Arrays.copyOf(first, n);
        System.arraycopy(second, 0, all, first.length, second.length);
        Arrays.sort(all);
        var doubled = new int[n];
        var tied = new ArrayList<Integer>();
        double sum = 0;
        int at = 0;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && all[end] == all[i]) end++;
            Arrays.fill(doubled, i, end, i + 1 + end);
            tied.add(end - i);
            while (at < second.length && second[at] == all[i]) {
                sum += (i + 1 + end) / 2.0;
                at++;
            }
            i = end;
        }
        return new Ranks(doubled, sum, tied.stream().mapToInt(t -> t).toArray());
    }
}
