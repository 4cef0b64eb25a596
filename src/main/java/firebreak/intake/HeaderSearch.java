package firebreak.intake;

import firebreak.domain.Text;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.intake.value.DateText;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/// Finds the row with the names of the columns. It is the first one, unless titles or names of
/// groups of columns stand above it.
final class HeaderSearch {
    /// How far down a header is looked for.
    private static final int ROWS = 30;

    private static final int LONGEST_NAME = 120;
    private final Profiles profiles;
    private final List<Row> rows;
    private final int typical;

    private HeaderSearch(Profiles profiles, List<Row> rows) {
        this.profiles = profiles;
        this.rows = rows;
        var widths = rows.stream().mapToInt(HeaderSearch::filled).sorted().toArray();
        this.typical = widths.length == 0 ? 0 : widths[widths.length * 3 / 4];
    }

    /// A header and the rows below it.
    ///
    /// @param reason why it is that line; a sentence
    /// @param first the first lines of the table
    /// @param open whether it can be no header, though the table has rows of several cells
    record Found(Row header, String reason, List<HeaderLine> first, boolean open, TableRows rest) {}

    /// Reads on to the header.
    ///
    /// @param chosen the line that a person chose, or null
    /// @return null where the chosen line is no row, or where there is no row at all
    static @Nullable Found in(TableRows rows, Profiles profiles, @Nullable Integer chosen)
            throws IOException {
        var first = next(rows);
        if (first == null) return null;
        // What has named values, and no lines, has its names first.
        if (first.line() == 0)
            return new Found(first, "", List.of(HeaderLine.of(first)), false, rows);
        var read = new ArrayList<Row>();
        for (var row = first; row != null; row = read.size() < ROWS ? next(rows) : null)
            read.add(row);
        var lines = read.stream().map(HeaderLine::of).toList();
        return chosen != null
                ? chosen(chosen, lines, new Replayed(read.iterator(), rows))
                : new HeaderSearch(profiles, read).found(lines, rows);
    }

    private static @Nullable Found chosen(int line, List<HeaderLine> lines, TableRows all)
            throws IOException {
        for (Row row; (row = next(all)) != null && row.line() <= line; )
            if (row.line() == line)
                return new Found(row, Text.of("intake.header.chosen"), lines, false, all);
        return null;
    }

