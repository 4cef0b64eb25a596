package firebreak.deeds;

import firebreak.domain.incident.ImportProblem;
import firebreak.intake.IntakeResult;
import firebreak.intake.SourceFile;
import firebreak.store.ImportStore;

import java.util.ArrayList;
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
                taken.problems());
    }

    /// The same, the first of them also telling why some files are not among them.
    public static List<ImportStore.Reading> told(
            List<ImportStore.Reading> readings, List<ImportProblem> unread) {
        if (readings.isEmpty() || unread.isEmpty()) return readings;
        var told = new ArrayList<>(readings);
        var first = told.getFirst();
        var problems = new ArrayList<>(unread);
        problems.addAll(first.problems());
        told.set(
                0,
                new ImportStore.Reading(
                        first.source(),
                        first.files(),
                        first.drafts(),
                        first.read(),
                        first.merged(),
                        first.scope(),
                        first.rejected(),
                        problems));
        return told;
    }
}
