package firebreak.cli;

import firebreak.deeds.ReportInput;
import firebreak.domain.Version;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.report.Deliverables;
import firebreak.report.ReportException;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
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
            var written =
                    new Deliverables()
                            .write(
                                    ReportInput.read(
                                            assessment,
                                            Instant.now(),
                                            Version.number(),
                                            Progress.NONE),
                                    folder.toAbsolutePath().normalize(),
                                    Progress.NONE);
            assessment.written().note(Kind.DOCUMENT, written);
            for (var path : written) console().out().println(path.toAbsolutePath().normalize());
            return Exit.DONE;
        } catch (ReportException e) {
            throw Stopped.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }
}
