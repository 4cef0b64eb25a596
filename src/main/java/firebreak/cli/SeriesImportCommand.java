package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.Series;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.incident.ImportProblem;
import firebreak.intake.DateOrder;
import firebreak.intake.ImportChoices;
import firebreak.intake.Intake;
import firebreak.intake.SeriesIntake;
import firebreak.intake.container.Table;
import firebreak.store.SeriesStore;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings numbers by week into the assessment: all files, or nothing.
@Command(name = "import", description = "cli.series.import", footer = "cli.series.import.footer")
final class SeriesImportCommand extends AssessmentDeed {
    private static final int GAPS_SHOWN = 6;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "cli.series.file")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--measure", paramLabel = "M", description = "cli.series.measure.option")
    private @Nullable String measure;

    @Option(names = "--unit", paramLabel = "U", description = "cli.series.unit")
    private @Nullable String unit;

    @Option(names = "--date-order", paramLabel = "dmy|mdy", description = "cli.import.dateOrder")
    private @Nullable String dateOrder;

    @Option(names = "--dry-run", description = "cli.import.dryRun")
    private boolean dryRun;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    SeriesImportCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return counts(new SeriesStore.Outcome(0, 0, 0), List.of());
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var intake = new SeriesIntake(assessment.info().zone());
            var read = read(intake, choices(intake));
            var all =
                    SeriesWeek.latest(read.stream().flatMap(one -> one.weeks().stream()).toList());
            var series = assessment.series();
            var outcome = dryRun ? series.preview(all) : series.take(label(), all, Progress.NONE);
            var together =
                    SeriesWeek.latest(Stream.concat(series.all().stream(), all.stream()).toList());
            tell(read, outcome, Series.of(together));
            return Exit.DONE;
        }
    }

    private SeriesIntake.Choices choices(SeriesIntake intake) {
        var order = dateOrder == null ? null : DateOrder.ofId(dateOrder).orElse(null);
        var yearFirst = dateOrder != null && dateOrder.strip().equalsIgnoreCase("ymd");
        if (dateOrder != null && order == null && !yearFirst)
            throw usage("cli.import.badOrder", dateOrder);
        if (measure != null && measure.isBlank())
            throw usage("cli.series.badMeasure", String.join(", ", measures()));
        var chosen = measure == null ? null : intake.measure(measure);
        return new SeriesIntake.Choices(chosen, unit == null ? null : unit.strip(), order);
    }

    private static List<String> measures() {
        return List.of(Measure.values()).stream().map(Measure::id).toList();
    }

    private List<SeriesIntake.Outcome.Read> read(SeriesIntake intake, SeriesIntake.Choices choices)
            throws Stopped {
        var read = new ArrayList<SeriesIntake.Outcome.Read>();
        var refused = new ArrayList<ImportProblem>();
        var asked = new ArrayList<ImportProblem>();
        for (var table : tables(refused)) {
            switch (intake.read(table, choices, Progress.NONE)) {
                case SeriesIntake.Outcome.Read one -> read.add(one);
                case SeriesIntake.Outcome.Asked(var question, var ofMeasure) ->
                        asked.add(
                                new ImportProblem(
                                        question.place(),
                                        "",
                                        "",
                                        question.problem()
                                                + " "
                                                + (ofMeasure
                                                        ? Text.of(
                                                                "cli.series.say_measure",
                                                                String.join(", ", measures()))
                                                        : Text.of("cli.series.say_order"))));
                case SeriesIntake.Outcome.Refused(var problem) -> refused.add(problem);
            }
        }
        if (!refused.isEmpty()) throw Stopped.refused(refused);
        if (!asked.isEmpty()) throw Stopped.asked(asked);
        return read;
    }

    private List<Table> tables(List<ImportProblem> refused) {
        var tables = new ArrayList<Table>();
        for (var file : files) {
            switch (new Intake().open(file, ImportChoices.NONE, Progress.NONE)) {
                case Intake.Opened.Refused(var problem) -> refused.add(problem);
                case Intake.Opened.Found(var found) ->
                        found.stream().filter(t -> !t.hidden()).forEach(tables::add);
            }
        }
        return tables;
    }

    private String label() {
        return Text.of(
                "cli.series.label",
                files.stream()
                        .map(f -> String.valueOf(f.getFileName()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private void tell(
            List<SeriesIntake.Outcome.Read> read, SeriesStore.Outcome outcome, List<Series> all) {
        var problems = read.stream().flatMap(r -> r.problems().stream()).toList();
        var touched =
                all.stream()
                        .filter(s -> !s.gaps().isEmpty())
                        .filter(s ->
                                read.stream()
                                        .flatMap(r -> r.weeks().stream())
                                        .anyMatch(w ->
                                                w.measure().equals(s.measure())
                                                        && w.service().equals(s.service())))
                        .toList();
        if (json) {
            var object = counts(outcome, read);
            object.put(
                    "gaps",
                    touched.stream()
                            .map(s ->
                                    Map.of(
                                            "measure", s.measure(),
                                            "service", s.service(),
                                            "weeks", SeriesView.gaps(s)))
                            .toList());
            object.put("problems", Json.problems(problems));
            Json.print(console().out(), object);
            return;
        }
        var err = console().err();
        if (dryRun) err.println(Text.of("cli.import.nothingChanged"));
        for (var one : read)
            err.println(Text.of("cli.series.read", one.place().file(), one.layout()));
        counts(outcome, read)
                .forEach((name, n) ->
                        console().out().println(Text.of("cli.series.count." + name) + "  " + n));
        for (var one : touched) {
            var gaps = SeriesView.gaps(one);
            err.println(
                    Text.of(
                            "cli.series.gap",
                            Measure.label(one.measure()),
                            one.service().isEmpty()
                                    ? Text.of("cli.series.everything")
                                    : one.service(),
                            gaps.size(),
                            String.join(", ", gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size())))));
        }
        Problems.print(err, problems, "cli.import.more");
    }

    private static Map<String, Object> counts(
            SeriesStore.Outcome outcome, List<SeriesIntake.Outcome.Read> read) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("numbers", sum(read, r -> r.cells()));
        counts.put("new", outcome.added());
        counts.put("updated", outcome.updated());
        counts.put("unchanged", outcome.unchanged());
        counts.put(
                "merged",
                sum(read, r -> r.cells() - r.rejected())
                        - outcome.added()
                        - outcome.updated()
                        - outcome.unchanged());
        counts.put("rejected", sum(read, r -> r.rejected()));
        counts.put("empty", sum(read, r -> r.empty()));
        return counts;
    }

    private static int sum(
            List<SeriesIntake.Outcome.Read> read,
            java.util.function.ToIntFunction<SeriesIntake.Outcome.Read> of) {
        return read.stream().mapToInt(of).sum();
    }
}
