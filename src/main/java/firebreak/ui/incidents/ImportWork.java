package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.IntakeResult;
import firebreak.intake.ScopeChoice;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Table;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The slow work of an import; none of it runs on the window's thread.
record ImportWork(AssessmentFile file, Intake intake) {
    List<Inspection> inspect(List<Path> paths, Progress watched) {
        var found = new ArrayList<Inspection>();
        for (var path : paths) {
            var ofThis = watched.part(paths.indexOf(path), paths.size());
            switch (intake.open(path, ImportChoices.NONE, ofThis.part(0, 2))) {
                case Intake.Opened.Refused(var problem) ->
                        found.add(new Inspection.Refused(problem));
                case Intake.Opened.Found(var tables) ->
                        found.addAll(inspectEach(tables, ofThis.part(1, 2)));
            }
        }
        return found;
    }

    private List<Inspection> inspectEach(List<Table> tables, Progress watched) {
        var found = new ArrayList<Inspection>();
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            var ofThis = watched.part(i, tables.size());
            var look = intake.inspect(table, ImportChoices.NONE, ofThis);
            // What nobody sees in the client's program need not be a table.
            if (table.hidden() && look instanceof Inspection.Refused && tables.size() > 1) continue;
            found.add(look);
        }
        return found;
    }

    List<IntakeResult> read(List<SourceFile> files, Progress watched) {
        return intake.readAll(files, file.info().zone(), watched);
    }

    /// What the assessment makes of what was read; the database thread only.
    ImportPreview preview(List<ImportStore.Reading> readings, Progress watched) {
        var services = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var reading : readings)
            for (var draft : reading.drafts())
                services.addAll(ScopeChoice.parts(draft.facts().service()));
        return new ImportPreview(
                readings, file.imports().preview(readings, watched), List.copyOf(services));
    }

    /// All sources come in or none; the database thread only.
    ImportLedger take(String label, List<ImportStore.Reading> readings, Progress watched) {
        return file.imports().take(label, readings, watched);
    }
}
