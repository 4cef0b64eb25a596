package firebreak.domain.assessment;

import java.time.Instant;

/// One line of the audit trail.
///
/// @param label what was done, such as "Tag INC-1042"
public record JournalLine(long revision, Instant at, String actor, String label, Kind kind) {
    /// Whether the line is an edit or moves an earlier one.
    public enum Kind {
        EDIT,
        UNDO,
        REDO
    }
}
