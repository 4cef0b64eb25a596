package firebreak.deeds;

import firebreak.domain.assessment.EditSince;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;

import java.util.List;

/// What an assessment knows of its documents, before anybody looks whether they are still there.
public record WrittenDocuments(List<WrittenFile> files, long revision, List<EditSince> since) {
    /// Edits that are read at most; how many there are is known without.
    private static final int MOST = 2000;

    public static WrittenDocuments of(AssessmentFile file) {
        var files = file.written().all().stream().filter(f -> f.kind() == Kind.DOCUMENT).toList();
        long oldest = files.stream().mapToLong(WrittenFile::revision).min().orElse(0);
        return new WrittenDocuments(
                files,
                file.journal().revision(),
                files.isEmpty() ? List.of() : file.history().since(oldest, MOST));
    }

    /// Looks for the files, newest first. Disks can be slow, and shares gone.
    public List<DocumentStand> look() {
        return files.stream().map(f -> DocumentStand.of(f, revision, since)).toList();
    }
}
