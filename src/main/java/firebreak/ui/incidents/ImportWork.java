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
        return new ImportPreview(readings, file.imports().preview(readings, watched));
    }

    /// All sources come in or none; the database thread only.
    ImportLedger take(String label, List<ImportStore.Reading> readings, Progress watched) {
        return file.imports().take(label, readings, watched);
    }

    /// Tells `watched` of one part of several, each counting alike.
    private static void share(Progress watched, int before, int parts, long done, long total) {
        var within = total > 0 ? Math.min(1, (double) done / total) : 0;
        watched.step(Math.round(1000 * (before + within)), 1000L * parts);
    }
}
