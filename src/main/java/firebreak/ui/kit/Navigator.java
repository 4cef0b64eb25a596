package firebreak.ui.kit;

import java.util.Set;
import java.util.UUID;

/// Takes the person to another step; features use it because they do not know each other.
public interface Navigator {
    /// Shows the step with this id.
    void go(String screen);

    /// Shows these incidents in the list; `because` says in a few words which they are.
    void incidents(String because, Set<UUID> incidents);
}
