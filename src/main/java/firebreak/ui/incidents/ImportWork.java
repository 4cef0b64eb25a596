package firebreak.ui.incidents;

import firebreak.deeds.ImportInput;
import firebreak.deeds.RememberedMappings;
import firebreak.deeds.RememberedMappings.Look;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.intake.ValueChoices;
import firebreak.intake.container.Table;
import firebreak.store.AssessmentFile;
import firebreak.store.Incoming;
import firebreak.store.MappingStore.Remembered;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The slow work of an import; none of it runs on the window's thread.
record ImportWork(AssessmentFile file, Intake intake, Speed speed) {
    /// What the assessment knows of how its client writes.
    ///
    /// @param words what was said of words for severity
    record Known(List<Remembered> mappings, Map<String, SeverityClass> words) {
        ImportChoices choices() {
            return ImportChoices.NONE.withValues(ValueChoices.NONE.withKnown(words));
        }
    }

    /// What was said of earlier files; the database thread only.
    Known known() {
        return new Known(file.imports().mappings().all(), file.imports().severities());
    }

    List<Look> inspect(List<Path> paths, Known known, Progress watched) {
        intake.readOwn();
        var memory = new RememberedMappings(intake, known.mappings());
        var found = new ArrayList<Look>();
        for (var path : paths) {
            var ofThis = watched.part(paths.indexOf(path), paths.size());
            switch (intake.open(path, ImportChoices.NONE, ofThis.part(0, 2))) {
                case Intake.Opened.Refused(var problem) ->
                        found.add(new Look(new Inspection.Refused(problem), List.of(), null));
                case Intake.Opened.Found(var tables) ->
                        found.addAll(
                                inspectEach(memory, tables, known.choices(), ofThis.part(1, 2)));
            }
        }
        return found;
    }

    private static List<Look> inspectEach(
            RememberedMappings memory,
            List<Table> tables,
            ImportChoices choices,
            Progress watched) {
        var found = new ArrayList<Look>();
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            var look = memory.look(table, choices, watched.part(i, tables.size()));
            // What nobody sees in the client's program need not be a table.
            if (table.hidden()
                    && look.inspection() instanceof Inspection.Refused
                    && tables.size() > 1) continue;
            found.add(look);
        }
        return found;
    }

    /// What the assessment would make of the files, or why they can't be read; the database thread
    /// only.
    ImportState preview(List<SourceFile> files, List<ImportProblem> unread, Progress watched) {
        speed.start();
        var incoming = ImportInput.of(intake, files, file.info().zone(), unread);
        try {
            var ledger = file.imports().preview(List.copyOf(incoming), speed.of(watched));
            var services = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
            for (var source : incoming) services.addAll(source.services());
            return new ImportState.Previewing(
                    new ImportPreview(List.copyOf(incoming), ledger, List.copyOf(services)));
        } catch (ImportRefused e) {
            return new ImportState.Refused(List.of(e.problem()));
        }
    }

    /// All sources come in or none; the database thread only.
    ///
    /// @param words what was said of words for severity
    ImportLedger take(
            String label,
            List<Incoming> incoming,
            Map<String, SeverityClass> words,
            Progress watched) {
        speed.start();
        return file.imports().take(label, incoming, words, speed.of(watched));
    }
}
