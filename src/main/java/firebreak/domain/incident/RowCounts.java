package firebreak.domain.incident;

/// Rows of all imports that stand.
///
/// @param rejected of `read`, those that could not be read as an incident
public record RowCounts(long read, long rejected) {}
