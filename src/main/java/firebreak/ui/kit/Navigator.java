package firebreak.ui.kit;

import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;

import java.util.Set;
import java.util.UUID;

/// Takes the person to another step; features use it because they do not know each other.
public interface Navigator {
    /// Shows the step with this id.
    void go(String screen);

    /// Shows these incidents in the list; `because` says in a few words which they are.
    void incidents(String because, Set<UUID> incidents);

    /// Shows one incident.
    void incident(UUID id);

    /// Shows a checkpoint, for all teams or for one, or a coverage cell.
    void point(Point point);

    /// Lets the room vote on this.
    void vote(VoteSubject subject);

    /// Shows a gap.
    void gap(UUID id);

    /// Shows the picture that a figure belongs to.
    ///
    /// @param id of the figure
    /// @param slice the part of the history that it is about, as findings keep it
    void figure(String id, String slice);
}
