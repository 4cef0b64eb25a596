package firebreak.deeds;

import firebreak.analysis.Patterns;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.report.ReportModel;
import firebreak.report.ReportRow;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;

/// Reads what the documents show out of an assessment. Call it on the database thread.
public final class ReportInput {
    private static final int STEP = 500;

    private ReportInput() {}

    /// All incidents with their texts in the order of time, each with the judgement that stands for
    /// it.
    public static ReportModel read(
            AssessmentFile file, Instant written, String programVersion, Progress progress) {
        var revision = file.journal().revision();
        var history = file.codebooks().history();
        var codebook = history.current();
        var tagged = file.incidents().tagged();
        var standing = new HashMap<UUID, Tagging>();
        for (var t : file.taggings().all()) standing.merge(t.incidentId(), t, Tagging::standing);
        var incidents = new HashMap<UUID, Incident>();
        file.incidents()
                .forEach(i -> {
                    if (incidents.size() % STEP == 0)
                        progress.step(incidents.size(), tagged.size());
                    incidents.put(i.id(), i);
                });
        var rows = new ArrayList<ReportRow>();
        for (var t : tagged) {
            var incident = incidents.get(t.incidentId());
            if (incident != null) rows.add(new ReportRow(incident, standing.get(t.incidentId())));
        }
        return new ReportModel(
                file.info(),
                revision,
                written,
                codebook,
                history.dictionary(),
                Patterns.of(tagged, codebook, file.info().zone()),
                rows,
                file.series().all(),
                programVersion);
    }
}
