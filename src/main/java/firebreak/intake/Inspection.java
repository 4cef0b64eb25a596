package firebreak.intake;

import firebreak.domain.incident.ImportProblem;

/// What a first look at a file found.
public sealed interface Inspection {
    /// The file is a table; it can be read once its questions are answered.
    record Readable(SourceFile file) implements Inspection {}

    /// The file cannot be read at all.
    record Refused(ImportProblem problem) implements Inspection {}

    /// The person's choices do not fit the file, such as a column that it does not have.
    record BadChoice(String problem) implements Inspection {}
}
