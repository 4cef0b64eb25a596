package firebreak.intake.actions;

import firebreak.domain.incident.ImportProblem;

import java.util.List;

/// What came of reading a sheet of actions.
public sealed interface ActionReading {
    /// @param rows in the order of the sheet
    /// @param problems of rows that can't be taken, which are not among `rows`
    record Read(List<ActionRow> rows, List<ImportProblem> problems) implements ActionReading {
        public Read {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// The file can't be read, or holds no sheet of actions.
    record Refused(ImportProblem problem) implements ActionReading {}
}
