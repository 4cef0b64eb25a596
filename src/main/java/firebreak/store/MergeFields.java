package firebreak.store;

import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// A row that both copies changed, merged part by part.
///
/// @param ours what it becomes where every open part is ours
/// @param theirs what it becomes where every open part is theirs
/// @param open the parts that both changed differently
record MergeFields(RowFields ours, RowFields theirs, Set<String> open) {
    /// Columns that say one thing together: half of each side would say what nobody meant.
    private static final List<List<String>> TOGETHER =
            List.of(
                    List.of("SEVERITY_WORD", "SEVERITY_CLASS"),
                    List.of("DESCRIPTION", "DESCRIPTION_RAW", "DESCRIPTION_KIND"),
                    List.of("LEADERSHIP_MINUTES", "RESPONDER_MINUTES", "EFFORT_MEASURED"),
                    List.of("SLICE", "FIGURES", "REVISION"),
                    List.of("DECIDED", "DECIDED_WHY"));

    /// Nobody has to decide where something stands among others: it stays where we have it.
    private static final Set<String> QUIET = Set.of("RANK_KEY");

    static MergeFields of(
            RowKey key,
            RowFields mine,
            RowFields other,
            @Nullable RowFields oursSeen,
            @Nullable RowFields theirsSeen) {
        var ours = mine;
        var theirs = mine;
        var open = new TreeSet<String>();
        for (var column : key.said(other).columns().keySet()) {
            if (!part(column).equals(column)) continue;
            var columns = columns(column);
            if (mine.same(other, columns)) continue;
            if (alike(other, columns, oursSeen, theirsSeen)) continue;
            if (QUIET.contains(column) && !alike(mine, columns, oursSeen, theirsSeen)) continue;
            theirs = theirs.with(columns, other);
            if (alike(mine, columns, oursSeen, theirsSeen)) ours = ours.with(columns, other);
            else open.add(column);
        }
        return new MergeFields(ours, theirs, open);
    }

    /// Whether a side still has what both looked at last.
    private static boolean alike(
            RowFields row,
            List<String> columns,
            @Nullable RowFields oursSeen,
            @Nullable RowFields theirsSeen) {
        return (oursSeen != null && oursSeen.same(row, columns))
                || (theirsSeen != null && theirsSeen.same(row, columns));
    }

    /// The part to which a column belongs: itself, or the first of those with which it goes.
    static String part(String column) {
        return columns(column).getFirst();
    }

    private static List<String> columns(String column) {
        return TOGETHER.stream()
                .filter(t -> t.contains(column))
                .findFirst()
                .orElseGet(() -> List.of(column));
    }

    RowFields decided(MergeDecision decision) {
        var row = ours;
        for (var part : open)
            if (decision.of(part) == Side.THEIRS)
                row = row.with(columns(part), Objects.requireNonNull(theirs));
        return row;
    }
}
