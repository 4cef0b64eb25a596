package firebreak.ui.checkpoints;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.scoring.Contradictions;
import firebreak.deeds.EscapedIncidents;
import firebreak.domain.process.Checkpoint;
import firebreak.store.AssessmentFile;
import firebreak.ui.checkpoints.CheckpointsViewModel.Named;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The incidents that the process could have stopped, read once, and which of them came through
/// each checkpoint, found once: with a hundred thousand of them that takes longer than an answer
/// may. The database thread only, but for the names.
final class Escaped {
    private final List<EscapedIncident> incidents;
    private final Map<UUID, Named> names;
    private List<Checkpoint> asked = List.of();
    private Map<String, List<UUID>> through = Map.of();

    private Escaped(List<EscapedIncident> incidents) {
        this.incidents = List.copyOf(incidents);
        var names = new HashMap<UUID, Named>();
        for (var one : incidents) {
            var incident = one.incident();
            names.put(
                    one.id(),
                    new Named(
                            one.id(),
                            incident.key(),
                            incident.title(),
                            incident.leadershipMinutes()));
        }
        this.names = Map.copyOf(names);
    }

    static Escaped read(AssessmentFile file) {
        return new Escaped(EscapedIncident.preventable(EscapedIncidents.read(file)));
    }

    Map<UUID, Named> names() {
        return names;
    }

    /// See [Contradictions#through].
    Map<String, List<UUID>> through(List<Checkpoint> now) {
        if (!now.equals(asked)) {
            through = Contradictions.through(now, incidents);
            asked = List.copyOf(now);
        }
        return through;
    }
}
