package firebreak.analysis.association;

import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The network algorithm: tables are filled column by column, and those with the same row totals
/// left go on together. What is left can only be so likely and so unlikely; where that already
/// decides, all of it is counted, or none, without being looked at. The last two columns are not
/// walked through but looked up.
final class FisherNetwork {
    private final int[] columns;
    private final int[] start;
    private final int bits;
    private final double[] logFactorial;
    private final double observed;
    private final List<Rests> rests = new ArrayList<>();
    private long left;

    /// What the columns from one on can still add.
    ///
    /// @param least the smallest sum of -log(count!)
    /// @param most the greatest
    /// @param sum the logarithm of the sum of all their probabilities
    /// @param ends of two columns left, all that can be added
    private record Rest(double least, double most, double sum, Weighted ends) {}

    /// Sums of logarithms, rising, and the share of all that is up to each.
    private record Weighted(double[] logs, double[] upTo) {
        static final Weighted NONE = new Weighted(new double[0], new double[0]);

        /// How many are at most the limit.
        int atMost(double limit) {
            int low = 0;
            int high = logs.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (logs[middle] <= limit) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        double share(int first) {
            return first == 0 ? 0 : upTo[first - 1];
        }
    }

    /// What is left, by packed rows; without an object for each key, as looking here is most of the
    /// work.
    private static final class Rests {
        private long[] keys = new long[64];
        private @Nullable Rest[] rests = new Rest[64];
        private int size;

        @Nullable Rest get(long key) {
            return rests[place(key)];
        }

        void put(long key, Rest rest) {
            if (2 * ++size > keys.length) grow();
            int at = place(key);
            keys[at] = key;
            rests[at] = rest;
        }

        private int place(long key) {
            int mask = keys.length - 1;
            int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (rests[at] != null && keys[at] != key) at = at + 1 & mask;
            return at;
        }

        private void grow() {
            var oldKeys = keys;
            var oldRests = rests;
            keys = new long[2 * oldKeys.length];
            rests = new Rest[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldRests[i] == null) continue;
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                rests[at] = oldRests[i];
            }
        }
    }

    /// Sums that were reached, in the order they were, each with how often.
    private static final class Reached {
        private double[] logs = new double[8];
        private double[] times = new double[8];
        private int size;

        void add(double log, double often) {
            if (size == logs.length) {
                logs = Arrays.copyOf(logs, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            logs[size] = log;
            times[size++] = often;
        }

        /// Sorted, equal ones together; shares are of `exp(log + sum)`.
        Weighted sorted(double sum) {
            var order = new Integer[size];
            for (int i = 0; i < size; i++) order[i] = i;
            Arrays.sort(order, (a, b) -> Double.compare(logs[a], logs[b]));
            var together = new double[size];
            var upTo = new double[size];
            int at = -1;
            double so = 0;
            for (int i : order) {
                if (at < 0 || logs[i] - together[at] > 1e-10) together[++at] = logs[i];
                so += times[i] * Math.exp(logs[i] + sum);
                upTo[at] = so;
            }
            return new Weighted(Arrays.copyOf(together, at + 1), Arrays.copyOf(upTo, at + 1));
        }
    }

    private static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super(null, null, false, false);
        }
    }

    private interface Filling {
        void filled(int[] rowsLeft, double log);
    }

    FisherNetwork(Crossing table, long budget) {
        // The fewer rows, the fewer states.
        boolean turned = table.rows().size() > table.columns().size();
        var rows = turned ? table.columnTotals() : table.rowTotals();
        var across = turned ? table.rowTotals() : table.columnTotals();
        columns = across.stream().sorted((a, b) -> b - a).mapToInt(c -> c).toArray();
        start = rows.stream().sorted().mapToInt(r -> r).toArray();
        bits = Math.min(31, 64 / start.length);
        logFactorial = new double[table.n() + 1];
        for (int k = 2; k < logFactorial.length; k++) logFactorial[k] = LogGamma.value(k + 1.0);
        double log = 0;
        for (var row : table.counts()) for (int count : row) log -= logFactorial[count];
        observed = log + FisherExact.EQUAL;
        for (int j = 0; j <= columns.length; j++) rests.add(new Rests());
        left = budget;
    }

