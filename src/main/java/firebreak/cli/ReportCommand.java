package firebreak.cli;

import firebreak.analysis.Patterns;
import firebreak.domain.Version;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.report.Deliverables;
import firebreak.report.ReportException;
import firebreak.report.ReportModel;
import firebreak.report.ReportRow;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;

/// Writes the deliverables and prints where they are.
@Command(name = "report", description = "cli.report")
final class ReportCommand extends Deed {
    @Parameters(index = "1", paramLabel = "OUTDIR", description = "cli.report.folder")
    private Path folder = Path.of("");

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var written =
                    new Deliverables()
                            .write(
                                    model(assessment),
                                    folder.toAbsolutePath().normalize(),
                                    Progress.NONE);
            for (var path : written) console().out().println(path.toAbsolutePath().normalize());
            return Exit.DONE;
        } catch (ReportException e) {
            throw Stopped.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /// All incidents in the order of time, each with the judgement that stands for it.
    private static ReportModel model(AssessmentFile assessment) {
        var codebook = assessment.codebooks().current();
        var tagged = assessment.incidents().tagged();
        var standing = new HashMap<UUID, Tagging>();
        for (var t : assessment.taggings().all())
            standing.merge(t.incidentId(), t, Tagging::standing);
        var incidents = new HashMap<UUID, Incident>();
        assessment.incidents().forEach(i -> incidents.put(i.id(), i));
        var rows = new ArrayList<ReportRow>();
        for (var t : tagged) {
            var incident = incidents.get(t.incidentId());
            if (incident != null) rows.add(new ReportRow(incident, standing.get(t.incidentId())));
        }
        return new ReportModel(
                assessment.info(),
                assessment.journal().revision(),
                Instant.now(),
                codebook,
                Patterns.of(tagged, codebook, assessment.info().zone()),
                rows,
                assessment.deployments().all(),
                Version.number());
    }
}
