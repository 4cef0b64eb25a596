package firebreak.domain.incident;

/// An incident read from a file and not yet in the assessment. `rows` counts the rows of the file
/// that were collapsed into it (1 where nothing was).
public record IncidentDraft(RowPlace place, int rows, IncidentFacts facts) {}
