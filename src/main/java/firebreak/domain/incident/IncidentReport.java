package firebreak.domain.incident;

/// What one source says of an incident.
///
/// @param place where it was read first
public record IncidentReport(ReportKey id, RowPlace place, IncidentFacts facts) {}
