package firebreak.intake;

import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;

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

    /// Takes the label that stands for a severity, where the row has none.
    void seeLabel(List<Column> proposed, Row row, Profile profile) {
        if (profile.severityLabels().none()) return;
        for (var column : proposed) {
            var field = column.field();
            if (field != IncidentField.SEVERITY || column.index() >= row.cells().size()) continue;
            var value = Cells.clean(row.cells().get(column.index()), profile.nullWords());
            if (!value.isEmpty() && !Cells.isError(value)) return;
        }
        for (var column : proposed) {
            if (column.field() != IncidentField.LABELS || column.index() >= row.cells().size())
                continue;
            var cell = Cells.clean(row.cells().get(column.index()), profile.nullWords());
            var label = profile.severityLabels().in(Items.of(cell));
            if (label.isEmpty()) continue;
            see(column.index(), label);
            return;
        }
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

    /// The words of the columns that mean severity, and of labels that do, the most frequent first.
    List<SeverityWord> of(List<Column> read) {
        var all = new LinkedHashMap<String, SeverityWord>();
        for (var column : read) {
            if (column.field() != IncidentField.SEVERITY && column.field() != IncidentField.LABELS)
                continue;
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
