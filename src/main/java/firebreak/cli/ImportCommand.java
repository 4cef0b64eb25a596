package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.IntakeResult;
import firebreak.intake.SourceFile;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore.Reading;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings clients' files into the assessment: all of them, or nothing.
@Command(name = "import", description = "cli.import", footer = "cli.import.footer")
final class ImportCommand extends Deed {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "cli.import.file")
    private List<Path> files = new ArrayList<>();

    @Mixin private ImportOptions options = new ImportOptions();

    @Option(names = "--dry-run", description = "cli.import.dryRun")
    private boolean dryRun;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return LedgerView.counts(new ImportLedger(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Override
    public Integer call() throws Stopped {
        var intake = new Intake();
        options.check(this, intake);
        try (var assessment = open()) {
            var sources = inspected(intake);
            var readings = readings(intake, sources, assessment);
            var ledger =
                    LedgerView.sum(
                            dryRun ? previewed(assessment, readings) : taken(assessment, readings));
            if (json) {
                var object = LedgerView.counts(ledger);
                object.put("problems", Json.problems(ledger.problems()));
                Json.print(console().out(), object);
            } else {
                if (dryRun) console().err().println(Text.of("cli.import.nothingChanged"));
                LedgerView.print(console().out(), ledger);
                Problems.print(console().err(), ledger.problems(), "cli.import.more");
            }
            return Exit.DONE;
        }
    }

    private List<SourceFile> inspected(Intake intake) throws Stopped {
        var readable = new ArrayList<SourceFile>();
        var refused = new ArrayList<ImportProblem>();
        var questions = new ArrayList<ImportProblem>();
        var looks = new MappedColumns(intake, options.choices(), files).inspect();
        for (int i = 0; i < looks.size(); i++) {
            var name = name(files.get(i));
            switch (looks.get(i)) {
                case Inspection.Readable(var file) -> {
                    readable.add(file);
                    for (var question : file.questions())
                        questions.add(Stopped.problem(name, question.sentence()));
                }
                case Inspection.Refused(var problem) -> refused.add(problem);
                case Inspection.BadChoice(var problem) -> throw usage("cli.problem", name, problem);
            }
        }
        if (!refused.isEmpty()) throw Stopped.refused(refused);
        if (!questions.isEmpty()) throw Stopped.asked(questions);
        return readable;
    }

    private static List<Reading> readings(
            Intake intake, List<SourceFile> sources, AssessmentFile assessment) throws Stopped {
        var readings = new ArrayList<Reading>();
        var refused = new ArrayList<ImportProblem>();
        for (var result : intake.readAll(sources, assessment.info().zone(), Progress.NONE)) {
            switch (result) {
                case IntakeResult.Refused(var problem) -> refused.add(problem);
                case IntakeResult.Taken taken ->
                        readings.add(
                                new Reading(
                                        taken.source(),
                                        sources.stream()
                                                .filter(s -> s.source().equals(taken.source()))
                                                .map(SourceFile::name)
                                                .distinct()
                                                .toList(),
                                        taken.drafts(),
                                        taken.read(),
                                        taken.merged(),
                                        taken.outOfScope(),
                                        taken.rejected(),
                                        taken.problems()));
            }
        }
        if (!refused.isEmpty()) throw Stopped.refused(refused);
        return readings;
    }

    private static List<ImportLedger> previewed(AssessmentFile assessment, List<Reading> readings) {
        return readings.stream().map(assessment.imports()::preview).toList();
    }

    /// One edit per source. Where a later one fails, the earlier ones are undone: all or nothing.
    private static List<ImportLedger> taken(AssessmentFile assessment, List<Reading> readings) {
        var ledgers = new ArrayList<ImportLedger>();
        var complete = false;
        try {
            for (var reading : readings) {
                var label = Text.of("cli.import.label", String.join(", ", reading.files()));
                ledgers.add(assessment.imports().take(label, reading, Progress.NONE));
            }
            complete = true;
        } finally {
            if (!complete) ledgers.forEach(l -> assessment.journal().undo());
        }
        return ledgers;
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
