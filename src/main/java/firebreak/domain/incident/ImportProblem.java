package firebreak.domain.incident;

/// Why a row, or a value in it, was not taken as it stands. `column` and `value` are empty where
/// the whole row is meant.
public record ImportProblem(RowPlace place, String column, String value, String problem) {}
