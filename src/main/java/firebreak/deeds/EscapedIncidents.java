package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.store.AssessmentFile;

import java.util.List;

/// Reads what the incidents of an assessment say about where they could have been stopped.
public final class EscapedIncidents {
    private EscapedIncidents() {}

    /// Every incident with what its standing tagging says. Call it on the database thread.
    public static List<EscapedIncident> read(AssessmentFile file) {
        return EscapedIncident.of(file.incidents().tagged(), file.taggings().further());
    }
}
