package firebreak.analysis.agreement;

/// Gwet's AC1 of two coders: agreement beyond chance, where chance is taken from how evenly the
/// categories are used. Unlike kappa it doesn't collapse where nearly all incidents fall into one
/// category, which makes it the second opinion where kappa and the share of agreement part.
///
/// Edges: no incident, or fewer than two possible categories, is [Coefficient.Undefined]. Where all
/// judgements fall into one of several possible categories AC1 is 1, by its definition; the share
/// of agreement beside it and an undefined kappa say what to think of it.
///
/// Source: K. L. Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29,
/// with the variance given there for incidents drawn from many.
public final class GwetAc1 {
    private GwetAc1() {}

    /// AC1 with its interval at 95 % from the table of two people; undefined where nothing was
    /// judged twice or there is one category.
    public static Coefficient of(ConfusionTable<?> table) {
        int n = table.n();
        int k = table.categories().size();
        if (n == 0) return new Coefficient.Undefined(0, Coefficient.Reason.NOTHING_JUDGED_TWICE);
        if (k < 2) return new Coefficient.Undefined(n, Coefficient.Reason.ONE_CATEGORY);
        var rows = table.firstShares();
        var columns = table.secondShares();
        var used = new double[k];
        double observed = 0;
        double chance = 0;
        for (int i = 0; i < k; i++) {
            used[i] = (rows[i] + columns[i]) / 2;
            observed += (double) table.count(i, i) / n;
            chance += used[i] * (1 - used[i]) / (k - 1);
        }
        double value = (observed - chance) / (1 - chance);
        double spread = 0;
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) {
                double part =
                        (i == j ? 1 : 0)
                                - 2 * (1 - value) * (1 - (used[i] + used[j]) / 2) / (k - 1);
                spread += (double) table.count(i, j) / n * part * part;
            }
        double centre = observed - 2 * (1 - value) * chance;
        double variance = (spread - centre * centre) / (n * (1 - chance) * (1 - chance));
        return Intervals.around(n, value, variance);
    }
}
