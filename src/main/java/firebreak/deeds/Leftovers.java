package firebreak.deeds;

import firebreak.domain.assessment.WrittenFile;
import firebreak.report.Deliverables;
import firebreak.store.WrittenFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What a crash left outside the assessment of files that were just being written.
public final class Leftovers {
    private Leftovers() {}

    /// Removes it, wherever files of the assessment were written. On any thread: a drive that is
    /// gone can take long to say so.
    public static void remove(List<WrittenFile> written) {
        written.stream()
                .map(w -> w.path().getParent())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(Deliverables::removeLeftovers);
        written.forEach(w -> WrittenFiles.removeUnfinished(w.path()));
    }

    /// Removes what a crash left of a preview in the folder of the assessment, which must be open
    /// here.
    public static void removePreview(Path assessment) {
        Deliverables.removeLeftovers(assessment);
    }
}
