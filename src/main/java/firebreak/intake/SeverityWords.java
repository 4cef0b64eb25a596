package firebreak.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the client's words for severity in the columns that may hold it.
final class SeverityWords {
    /// A column with more different words holds something else.
    private static final int MOST = 500;

    private static final class Count {
        private final String word;
        private int rows;

        Count(String word) {
            this.word = word;
        }
    }

    private final ValueChoices choices;
    private final Map<Integer, Map<String, Count>> columns = new HashMap<>();

    SeverityWords(ValueChoices choices) {
        this.choices = choices;
    }

    void see(int column, String value) {
        if (value.isEmpty()) return;
        var words = columns.computeIfAbsent(column, c -> new LinkedHashMap<>());
        var plain = ValueChoices.plain(value);
        var count = words.get(plain);
        if (count == null) {
            if (words.size() >= MOST) return;
            words.put(plain, count = new Count(value));
        }
        count.rows++;
    }

    /// The words of the columns that mean severity, the most frequent first.
    List<SeverityWord> of(List<Column> read) {
        var all = new LinkedHashMap<String, SeverityWord>();
        for (var column : read) {
            if (column.field() != IncidentField.SEVERITY) continue;
            columns.getOrDefault(column.index(), Map.of())
                    .forEach((plain, count) -> all.merge(plain, word(count), SeverityWord::plus));
        }
        var sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingInt(SeverityWord::rows).reversed());
        return List.copyOf(sorted);
    }

    private SeverityWord word(Count count) {
        return new SeverityWord(
                count.word,
                count.rows,
                choices.severity(count.word).severityClass(),
                choices.decided(count.word) != null);
    }
}
