package firebreak.analysis;

import java.util.Arrays;
import java.util.List;

/// Numbers by row and column, as records and charts hold them.
public final class NumberTable {
    private NumberTable() {}

    /// The rows of counts as lists; none where there are no rows.
    public static List<List<Integer>> of(int[][] numbers) {
        return Arrays.stream(numbers).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }

    /// The rows of sums as lists; none where there are no rows.
    public static List<List<Long>> of(long[][] numbers) {
        return Arrays.stream(numbers).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }
}
