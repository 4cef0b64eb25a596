package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

/// One line of the audit trail with what became of it.
///
/// @param state of an edit; of an undo or redo always [State#STANDS]
/// @param moved the edit that an undo or redo moved
/// @param brought whether it brought rows in bulk
public record AuditLine(JournalLine line, State state, @Nullable Long moved, boolean brought) {
    /// Whether an edit still counts.
    public enum State {
        STANDS,
        /// Undone; it can be done again.
        UNDONE,
        /// Undone, and then edited past.
        DROPPED
    }
}
