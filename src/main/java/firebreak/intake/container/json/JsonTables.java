package firebreak.intake.container.json;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.KeyedTable;
import firebreak.intake.container.Table;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// The arrays of objects in a JSON document as tables; also of documents one behind the other, as
/// in NDJSON.
public final class JsonTables {
    private static final Pattern BEGIN =
            Pattern.compile("(?s)\\uFEFF?\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\[\\]]).*");

    private JsonTables() {}

    /// Whether a file that begins like this is JSON with objects in it.
    public static boolean begins(String start) {
        return BEGIN.matcher(start).matches();
    }

    /// At least one table, the one most like incidents first. Arrays of other things are left out
    /// where one is called by a name for incidents.
    public static List<Table> of(Content content, Progress progress) throws IOException {
        var places = JsonOutline.of(content, progress).places();
        if (places.isEmpty()) throw new Unreadable(0, "", Text.of("intake.refused.no_entries"));
        return places.stream()
                .map(p ->
                        (Table)
                                new KeyedTable(
                                        content,
                                        places.size() == 1 ? "" : p.shown(),
                                        watched -> new JsonEntries(content, p, watched),
                                        false))
                .toList();
    }
}
