package firebreak.deeds;

import firebreak.intake.IntakeResult;
import firebreak.intake.SourceFile;
import firebreak.store.ImportStore;

import java.util.List;

/// What was read from clients' files, as the assessment takes it.
public final class ImportInput {
    private ImportInput() {}

    /// The reading of one source; `files` are all files of the import.
    public static ImportStore.Reading of(List<SourceFile> files, IntakeResult.Taken taken) {
        return new ImportStore.Reading(
                taken.source(),
                files.stream()
                        .filter(f -> f.source().equals(taken.source()))
                        .map(SourceFile::name)
                        .distinct()
                        .toList(),
                taken.drafts(),
                taken.read(),
                taken.merged(),
                taken.scope(),
                taken.rejected(),
                taken.problems(),
                taken.files());
    }
}
