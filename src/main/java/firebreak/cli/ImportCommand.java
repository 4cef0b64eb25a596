package firebreak.cli;

import firebreak.deeds.ImportInput;
import firebreak.deeds.RememberedMappings;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.intake.HeaderLine;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Table;
import firebreak.store.AssessmentFile;
import firebreak.store.Incoming;
import firebreak.store.MappingStore.Remembered;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings clients' files into the assessment: all of them, or nothing.
@Command(name = "import", description = "cli.import", footer = "cli.import.footer")
final class ImportCommand extends AssessmentDeed {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// What may be said of measured files.
    private static final Set<String> WITH_SERIES =
            Set.of(
                    "--series",
                    "--test-type",
                    "--skip-unreadable",
                    "--dry-run",
                    "--json",
                    PASSPHRASE_FILE);

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "cli.import.file")
    private List<Path> files = new ArrayList<>();

    @Mixin private ImportOptions options = new ImportOptions();

    @Option(names = "--skip-unreadable", description = "cli.import.skipUnreadable")
    private boolean skipUnreadable;

    @Option(names = "--series", paramLabel = "coverage", description = "cli.import.series")
    private @Nullable String series;

    @Option(names = "--test-type", paramLabel = "TYPE", description = "cli.import.testType")
    private @Nullable String testType;

    @Option(names = "--dry-run", description = "cli.import.dryRun")
    private boolean dryRun;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    /// Why files or sheets stay out that could not be read.
    private final List<ImportProblem> skipped = new ArrayList<>();

    /// With what is known of the client's words.
    private ImportChoices choices = ImportChoices.NONE;

    private final Surroundings surroundings;

    ImportCommand(Console console, Surroundings surroundings) {
        super(console);
        this.surroundings = surroundings;
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        if (series != null) return MeasuredFiles.nothing();
        var object = counts(new ImportLedger(0, 0, 0, 0, ScopeCounts.NONE, 0, List.of()), 0);
        object.put("files", List.of());
        return object;
    }

    private static Map<String, Object> counts(ImportLedger ledger, int skipped) {
        var counts = LedgerView.counts(ledger);
        counts.put("skipped", skipped);
        return counts;
    }

    @Override
    public Integer call() throws Stopped {
        if (series != null) return measured(series);
        if (testType != null) throw usage("cli.import.testTypeAlone");
        var own = Intake.withOwn(surroundings.data().resolve("profiles"));
        own.profileProblems().forEach(console().err()::println);
        var intake = options.intake(own);
        options.check(this, intake);
        try (var assessment = open()) {
            var words = assessment.imports().severities();
            choices = options.choices().withValues(options.choices().values().withKnown(words));
            var known =
                    options.fresh() ? List.<Remembered>of() : assessment.imports().mappings().all();
            var headers = new IdentityHashMap<SourceFile, List<HeaderLine>>();
            var sources =
                    inspected(
                            intake,
                            new RememberedMappings(intake, known),
                            assessment.info().zone(),
                            headers);
            saveProfile(intake, sources);
            var ledger = brought(assessment, intake, sources);
            ImportOffers.print(console().err(), sources);
            if (!dryRun) remember(assessment, headers);
            if (json) {
                var object = counts(ledger, skipped.size());
                object.put("files", LedgerView.files(ledger));
                object.put("problems", Json.problems(ledger.problems()));
                if (dryRun) object.put("severities", ImportOffers.severities(sources));
                Json.print(console().out(), object);
            } else {
                if (dryRun) console().err().println(Text.of("cli.import.nothingChanged"));
                LedgerView.print(console().out(), ledger);
                if (dryRun) ImportOffers.printSeverities(console().out(), sources);
                if (!skipped.isEmpty())
                    console().err().println(Text.of("cli.import.skipped", skipped.size()));
                Problems.print(console().err(), ledger.problems(), "cli.import.more");
            }
            return Exit.DONE;
        }
    }

    /// Brings what tools measured instead of incidents.
    private int measured(String what) throws Stopped {
        if (!what.strip().equalsIgnoreCase(MeasuredFiles.COVERAGE))
            throw usage("cli.import.badSeries", what);
        for (var option : given())
            if (!WITH_SERIES.contains(option)) throw usage("cli.import.notWithSeries", option);
        try (var assessment = open()) {
            return new MeasuredFiles(this, console(), json)
                    .bring(assessment, files, testType, skipUnreadable, dryRun);
        }
    }

    private List<SourceFile> inspected(
            Intake intake,
            RememberedMappings memory,
            ZoneId zone,
            Map<SourceFile, List<HeaderLine>> headers)
            throws Stopped {
        var readable = new ArrayList<SourceFile>();
        var refused = new ArrayList<ImportProblem>();
        var questions = new ArrayList<ImportProblem>();
        var tables = new ArrayList<Table>();
        for (var file : files) {
            switch (intake.open(file, choices, Progress.NONE)) {
                case Intake.Opened.Refused(var problem) -> refused.add(problem);
                case Intake.Opened.Found(var found) -> tables.addAll(found);
            }
        }
        if (refused.isEmpty()) tables = new ArrayList<>(options.chosen(this, tables));
        var mapped = new MappedColumns(intake, choices, tables, memory);
        var looks = mapped.inspect();
        for (int i = 0; i < looks.size(); i++) {
            var name = ImportOffers.name(tables.get(i));
            switch (looks.get(i)) {
                case Inspection.Readable(var file) -> {
                    readable.add(file);
                    headers.put(file, mapped.of(tables.get(i)).lines());
                    var as = mapped.of(tables.get(i)).as();
                    if (as != null)
                        console()
                                .err()
                                .println(
                                        Text.of(
                                                "cli.import.remembered",
                                                name,
                                                DAY.format(as.at().atZone(zone))));
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

    /// Where several tables come in, it is not said whose profile is meant.
    private void saveProfile(Intake intake, List<SourceFile> sources) throws Stopped {
        var to = options.saveProfile();
        if (to == null) return;
        if (sources.size() != 1) throw usage("cli.import.oneForProfile");
        var text = intake.profileFor(sources.getFirst());
        NewFileOutput.write(
                to,
                out -> {
                    try {
                        out.write(text.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
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

    /// Reads and writes, again without a file that turns out not to be readable to its end where
    /// such files are to be skipped.
    private ImportLedger brought(AssessmentFile assessment, Intake intake, List<SourceFile> sources)
            throws Stopped {
        var left = sources;
        while (true) {
            var zone = assessment.info().zone();
            var incoming = List.<Incoming>copyOf(ImportInput.of(intake, left, zone, skipped));
            try {
                return dryRun
                        ? assessment.imports().preview(incoming, Progress.NONE)
                        : assessment
                                .imports()
                                .take(
                                        label(incoming),
                                        incoming,
                                        options.choices().values().severities(),
                                        Progress.NONE);
            } catch (ImportRefused e) {
                var place = e.problem().place();
                left = left.stream().filter(f -> !isAt(f, place)).toList();
                checkRefused(List.of(e.problem()), left.size());
            }
        }
    }

    /// A file that is gone is refused with all its sheets, and then none is named.
    private static boolean isAt(SourceFile file, RowPlace place) {
        return file.name().equals(place.file())
                && (place.sheet().isEmpty() || file.sheet().equals(place.sheet()));
    }

    private static void remember(
            AssessmentFile assessment, Map<SourceFile, List<HeaderLine>> headers) {
        headers.forEach((file, lines) ->
                RememberedMappings.remember(assessment.imports().mappings(), file, lines));
    }

    private static String label(List<Incoming> incoming) {
        var names = incoming.stream().flatMap(r -> r.files().stream()).distinct().toList();
        return Text.of("cli.import.label", String.join(", ", names));
    }
}
