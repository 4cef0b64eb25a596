package firebreak.deeds;

import firebreak.domain.incident.Apart;
import firebreak.domain.incident.IncidentReport;
import firebreak.domain.incident.ReportKey;
import firebreak.store.AssessmentFile;
import firebreak.suggest.Proposal;
import firebreak.suggest.SameIncident;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds what may be one incident in an assessment: first all incidents are read, then compared,
/// which needs the database no more.
public final class TwinSearch {
    private final SameIncident same;
    private final Set<Apart> apart;

    private TwinSearch(SameIncident same, Set<Apart> apart) {
        this.same = same;
        this.apart = apart;
    }

    /// Reads all incidents; the database thread only.
    public static TwinSearch read(AssessmentFile file, Progress progress) {
        var incidents = file.incidents();
        var joined = new HashMap<UUID, List<ReportKey>>();
        for (var origins : incidents.identity().touched())
            joined.put(
                    origins.incident(),
                    origins.reports().stream().map(IncidentReport::id).toList());
        var keys = new ArrayList<>(incidents.idsByKey().keySet());
        joined.values().forEach(reports -> reports.forEach(r -> keys.add(r.key())));
        var same = new SameIncident(keys);
        var total = incidents.count();
        var read = new int[1];
        incidents.forEach(i -> {
            if (read[0]++ % 256 == 0) progress.step(read[0], total);
            same.add(i, joined.getOrDefault(i.id(), List.of(i.report())));
        });
        return new TwinSearch(same, incidents.identity().apart());
    }

    /// How many tools tell of incidents; with fewer than two there is nothing to find.
    public int sources() {
        return same.sources();
    }

    /// Compares them; any thread.
    public List<Proposal> propose(Progress progress) {
        return same.propose(apart, progress);
    }
}
