package firebreak.domain.assessment;

import java.util.List;

/// What became of one row between two states of an assessment.
///
/// @param label what the row is to people, such as an incident's key and title
/// @param fields of a changed row, those that differ
public record RowChange(Kind kind, String label, List<FieldChange> fields) {
    /// What happened to it.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public RowChange {
        fields = List.copyOf(fields);
    }
}