    OptionalDouble p() {
        // Row totals are packed into one number.
        if (bits < 1 || start[start.length - 1] >= 1L << bits) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Math.min(1, counted()));
        } catch (Spent _) {
            return OptionalDouble.empty();
        }
    }

    private double counted() {
        double all = sum(0, start);
        if (columns.length == 2) {
            var ends = rest(0, start).ends();
            return ends.share(ends.atMost(observed));
        }
        double p = 0;
        Map<Long, Reached> here = new HashMap<>();
        var one = new Reached();
        one.add(0, 1);
        here.put(pack(start), one);
        for (int j = 0; j <= columns.length - 3; j++) {
            Map<Long, Reached> next = new HashMap<>();
            for (var node : here.entrySet()) {
                var rows = unpack(node.getKey());
                double own = sum(j, rows);
                var pasts = node.getValue().sorted(own - all);
                var walk = new Walk(j, own, pasts, next);
                fill(rows, columns[j], walk);
                p += walk.counted;
            }
            here = next;
        }
        return p;
    }

    /// One column filled in every way, from one node of the network.
    private final class Walk implements Filling {
        private final int j;
        private final double own;
        private final Weighted pasts;
        private final Map<Long, Reached> next;
        double counted;

        Walk(int j, double own, Weighted pasts, Map<Long, Reached> next) {
            this.j = j;
            this.own = own;
            this.pasts = pasts;
            this.next = next;
        }

        @Override
        public void filled(int[] rowsLeft, double log) {
            spend(1);
            var rest = rest(j + 1, rowsLeft);
            double share = Math.exp(log + rest.sum() - own);
            int wholly = pasts.atMost(observed - log - rest.most());
            int open = pasts.atMost(observed - log - rest.least());
            counted += share * pasts.share(wholly);
            if (wholly == open) return;
            spend(open - wholly);
            if (j == columns.length - 3)
                counted += share * lookedUp(rest.ends(), log, wholly, open);
            else {
                var reached = next.computeIfAbsent(pack(rowsLeft), _ -> new Reached());
                for (int i = wholly; i < open; i++)
                    reached.add(
                            pasts.logs()[i] + log,
                            (pasts.share(i + 1) - pasts.share(i)) * scale(pasts.logs()[i]));
            }
        }

        /// Back from a share to how often a sum was reached.
        private double scale(double log) {
            return Math.exp(sum(0, start) - own - log);
        }

        /// The share of pairs of past and end that are unlikely enough together.
        private double lookedUp(Weighted ends, double log, int wholly, int open) {
            spend(ends.logs().length);
            double share = 0;
            int upTo = open;
            for (int e = 0; e < ends.logs().length; e++) {
                while (upTo > wholly && pasts.logs()[upTo - 1] + log + ends.logs()[e] > observed)
                    upTo--;
                if (upTo == wholly) break;
                share +=
                        (ends.share(e + 1) - ends.share(e))
                                * (pasts.share(upTo) - pasts.share(wholly));
            }
            return share;
        }
    }

    private Rest rest(int j, int[] rowsLeft) {
        long key = pack(rowsLeft);
        var known = rests.get(j).get(key);
        if (known != null) return known;
        double sum = sum(j, rowsLeft);
        Rest rest;
        if (j == columns.length - 2) {
            var reached = new Reached();
            fill(
                    rowsLeft,
                    columns[j],
                    (then, log) -> {
                        spend(1);
                        double last = log;
                        for (int row : then) last -= logFactorial[row];
                        reached.add(last, 1);
                    });
            var ends = reached.sorted(-sum);
            rest = new Rest(ends.logs()[0], ends.logs()[ends.logs().length - 1], sum, ends);
        } else {
            var ends = new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            fill(
                    rowsLeft,
                    columns[j],
                    (then, log) -> {
                        spend(1);
                        var after = rest(j + 1, then);
                        ends[0] = Math.min(ends[0], log + after.least());
                        ends[1] = Math.max(ends[1], log + after.most());
                    });
            rest = new Rest(ends[0], ends[1], sum, Weighted.NONE);
        }
        rests.get(j).put(key, rest);
        return rest;
    }

    /// The sum over all tables of the product of 1 / count! is n! / (row totals! column totals!).
    private double sum(int j, int[] rowsLeft) {
        int n = 0;
        double log = 0;
        for (int row : rowsLeft) {
            n += row;
            log -= logFactorial[row];
        }
        for (int k = j; k < columns.length; k++) log -= logFactorial[columns[k]];
        return log + logFactorial[n];
    }

    private void spend(int steps) {
        left -= steps;
        if (left < 0) throw new Spent();
    }

    private long pack(int[] rows) {
        long packed = 0;
        for (int row : rows) packed = packed << bits | row;
        return packed;
    }

    private int[] unpack(long packed) {
        var rows = new int[start.length];
        long mask = (1L << bits) - 1;
        for (int i = rows.length - 1; i >= 0; i--, packed >>>= bits)
            rows[i] = (int) (packed & mask);
        return rows;
    }

    private void fill(int[] rowsLeft, int column, Filling filling) {
        var room = new int[rowsLeft.length + 1];
        for (int i = rowsLeft.length - 1; i >= 0; i--) room[i] = room[i + 1] + rowsLeft[i];
        fill(rowsLeft.clone(), room, 0, column, 0, filling);
    }

    private void fill(int[] rows, int[] room, int i, int open, double log, Filling filling) {
        if (i == rows.length) {
            // Rows are alike: only what is left of them counts.
            filling.filled(sorted(rows), log);
            return;
        }
        int had = rows[i];
        for (int x = Math.max(0, open - room[i + 1]); x <= Math.min(had, open); x++) {
            rows[i] = had - x;
            fill(rows, room, i + 1, open - x, log - logFactorial[x], filling);
        }
        rows[i] = had;
    }

    /// By insertion: there are few, and they are nearly in order.
    private static int[] sorted(int[] rows) {
        var sorted = rows.clone();
        for (int i = 1; i < sorted.length; i++) {
            int row = sorted[i];
            int at = i;
            for (; at > 0 && sorted[at - 1] > row; at--) sorted[at] = sorted[at - 1];
            sorted[at] = row;
        }
        return sorted;
    }
}
