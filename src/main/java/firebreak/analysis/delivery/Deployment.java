package firebreak.analysis.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A change of production.
///
/// @param id as people know it
/// @param commits when the changes in it were committed
/// @param failed whether it needed immediate intervention
/// @param recovered when production worked again; empty while it doesn't, or where nothing failed
/// @param rework whether it was not planned and made because of an incident
public record Deployment(
        String id,
        List<Instant> commits,
        Instant deployed,
        boolean failed,
        Optional<Instant> recovered,
        boolean rework) {

    /// Error: [IllegalArgumentException] where a commit is later than the deployment, the recovery
    /// earlier, or something recovered that didn't fail.
    public Deployment {
        commits = List.copyOf(commits);
        if (commits.stream().anyMatch(c -> c.isAfter(deployed)))
            throw new IllegalArgumentException(id + ": committed after it was deployed");
        if (recovered.isPresent() && (!failed || recovered.get().isBefore(deployed)))
            throw new IllegalArgumentException(id + ": recovered from no failure after it");
    }
}
