package firebreak.domain.process;

import firebreak.domain.process.Gap.GapStatus;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Who does something about a gap and how far that is: what owners fill in in a workbook, and what
/// comes back from it.
///
/// @param owner empty while nobody takes care of it
/// @param due null where there is no date
/// @param comment what the owner says about how it goes; empty while nobody said
public record ActionState(String owner, GapStatus status, @Nullable LocalDate due, String comment) {
    /// One of the things that can be filled in.
    public enum Part {
        OWNER,
        STATUS,
        DUE,
        COMMENT;

        /// The column in which it stands.
        public ActionColumn column() {
            return switch (this) {
                case OWNER -> ActionColumn.OWNER;
                case STATUS -> ActionColumn.STATUS;
                case DUE -> ActionColumn.DUE;
                case COMMENT -> ActionColumn.COMMENT;
            };
        }

        /// What the state says of it; null where it says nothing.
        public @Nullable Object of(ActionState state) {
            return switch (this) {
                case OWNER -> state.owner.isEmpty() ? null : state.owner;
                case STATUS -> state.status;
                case DUE -> state.due;
                case COMMENT -> state.comment.isEmpty() ? null : state.comment;
            };
        }
    }

    public static ActionState of(Gap gap) {
        return new ActionState(gap.owner(), gap.status(), gap.due(), gap.progress());
    }

    /// The same with one part as another state says it.
    public ActionState with(Part part, ActionState other) {
        return switch (part) {
            case OWNER -> new ActionState(other.owner, status, due, comment);
            case STATUS -> new ActionState(owner, other.status, due, comment);
            case DUE -> new ActionState(owner, status, other.due, comment);
            case COMMENT -> new ActionState(owner, status, due, other.comment);
        };
    }

    /// The gap with this said of it.
    public Gap on(Gap gap) {
        return gap.withOwner(owner).withStatus(status).withDue(due).withProgress(comment);
    }
}
