package firebreak.analysis.pictures;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.trend.MannKendall;
import firebreak.analysis.trend.SenSlope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether incidents become more or fewer over the weeks: rates of blocks of weeks, their median
/// slope, and whether it is more than chance.
///
/// @param block weeks in each block; more than one where single weeks hold too few incidents, or
///   are too many
/// @param first the first week of each block
/// @param rates of each block, per week or deployment
/// @param slope of the rate over 13 weeks; `TOO_FEW` below five blocks
record FrequencyTrend(
        int block,
        List<Integer> first,
        List<Double> rates,
        Outcome<SenSlope> slope,
        Outcome<MannKendall> test) {
    static final int QUARTER = 13;

    /// Fewer values can't reach 0.05 in any order.
    private static final int FEWEST = 5;

    /// The effort grows with the square of the blocks.
    private static final int MOST = 156;

    private static final double LEVEL = 0.95;

    /// @param amounts what each week holds against its incidents; 0 or NaN where it holds nothing
    static FrequencyTrend of(FrequencyCount count, double[] amounts) {
        int weeks = amounts.length;
        int n = count.inWeeks();
        double told = Arrays.stream(count.told()).sum();
        int block =
                Math.max(
                        Math.ceilDiv(weeks, MOST),
                        n == 0 ? 1 : (int) Math.ceil(FrequencyChart.FEW_PER_WEEK * told / n));
        var first = new ArrayList<Integer>();
        var rates = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        // What doesn't fill a block is left out at the beginning.
        for (int w = weeks % Math.max(1, block); w + block <= weeks; w += block) {
            int incidents = 0;
            double exposure = 0;
            for (int i = w; i < w + block; i++) {
                if (!(amounts[i] > 0)) continue;
                incidents += count.perWeek()[i];
                exposure += amounts[i];
            }
            if (exposure == 0) continue;
            first.add(w);
            rates.add(incidents / exposure);
            times.add((double) w / QUARTER);
        }
        boolean enough = rates.size() >= FEWEST && n > 0;
        return new FrequencyTrend(
                block,
                first,
                rates,
                enough
                        ? SenSlope.of(times, rates, LEVEL)
                        : Outcome.undefined(Outcome.Reason.TOO_FEW, rates.size()),
                enough
                        ? MannKendall.of(rates)
                        : Outcome.undefined(Outcome.Reason.TOO_FEW, rates.size()));
    }

    boolean known() {
        return slope.toOptional().isPresent();
    }

    /// The straight line of the slope at each block.
    List<Double> line() {
        return slope.toOptional()
                .map(s ->
                        first.stream()
                                .map(w -> s.intercept() + s.estimate() * w / QUARTER)
                                .toList())
                .orElse(List.of());
    }
}
