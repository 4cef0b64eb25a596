package firebreak.domain.process;

import firebreak.domain.Text;

/// The columns by which a sheet of actions is known again when it comes back from its owners.
public enum ActionColumn {
    GAP,
    OWNER,
    STATUS,
    DUE,
    COMMENT,
    /// What follows is not for people: which gap it is, of which assessment, and what stood in the
    /// row when it was written.
    GAP_ID,
    ASSESSMENT_ID,
    OWNER_WRITTEN,
    STATUS_WRITTEN,
    DUE_WRITTEN,
    COMMENT_WRITTEN;

    /// What stands in the head of the column.
    public String head() {
        return Text.of(this);
    }

    /// Whether people are not to see it.
    public boolean hidden() {
        return compareTo(GAP_ID) >= 0;
    }
}
