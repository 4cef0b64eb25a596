package firebreak.cli;

import firebreak.deeds.Leftovers;
import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.report.Deliverables;
import firebreak.report.excel.PseudonymKey;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.model.ReportModel;
import firebreak.report.pictures.PictureFolder;
import firebreak.store.AssessmentFile;
import firebreak.store.WrittenCharts;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes the deliverables and prints where they are.
@Command(name = "report", description = "cli.report")
final class ReportCommand extends AssessmentDeed {
    @Parameters(index = "1", paramLabel = "OUTDIR", description = "cli.report.folder")
    private Path folder = Path.of("");

    @Mixin private ReportOptions options = new ReportOptions();

    @Mixin private LookOptions look = new LookOptions();

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            Leftovers.remove(assessment.written().all());
            var documents = options.documents(this::usage);
            var plan = options.over(assessment.report().plan(), this::usage);
            var place = folder.toAbsolutePath().normalize();
            var key = options.key(plan, this::usage);
            if (key.isPresent()) checkKey(place, key.get());
            var model =
                    look.over(
                            ReportInput.read(assessment, plan, Version.number(), Progress.NONE),
                            this::usage);
            var written = new ArrayList<>(write(assessment, documents, model, place));
            if (options.charts()) written.add(charts(assessment, model, place));
            for (var path : written) console().out().println(path.toAbsolutePath().normalize());
            var unsure = Deliverables.notLookedFor(model);
            if (!unsure.isEmpty())
                console()
                        .err()
                        .println(Text.of("report.check.ordinary", String.join(", ", unsure)));
            var names = PseudonymKey.of(model);
            if (key.isPresent() && names.isPresent())
                writeKey(assessment, names.get(), place, key.get());
            return Exit.DONE;
        } catch (ReportException e) {
            throw Stopped.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /// The folder of all pictures, which is printed in place of its many files.
    private static Path charts(AssessmentFile assessment, ReportModel model, Path place)
            throws ReportException {
        var folder = PictureFolder.in(model, place);
        var index = PictureFolder.files(model, folder).subList(0, 1);
        var noted = assessment.written().note(Kind.DOCUMENT, index);
        try {
            new PictureFolder(new WrittenCharts(assessment)::csv)
                    .write(model, folder, Progress.NONE);
            return folder;
        } catch (ReportException e) {
            assessment.written().withdraw(noted);
            throw e;
        }
    }

    private static void checkKey(Path place, Path key) throws ReportException, Stopped {
        PseudonymKey.checkApart(place, key);
        if (Files.exists(key)) throw Stopped.refused(Text.of("cli.file.exists", key));
    }

    private void writeKey(AssessmentFile assessment, PseudonymKey names, Path place, Path key)
            throws ReportException {
        var noted = assessment.written().note(Kind.KEY, List.of(key));
        try {
            names.write(place, key);
        } catch (ReportException e) {
            assessment.written().withdraw(noted);
            throw e;
        }
        console().err().println(Text.of("report.pseudonyms.written", key.toAbsolutePath()));
    }

    /// Remembered before they are written, so that what a crash leaves of them can be found.
    private static List<Path> write(
            AssessmentFile assessment, Deliverables documents, ReportModel model, Path place)
            throws ReportException {
        var noted = assessment.written().note(Kind.DOCUMENT, documents.files(model, place));
        try {
            return documents.write(model, place, Progress.NONE);
        } catch (ReportException e) {
            assessment.written().withdraw(noted);
            // What failed its check is there, under another name.
            if (e instanceof FailedCheck failed)
                assessment.written().note(Kind.DOCUMENT, failed.files());
            throw e;
        }
    }
}