    /// The first lines of a table, of which one may be its header; none where it can't be read.
    static List<HeaderLine> firstLines(Table table) {
        var lines = new ArrayList<HeaderLine>();
        try (var rows = table.open(Progress.NONE)) {
            for (Row row; lines.size() < ROWS && (row = next(rows)) != null; ) {
                lines.add(HeaderLine.of(row));
                if (row.line() == 0) break;
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return List.copyOf(lines);
    }

    private static @Nullable Row next(TableRows rows) throws IOException {
        for (Row row; (row = rows.next()) != null; ) if (!row.blank()) return row;
        return null;
    }

    private Found found(List<HeaderLine> lines, TableRows after) {
        var at = place();
        var header = rows.get(at);
        var reason = reason(at);
        if (at + 1 < rows.size() && goesOn(at)) {
            header = joined(header, rows.get(++at));
            reason = Text.of("intake.header.joined", rows.get(at - 1).line(), header.line());
        } else if (at > 0 && filled(rows.get(at - 1)) > 1 && !sentence(rows.get(at - 1))) {
            header = joined(rows.get(at - 1), header);
            reason = Text.of("intake.header.joined", rows.get(at - 1).line(), header.line());
        }
        return new Found(
                header,
                reason,
                lines,
                header.cells().size() < 2 && typical > 1,
                new Replayed(rows.subList(at + 1, rows.size()).iterator(), after));
    }

    private String reason(int at) {
        if (at == 0) return Text.of("intake.header.first");
        var names = known(rows.get(at).cells());
        return names > 0
                ? Text.of("intake.header.known", names)
                : Text.of("intake.header.belowTitle");
    }

    private int place() {
        var first = rows.getFirst();
        var known = known(first.cells());
        var title = distinct(first) * 4 < typical * 3;
        var best = 0;
        var most = known;
        for (var i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!namesColumns(row) || !title && known > 0) continue;
            var names = known(row.cells());
            // Below a full row that could be a header, words such as "Incident" may be values.
            var least = title ? 2 : Math.max(3, (filled(row) + 1) / 2);
            if (names >= least && names > most) {
                best = i;
                most = names;
            }
        }
        if (best > 0 || known > 0 || filled(first) > 1 || typical < 2) return best;
        for (var i = 1; i < rows.size(); i++) if (namesColumns(rows.get(i))) return i;
        return 0;
    }

    /// Whether the row could be names of columns: as many cells as other rows have, and no moments.
    private boolean namesColumns(Row row) {
        return filled(row) >= 2
                && filled(row) * 10 >= typical * 6
                && row.cells().stream().allMatch(c -> c.length() <= LONGEST_NAME && !isMoment(c))
                && !row.badQuote();
    }

    private static boolean isMoment(String cell) {
        var date = cell.isBlank() ? null : DateText.of(cell.strip());
        return date != null && date.style() != DateText.Style.SERIAL;
    }

    /// Whether the row below it only says what single columns of a group are.
    private boolean goesOn(int at) {
        var above = rows.get(at);
        var below = rows.get(at + 1);
        if (below.line() > above.line() + 1 || filled(below) >= typical) return false;
        for (var cell : below.cells())
            if (cell.length() > LONGEST_NAME || isMoment(cell)) return false;
        var together = known(joined(above, below).cells());
        return together >= known(above.cells()) + 2 && known(below.cells()) >= 2;
    }

    /// The lower row's names; the group's name where there is none, and before it where it repeats.
    private static Row joined(Row above, Row below) {
        var times = new HashMap<String, Integer>();
        for (var cell : below.cells()) times.merge(Headers.normalised(cell), 1, Integer::sum);
        var names = new ArrayList<String>();
        var group = "";
        var width = Math.max(above.cells().size(), below.cells().size());
        for (var i = 0; i < width; i++) {
            var own = i < below.cells().size() ? below.cells().get(i).strip() : "";
            var over = i < above.cells().size() ? above.cells().get(i).strip() : "";
            // A group's name stands over its first column only, or over each of them.
            if (!over.isEmpty()) group = over;
            if (own.isEmpty()) names.add(over);
            else if (times.getOrDefault(Headers.normalised(own), 0) > 1 && !group.isEmpty())
                names.add(group + " " + own);
            else names.add(own);
        }
        return new Row(below.line(), List.copyOf(names), below.badQuote());
    }

    /// How many fields of an incident the names mean to the profile that knows most of them.
    private int known(List<String> cells) {
        var names =
                cells.stream()
                        .filter(c -> c.length() <= LONGEST_NAME)
                        .map(Headers::normalised)
                        .toList();
        var most = 0;
        for (var profile : profiles.all()) {
            var fields = 0;
            for (var field : IncidentField.values())
                if (names.stream().anyMatch(n -> names(profile, field, n))) fields++;
            most = Math.max(most, fields + profile.shownIn(names).size());
        }
        return most;
    }

    /// What only resembles a name, as titles and values do as well, says nothing.
    private static boolean names(Profile profile, IncidentField field, String name) {
        var rank = profile.rank(field, Headers.unwrapped(name, profile.wrappers()));
        return rank >= 0 && !(profile.generic() && profile.byPattern(field, rank));
    }

    private static boolean sentence(Row row) {
        return row.cells().stream().anyMatch(c -> c.length() > LONGEST_NAME);
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(c -> !c.isBlank()).count();
    }

    private static int distinct(Row row) {
        var cells = new HashSet<>(row.cells());
        cells.removeIf(String::isBlank);
        return cells.size();
    }

    /// Rows that were read already, then all others.
    private record Replayed(Iterator<Row> first, TableRows then) implements TableRows {
        @Override
        public @Nullable Row next() throws IOException {
            return first.hasNext() ? first.next() : then.next();
        }

        @Override
        public void close() throws IOException {
            then.close();
        }
    }
}
