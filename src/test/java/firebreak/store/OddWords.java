package firebreak.store;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.List;

/// Incidents whose words for severity mean something to their client only.
public final class OddWords {
    private OddWords() {}

    /// Six incidents: three are Banana, one of them in capitals, one is Kiwi, one High, and one has
    /// no word.
    public static void take(AssessmentFile file) {
        var words = List.of("Banana", "BANANA ", "Kiwi", "banana", "High", "");
        var drafts = new ArrayList<IncidentDraft>();
        for (var word : words) drafts.add(draft("OW-" + drafts.size(), word));
        file.imports()
                .take(
                        "Import odd words",
                        List.of(
                                new ImportStore.Reading(
                                        "Test",
                                        List.of("odd.csv"),
                                        drafts,
                                        drafts.size(),
                                        0,
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
    }

    private static IncidentDraft draft(String key, String word) {
        return new IncidentDraft(
                new RowPlace("odd.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        "Orders stay open",
                        "",
                        Severity.of(word),
                        "orders",
                        "",
                        Clocks.UNKNOWN,
                        Effort.UNKNOWN,
                        ""));
    }
}
