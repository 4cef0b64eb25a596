package firebreak.intake.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// How often characters that may part cells occur in the first rows of a text, outside quotation
/// marks. Lines above the header may have none of them, or others.
final class Delimiters {
    private static final String CANDIDATES = ",;\t|";
    private static final int ROWS = 40;
    private final List<String> rows;

    private Delimiters(List<String> rows) {
        this.rows = rows;
    }

    /// @param start the beginning of a text; its last row may be cut off
    static Delimiters of(String start) {
        var rows = new ArrayList<String>();
        var quoted = false;
        var from = 0;
        for (var i = 0; i <= start.length() && rows.size() < ROWS; i++) {
            var c = i < start.length() ? start.charAt(i) : '\n';
            if (c == '"') quoted = !quoted;
            if (i < start.length() && (quoted || c != '\n' && c != '\r')) continue;
            var row = start.substring(from, i);
            if (!row.isBlank()) rows.add(row);
            from = i + 1;
        }
        return new Delimiters(rows);
    }

    /// Whether it occurs in one of the rows.
    boolean occurs(char wanted) {
        return rows.stream().anyMatch(r -> count(r, wanted) > 0);
    }

    /// The delimiter that is most frequent in the first row, unless hardly any other row agrees and
    /// another one parts most rows alike; 0 where there is none.
    char best() {
        var first = 0;
        for (var i = 1; i < CANDIDATES.length(); i++)
            if (count(rows.getFirst(), i) > count(rows.getFirst(), first)) first = i;
        var most = count(rows.getFirst(), first);
        var others = rows.subList(1, rows.size());
        var which = first;
        var agreeing = others.stream().filter(r -> count(r, which) == most).count();
        if (most > 0 && agreeing * 10 >= others.size() * 3L) return CANDIDATES.charAt(first);
        var best = -1;
        var alike = 0;
        for (var i = 0; i < CANDIDATES.length(); i++) if (alike(i) > alike) alike = alike(best = i);
        if (alike >= 2 && alike * 2 >= rows.size()) return CANDIDATES.charAt(best);
        return most > 0 ? CANDIDATES.charAt(first) : 0;
    }

    /// How many rows have the number of this delimiter that most rows have.
    private int alike(int which) {
        var times = new HashMap<Integer, Integer>();
        for (var row : rows) {
            var count = count(row, which);
            if (count > 0) times.merge(count, 1, Integer::sum);
        }
        return times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int count(String row, int which) {
        return count(row, CANDIDATES.charAt(which));
    }

    private static int count(String row, char wanted) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < row.length(); i++) {
            var c = row.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == wanted) count++;
        }
        return count;
    }
}
