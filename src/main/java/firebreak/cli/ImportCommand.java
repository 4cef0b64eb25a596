package firebreak.cli;

import firebreak.deeds.ImportInput;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ScopeCounts;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.IntakeResult;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Table;
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
final class ImportCommand extends AssessmentDeed {
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
        return LedgerView.counts(new ImportLedger(0, 0, 0, 0, ScopeCounts.NONE, 0, List.of()));
    }

    @Override
    public Integer call() throws Stopped {
        var intake = new Intake();
        options.check(this, intake);
        try (var assessment = open()) {
            var known = assessment.imports().severities();
            var choices = options.choices().withValues(options.choices().values().withKnown(known));
            var sources = inspected(intake, choices);
            var readings = readings(intake, sources, assessment);
            var ledger =
                    dryRun
                            ? assessment.imports().preview(readings, Progress.NONE)
                            : assessment
                                    .imports()
                                    .take(
                                            label(readings),
                                            readings,
                                            options.choices().values().severities(),
                                            Progress.NONE);
            ImportOffers.print(console().err(), sources);
            if (json) {
                var object = LedgerView.counts(ledger);
                object.put("problems", Json.problems(ledger.problems()));
                if (dryRun) object.put("severities", ImportOffers.severities(sources));
                Json.print(console().out(), object);
            } else {
                if (dryRun) console().err().println(Text.of("cli.import.nothingChanged"));
                LedgerView.print(console().out(), ledger);
                if (dryRun) ImportOffers.printSeverities(console().out(), sources);
                Problems.print(console().err(), ledger.problems(), "cli.import.more");
            }
            return Exit.DONE;
        }
    }

    private List<SourceFile> inspected(Intake intake, ImportChoices choices) throws Stopped {
        var readable = new ArrayList<SourceFile>();
        var refused = new ArrayList<ImportProblem>();
        var questions = new ArrayList<ImportProblem>();
        var tables = new ArrayList<Table>();
        for (var file : files) {
            switch (intake.open(file, choices, Progress.NONE)) {
                case Intake.Opened.Refused(var problem) -> refused.add(problem);
                // What the client's program hides, a person must choose in the window.
                case Intake.Opened.Found(var found) ->
                        found.stream().filter(t -> !t.hidden()).forEach(tables::add);
            }
        }
        var looks = new MappedColumns(intake, choices, tables).inspect();
        for (int i = 0; i < looks.size(); i++) {
            var name = ImportOffers.name(tables.get(i));
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
                case IntakeResult.Taken taken -> readings.add(ImportInput.of(sources, taken));
            }
        }
        if (!refused.isEmpty()) throw Stopped.refused(refused);
        return readings;
    }

    private static String label(List<Reading> readings) {
        var names = readings.stream().flatMap(r -> r.files().stream()).distinct().toList();
        return Text.of("cli.import.label", String.join(", ", names));
    }
}
