package firebreak.cli;

import firebreak.deeds.Leftovers;
import firebreak.deeds.ReportInput;
import firebreak.domain.Version;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.report.Deliverables;
import firebreak.report.ReportException;
import firebreak.report.ReportModel;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Writes the deliverables and prints where they are.
@Command(name = "report", description = "cli.report")
final class ReportCommand extends AssessmentDeed {
    @Parameters(index = "1", paramLabel = "OUTDIR", description = "cli.report.folder")
    private Path folder = Path.of("");

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            Leftovers.remove(assessment.written().all());
            var model =
                    ReportInput.read(assessment, Instant.now(), Version.number(), Progress.NONE);
            var place = folder.toAbsolutePath().normalize();
            var written = write(assessment, model, place);
            for (var path : written) console().out().println(path.toAbsolutePath().normalize());
            return Exit.DONE;
        } catch (ReportException e) {
            throw Stopped.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /// Remembered before they are written, so that what a crash leaves of them can be found.
    private static List<Path> write(AssessmentFile assessment, ReportModel model, Path place)
            throws ReportException {
        var documents = new Deliverables();
        var noted = assessment.written().note(Kind.DOCUMENT, documents.files(model, place));
        try {
            return documents.write(model, place, Progress.NONE);
        } catch (ReportException e) {
            assessment.written().withdraw(noted);
            throw e;
        }
    }
}
