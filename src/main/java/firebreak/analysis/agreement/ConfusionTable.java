package firebreak.analysis.agreement;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// What two coders said of the same incidents: the first one's categories down, the second one's
/// across, in one order for both.
///
/// @param categories the possible answers; at least one
/// @param counts square, as wide as there are categories
public record ConfusionTable<C>(List<C> categories, List<List<Integer>> counts) {
    /// The answers of both coders to one incident.
    public record Pair<C>(C first, C second) {}

    /// Two categories that the coders took for each other.
    ///
    /// @param count incidents that one coder put into either and the other into the other one
    public record Confused<C>(C one, C other, int count) {}

    /// How far the coders agree on one category: of all their judgements that name it, those that
    /// agree, 2 a / (2 a + b + c) (Cicchetti and Feinstein 1990, J Clin Epidemiol 43:551).
    ///
    /// @param n incidents that at least one of them put there
    /// @param share NaN where nobody named it
    public record OnCategory<C>(C category, int n, int agreed, double share) {}

    public ConfusionTable {
        categories = List.copyOf(categories);
        counts = counts.stream().map(List::copyOf).toList();
        int wide = categories.size();
        if (wide == 0
                || counts.size() != wide
                || counts.stream().anyMatch(row -> row.size() != wide)
                || counts.stream().flatMap(List::stream).anyMatch(c -> c < 0))
            throw new IllegalArgumentException("A table of two coders is square, without holes");
    }

    /// Counts pairs.
    ///
    /// @throws IllegalArgumentException where a pair names a category that is not listed
    public static <C> ConfusionTable<C> of(List<C> categories, List<Pair<C>> pairs) {
        var place = new HashMap<C, Integer>();
        for (var category : categories) place.put(category, place.size());
        var counts = new int[categories.size()][categories.size()];
        for (var pair : pairs) {
            var row = place.get(pair.first());
            var column = place.get(pair.second());
            if (row == null || column == null)
                throw new IllegalArgumentException("A judgement is in none of the categories");
            counts[row][column]++;
        }
        var rows = new ArrayList<List<Integer>>();
        for (var row : counts) {
            var cells = new ArrayList<Integer>();
            for (var count : row) cells.add(count);
            rows.add(cells);
        }
        return new ConfusionTable<>(categories, rows);
    }

    /// Incidents that both judged.
    public int n() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /// The share of incidents on which they agree, with its 95 % Wilson interval.
    public Proportion agreed() {
        int same = 0;
        for (int i = 0; i < categories.size(); i++) same += count(i, i);
        return Proportions.wilson(same, n());
    }

    /// Agreement by category, in the order of the table.
    public List<OnCategory<C>> onCategories() {
        var all = new ArrayList<OnCategory<C>>();
        for (int i = 0; i < categories.size(); i++) {
            int named = row(i) + column(i);
            int both = count(i, i);
            all.add(
                    new OnCategory<>(
                            categories.get(i),
                            named - both,
                            both,
                            named == 0 ? Double.NaN : 2.0 * both / named));
        }
        return all;
    }

    /// Which categories are taken for each other, most often first; those never confused left out.
    public List<Confused<C>> confused() {
        var all = new ArrayList<Confused<C>>();
        for (int i = 0; i < categories.size(); i++)
            for (int j = i + 1; j < categories.size(); j++)
                if (count(i, j) + count(j, i) > 0)
                    all.add(
                            new Confused<>(
                                    categories.get(i),
                                    categories.get(j),
                                    count(i, j) + count(j, i)));
        all.sort(Comparator.comparingInt((Confused<C> c) -> c.count()).reversed());
        return all;
    }

    int count(int row, int column) {
        return counts.get(row).get(column);
    }

    private int row(int i) {
        return counts.get(i).stream().mapToInt(Integer::intValue).sum();
    }

    private int column(int j) {
        return counts.stream().mapToInt(row -> row.get(j)).sum();
    }

    /// The share of incidents that the first coder put into each category.
    double[] firstShares() {
        return shares(true);
    }

    /// The same of the second coder.
    double[] secondShares() {
        return shares(false);
    }

    private double[] shares(boolean first) {
        var shares = new double[categories.size()];
        for (int i = 0; i < shares.length; i++)
            shares[i] = (double) (first ? row(i) : column(i)) / n();
        return shares;
    }
}
