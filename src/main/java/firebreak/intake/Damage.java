package firebreak.intake;

import firebreak.intake.value.Cells;
import firebreak.intake.value.Mojibake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the cells of a table whose text was damaged before it came to us and can be repaired.
final class Damage {
    private static final int SAMPLES = 3;
    private static final int AROUND = 30;
    private final Map<Integer, Integer> cells = new TreeMap<>();
    private final List<Offer.Sample> samples = new ArrayList<>();

    void see(int column, String cell) {
        var repaired = Mojibake.repaired(cell);
        if (repaired == null) return;
        cells.merge(column, 1, Integer::sum);
        if (samples.size() < SAMPLES) samples.add(sample(cell, repaired));
    }

    /// The two texts around the place where they part.
    private static Offer.Sample sample(String before, String after) {
        var at = 0;
        while (at < before.length() && at < after.length() && before.charAt(at) == after.charAt(at))
            at++;
        var from = Math.max(0, at - AROUND);
        while (from > 0 && !Character.isWhitespace(before.charAt(from - 1)) && at - from < 60)
            from--;
        return new Offer.Sample(piece(before, from, at), piece(after, from, at));
    }

    private static String piece(String text, int from, int at) {
        var to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "…" : "")
                + Cells.shown(text.substring(from, to))
                + (to < text.length() ? "…" : "");
    }

    /// What can be offered, empty where nothing that is read is damaged.
    List<Offer> offers(List<Column> columns) {
        var read =
                columns.stream()
                        .filter(c -> c.field() != null && cells.containsKey(c.index()))
                        .toList();
        if (read.isEmpty()) return List.of();
        return List.of(
                new Offer.Repair(
                        read.stream().map(Column::address).toList(),
                        read.stream().mapToInt(c -> cells.get(c.index())).sum(),
                        samples));
    }
}
