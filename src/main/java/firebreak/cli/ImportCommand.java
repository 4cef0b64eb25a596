package firebreak.cli;

import firebreak.deeds.ImportInput;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ScopeCounts;
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

    @Option(names = "--skip-unreadable", description = "cli.import.skipUnreadable")
    private boolean skipUnreadable;

    @Option(names = "--dry-run", description = "cli.import.dryRun")
    private boolean dryRun;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    /// Why files or sheets stay out that could not be read.
    private final List<ImportProblem> skipped = new ArrayList<>();

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return counts(new ImportLedger(0, 0, 0, 0, ScopeCounts.NONE, 0, List.of()), 0);
    }

    private static Map<String, Object> counts(ImportLedger ledger, int skipped) {
        var counts = LedgerView.counts(ledger);
        counts.put("skipped", skipped);
        return counts;
    }

    @Override
    public Integer call() throws Stopped {
        var intake = new Intake();
        options.check(this, intake);
        try (var assessment = open()) {
            var sources = inspected(intake);
            var readings = readings(intake, sources, assessment);
            var ledger =
                    dryRun
                            ? assessment.imports().preview(readings, Progress.NONE)
                            : assessment.imports().take(label(readings), readings, Progress.NONE);
            if (json) {
                var object = counts(ledger, skipped.size());
                object.put("problems", Json.problems(ledger.problems()));
                Json.print(console().out(), object);
            } else {
                if (dryRun) console().err().println(Text.of("cli.import.nothingChanged"));
                LedgerView.print(console().out(), ledger);
                if (!skipped.isEmpty())
                    console().err().println(Text.of("cli.import.skipped", skipped.size()));
                Problems.print(console().err(), ledger.problems(), "cli.import.more");
            }
            return Exit.DONE;
        }
    }

    private List<SourceFile> inspected(Intake intake) throws Stopped {
        var readable = new ArrayList<SourceFile>();
        var refused = new ArrayList<ImportProblem>();
        var questions = new ArrayList<ImportProblem>();
        var tables = new ArrayList<Table>();
        for (var file : files) {
            switch (intake.open(file, options.choices(), Progress.NONE)) {
                case Intake.Opened.Refused(var problem) -> refused.add(problem);
                // What the client's program hides, a person must choose in the window.
                case Intake.Opened.Found(var found) ->
                        found.stream().filter(t -> !t.hidden()).forEach(tables::add);
            }
        }
        var looks = new MappedColumns(intake, options.choices(), tables).inspect();
        for (int i = 0; i < looks.size(); i++) {
            var name = name(tables.get(i));
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
        checkRefused(refused, readable.size());
        if (!questions.isEmpty()) throw Stopped.asked(questions);
        return readable;
    }

    /// All files come in or none, unless those that can't be read were given up beforehand.
    private void checkRefused(List<ImportProblem> refused, int readable) throws Stopped {
        if (refused.isEmpty()) return;
        if (!skipUnreadable || readable == 0) {
            if (readable > 0)
                console().err().println(Text.of("cli.import.unreadable", refused.size(), readable));
            throw Stopped.refused(refused);
        }
        skipped.addAll(refused);
    }

    private List<Reading> readings(
            Intake intake, List<SourceFile> sources, AssessmentFile assessment) throws Stopped {
        var readings = new ArrayList<Reading>();
        var refused = new ArrayList<ImportProblem>();
        for (var result : intake.readAll(sources, assessment.info().zone(), Progress.NONE)) {
            switch (result) {
                case IntakeResult.Refused(var problem) -> refused.add(problem);
                case IntakeResult.Taken taken -> readings.add(ImportInput.of(sources, taken));
            }
        }
        checkRefused(refused, readings.size());
        return ImportInput.told(readings, skipped);
    }

    private static String label(List<Reading> readings) {
        var names = readings.stream().flatMap(r -> r.files().stream()).distinct().toList();
        return Text.of("cli.import.label", String.join(", ", names));
    }

    private static String name(Table table) {
        return table.sheet().isEmpty()
                ? table.content().name()
                : Text.of("cli.import.sheet", table.content().name(), table.sheet());
    }
}
