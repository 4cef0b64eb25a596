package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.IntakeResult;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The slow work of an import; none of it runs on the window's thread.
record ImportWork(AssessmentFile file, Intake intake) {
    List<Inspection> inspect(List<Path> paths, Progress watched) {
        var found = new ArrayList<Inspection>();
        for (var path : paths) {
            var before = found.size();
            found.add(
                    intake.inspect(
                            path,
                            ImportChoices.NONE,
                            (done, total) -> share(watched, before, paths.size(), done, total)));
        }
        return found;
    }

    List<IntakeResult> read(List<SourceFile> files, Progress watched) {
        return intake.readAll(files, file.info().zone(), watched);
    }

    /// What the assessment makes of what was read; the database thread only.
    ImportPreview preview(List<ImportStore.Reading> readings, Progress watched) {
        var ledgers = new ArrayList<ImportLedger>();
        for (var reading : readings) {
            watched.step(ledgers.size(), readings.size());
            ledgers.add(file.imports().preview(reading));
        }
        return new ImportPreview(readings, ImportPreview.sum(ledgers));
    }

    /// All sources come in or none: what came in before a later one stopped or failed is undone.
    /// The database thread only.
    ImportLedger take(String label, List<ImportStore.Reading> readings, Progress watched) {
        var taken = new ArrayList<ImportLedger>();
        try {
            for (var reading : readings) {
                var before = taken.size();
                Progress part =
                        (done, total) -> share(watched, before, readings.size(), done, total);
                taken.add(file.imports().take(label, reading, part));
            }
        } catch (RuntimeException | Error stopped) {
            for (var _ : taken) file.journal().undo();
            throw stopped;
        }
        return ImportPreview.sum(taken);
    }

    static ImportStore.Reading reading(List<SourceFile> files, IntakeResult.Taken taken) {
        return new ImportStore.Reading(
                taken.source(),
                files.stream()
                        .filter(f -> f.source().equals(taken.source()))
                        .map(SourceFile::name)
                        .toList(),
                taken.drafts(),
                taken.read(),
                taken.merged(),
                taken.outOfScope(),
                taken.rejected(),
                taken.problems());
    }

    /// Tells `watched` of one part of several, each counting alike.
    private static void share(Progress watched, int before, int parts, long done, long total) {
        var within = total > 0 ? Math.min(1, (double) done / total) : 0;
        watched.step(Math.round(1000 * (before + within)), 1000L * parts);
    }
}
