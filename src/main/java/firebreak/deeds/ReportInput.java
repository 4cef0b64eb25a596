package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.Patterns;
import firebreak.analysis.containment.Containment;
import firebreak.analysis.containment.Counting;
import firebreak.analysis.containment.MissingTests;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.report.ProcessReport;
import firebreak.report.ReportModel;
import firebreak.report.ReportRow;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
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
                programVersion,
                process(file, written));
    }

    /// Null where the codebook has no stage, so that nothing stands anywhere.
    private static @Nullable ProcessReport process(AssessmentFile file, Instant written) {
        var findings = ProcessReading.read(file);
        var zone = file.info().zone();
        var facts = findings.facts();
        if (facts.codebook().stages().isEmpty()) return null;
        return new ProcessReport(
                findings,
                Containment.of(
                        facts.codebook(),
                        facts.coverage().defects(),
                        findings.escapes().incidents().stream()
                                .map(EscapedIncident::incident)
                                .toList(),
                        file.incidents().families().all(),
                        Counting.usual(LocalDate.ofInstant(written, zone), zone)),
                MissingTests.of(findings.escapes().incidents(), facts.coverage().types()));
    }
}
