package firebreak.store;

/// What came of creating or opening an assessment.
public sealed interface Opening {
    /// It is open, and nobody else can open it until it is closed.
    record Opened(AssessmentFile file) implements Opening {}

    /// It could not be opened; `problem` is one sentence that says why and what to do.
    record Refused(String problem) implements Opening {}
}
