package firebreak.domain.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Keeps findings in an order that survives a merge: each has a rank, a text that sorts between the
/// ranks of its neighbours, so that one which moves changes no other.
public final class Ranks {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// Ranks grow by a digit for every few moves into the same place; beyond this all get new ones.
    private static final int LONGEST = 100;

    /// How findings are read. Two copies may give two findings the same rank; then the id decides,
    /// the same way on either side.
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rank).thenComparing(Finding::id);

    private Ranks() {}

    /// A rank behind the last one.
    public static String after(List<Finding> findings) {
        return between(
                findings.stream().map(Finding::rank).max(Comparator.naturalOrder()).orElse(""), "");
    }

    /// The findings that must be saved so that one stands at a place; none where it stands there.
    ///
    /// @param inOrder by [#ORDER]
    /// @param place from 0; beyond the ends it is the first or the last
    public static List<Finding> moved(List<Finding> inOrder, UUID id, int place) {
        int from = 0;
        while (from < inOrder.size() && !inOrder.get(from).id().equals(id)) from++;
        if (from == inOrder.size()) return List.of();
        int to = Math.clamp(place, 0, inOrder.size() - 1);
        if (from == to) return List.of();
        var next = new ArrayList<>(inOrder);
        var moving = next.remove(from);
        next.add(to, moving);
        var low = to == 0 ? "" : next.get(to - 1).rank();
        var high = to == next.size() - 1 ? "" : next.get(to + 1).rank();
        boolean room = high.isEmpty() || low.compareTo(high) < 0;
        var rank = room ? between(low, high) : "";
        if (room && rank.length() <= LONGEST) return List.of(moving.withRank(rank));
        return spread(next);
    }

    private static List<Finding> spread(List<Finding> inOrder) {
        var changed = new ArrayList<Finding>();
        var rank = "";
        for (var finding : inOrder) {
            rank = between(rank, "");
            if (!finding.rank().equals(rank)) changed.add(finding.withRank(rank));
        }
        return changed;
    }

    /// A rank that sorts behind `low` and before `high`; neither ends in 0, nor does what comes
    /// out, so that there is always room in between.
    ///
    /// @param low empty for the beginning
    /// @param high empty for the end; else behind `low`
    static String between(String low, String high) {
        var rank = new StringBuilder();
        boolean bounded = !high.isEmpty();
        for (int i = 0; ; i++) {
            int below = i < low.length() ? DIGITS.indexOf(low.charAt(i)) : 0;
            int above =
                    bounded && i < high.length() ? DIGITS.indexOf(high.charAt(i)) : DIGITS.length();
            // At the end a small step leaves room for many more behind it.
            int digit = bounded ? (below + above) / 2 : Math.min(below + 1, DIGITS.length() - 1);
            if (digit > below && digit < above) return rank.append(DIGITS.charAt(digit)).toString();
            rank.append(DIGITS.charAt(below));
            if (below < above) bounded = false;
        }
    }
}
