package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.domain.chart.ChartSpec.CellMark;

import java.util.Arrays;
import java.util.List;

/// Numbers by series and category.
final class Cells {
    private Cells() {}

    /// Whether charts can hold the numbers, which are whole ones of 32 bits there.
    static boolean fit(long[][] numbers) {
        return Arrays.stream(numbers)
                .flatMapToLong(Arrays::stream)
                .allMatch(v -> v <= Integer.MAX_VALUE);
    }

    /// The numbers of a chart; all 0 where one is too large for it.
    static int[][] ints(long[][] numbers) {
        var all = fit(numbers);
        return Arrays.stream(numbers)
                .map(row -> Arrays.stream(row).mapToInt(v -> all ? (int) v : 0).toArray())
                .toArray(int[][]::new);
    }

    static long sum(long[][] numbers) {
        return Arrays.stream(numbers).flatMapToLong(Arrays::stream).sum();
    }

    /// Which cells stand on too few incidents to say anything.
    static List<List<CellMark>> thin(int[][] incidents) {
        return Arrays.stream(incidents)
                .map(row -> Arrays.stream(row).mapToObj(Cells::thin).toList())
                .toList();
    }

    private static CellMark thin(int incidents) {
        return incidents > 0 && incidents < PatternCharts.FEWEST_TO_READ
                ? CellMark.THIN
                : CellMark.NONE;
    }
}
