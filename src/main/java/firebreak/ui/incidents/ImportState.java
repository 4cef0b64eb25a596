package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;

import java.util.List;

/// Where an import stands.
public sealed interface ImportState {
    /// No files yet.
    record Choosing() implements ImportState {}

    /// The files are being looked through for the first time.
    record Inspecting(int files) implements ImportState {}

    /// A person answers what is in doubt, a page for each doubt.
    record Asking(Doubt doubt, int number, int of) implements ImportState {}

    /// A person checks how the files are understood.
    record Checking() implements ImportState {}

    /// The rows are being read; nothing is in the assessment yet.
    record Reading(int files) implements ImportState {}

    /// A person looks at what the import would do.
    record Previewing(ImportPreview preview) implements ImportState {}

    /// The incidents are being written.
    ///
    /// @param stopping whether it was asked to stop and has not answered yet
    record Importing(ImportPreview preview, boolean stopping) implements ImportState {}

    /// One or more files cannot be read; nothing was imported.
    record Refused(List<ImportProblem> problems) implements ImportState {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The incidents are in the assessment.
    record Done(ImportLedger ledger) implements ImportState {}
}
