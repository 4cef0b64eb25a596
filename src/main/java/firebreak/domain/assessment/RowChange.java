package firebreak.domain.assessment;

import java.util.List;

/// What happened to one row.
///
/// @param label names the row, such as "Tagging of INC-1042 by Ana"
/// @param fields those that differ; of a row that came or went, all that had a value
public record RowChange(Kind kind, RowKind row, String label, List<FieldChange> fields) {
    /// Whether the row came, went, or is another now.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public RowChange {
        fields = List.copyOf(fields);
    }
}
