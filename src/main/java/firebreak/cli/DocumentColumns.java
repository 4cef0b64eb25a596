package firebreak.cli;

import firebreak.deeds.DocumentStand;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents that were written, and what was done since, by the names that programs read.
final class DocumentColumns {
    static final List<String> NAMES =
            List.of("document", "written", "revision", "edits", "there", "changes");

    private DocumentColumns() {}

    static Map<String, @Nullable Object> row(DocumentStand stand) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("document", stand.written().path());
        row.put("written", stand.written().at());
        row.put("revision", stand.written().revision());
        row.put("edits", stand.edits());
        row.put("there", stand.there());
        var changes = new ArrayList<String>();
        for (var changed : stand.changes())
            for (var label : changed.labels())
                changes.add(Text.of("cli.list.document.change", Text.of(changed.topic()), label));
        row.put("changes", List.copyOf(changes));
        return row;
    }
}
