package firebreak.intake.container.sheet;

import firebreak.intake.container.Row;
import firebreak.intake.container.TableRows;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The table within the lines of a sheet. Titles above the header are left out, a header cell that
/// was merged gives its name to all of its columns, and every row has at least as many cells as the
/// header, because a sheet doesn't write down what is empty.
final class SheetRows implements TableRows {
    private static final int TITLES_AT_MOST = 50;

    /// Further than this from the header nobody writes a note; sheets also claim columns that only
    /// have a colour.
    private static final int BESIDE = 30;

    private static final int WIDEST_HEADER = 5_000;
    private final Lines lines;
    private final ArrayDeque<Row> ahead = new ArrayDeque<>();
    private boolean begun;
    private int width;

    SheetRows(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!begun) begin();
        var row = ahead.isEmpty() ? lines.next() : ahead.poll();
        return row == null ? null : padded(row);
    }

    private void begin() throws IOException {
        begun = true;
        for (Row row; ahead.size() < TITLES_AT_MOST && (row = lines.next()) != null; ) {
            if (filled(row) > 1) {
                ahead.clear();
                ahead.add(header(row));
                return;
            }
            ahead.add(row);
        }
        if (!ahead.isEmpty()) width = ahead.peek().cells().size();
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(c -> !c.isBlank()).limit(2).count();
    }

    private Row header(Row row) throws IOException {
        var own = row.cells().size();
        if (own > WIDEST_HEADER) throw Broken.bounds(row.line(), CellLine.letters(own - 1));
        var claimed = lines.claimedWidth();
        width = claimed <= own + BESIDE ? Math.max(own, claimed) : own;
        var cells = new ArrayList<>(padded(row).cells());
        if (cells.stream().anyMatch(String::isBlank)) {
            for (var merged : lines.merged(row.line())) {
                if (merged.from() >= cells.size()) continue;
                var name = cells.get(merged.from());
                for (var i = merged.from() + 1; i <= Math.min(merged.to(), WIDEST_HEADER); i++)
                    if (i >= cells.size()) cells.add(name);
                    else if (cells.get(i).isBlank()) cells.set(i, name);
            }
        }
        width = cells.size();
        return new Row(row.line(), List.copyOf(cells), false);
    }

    private Row padded(Row row) {
        var cells = row.cells();
        if (cells.size() >= width) return row;
        var all = cells.toArray(new String[width]);
        Arrays.fill(all, cells.size(), width, "");
        return new Row(row.line(), List.of(all), false);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
