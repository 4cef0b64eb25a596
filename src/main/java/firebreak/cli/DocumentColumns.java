package firebreak.cli;

import firebreak.deeds.DocumentStand;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents that were written, and what was done since, by the names that programs read.
final class DocumentColumns {
    static final List<String> NAMES =
            List.of("document", "written", "revision", "edits", "there", "changes");

    /// Edits that are read at most; how many there are is known without.
    private static final int MOST = 2000;

    private DocumentColumns() {}

    /// Newest first.
    static List<DocumentStand> of(AssessmentFile file) {
        var files =
                file.written().all().stream()
                        .filter(f -> f.kind() == WrittenFile.Kind.DOCUMENT)
                        .toList();
        if (files.isEmpty()) return List.of();
        long oldest = files.stream().mapToLong(WrittenFile::revision).min().orElse(0);
        var since = file.history().since(oldest, MOST);
        var revision = file.journal().revision();
        return files.stream()
                .map(f -> DocumentStand.of(f, DocumentStand.bytes(f.path()), revision, since))
                .toList();
    }

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
