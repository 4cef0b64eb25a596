package firebreak.cli;

import firebreak.analysis.Patterns;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotInfo;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the store and the numbers.
@Command(name = "check", description = "cli.check", footer = "cli.check.footer")
final class CheckCommand extends AssessmentDeed {
    @Option(names = "--full", description = "cli.check.full")
    private boolean full;

    @Option(names = "--json", description = "cli.check.json")
    private boolean json;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    private record Counts(int incidents, int taggings, long revision) {}

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var faults =
                    new ArrayList<String>(
                            full ? assessment.check(Progress.NONE) : assessment.quickCheck());
            var counts = new Counts(0, 0, 0);
            // Numbers of an unreadable store say nothing.
            if (faults.isEmpty()) {
                counts =
                        new Counts(
                                assessment.incidents().count(),
                                assessment.taggings().all().size(),
                                assessment.journal().revision());
                faults.addAll(numbers(assessment));
            }
            var snapshots = full ? verified(assessment) : List.<SnapshotInfo>of();
            for (var snapshot : snapshots)
                if (snapshot.condition() == Condition.DAMAGED)
                    faults.add(Text.of("cli.check.snapshot", snapshot.file()));
            var problems = faults.stream().map(f -> Stopped.problem("", f)).toList();
            Problems.print(console().err(), problems, "cli.problem.more");
            if (json) Json.print(console().out(), object(counts, problems, snapshots));
            else if (problems.isEmpty()) print(counts, snapshots);
            return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
        }
    }

    private static List<String> numbers(AssessmentFile assessment) {
        return NumberCheck.faults(
                assessment.incidents().count(),
                Patterns.of(
                        assessment.incidents().tagged(),
                        assessment.codebooks().current(),
                        assessment.info().zone(),
                        LocalDate.now(assessment.info().zone())));
    }

    private static List<SnapshotInfo> verified(AssessmentFile assessment) {
        var snapshots = assessment.snapshots();
        return snapshots.all().stream().map(s -> snapshots.verify(s, Progress.NONE)).toList();
    }

    private void print(Counts counts, List<SnapshotInfo> snapshots) {
        console()
                .out()
                .println(
                        Text.of(
                                "cli.check.ok",
                                counts.incidents(),
                                counts.taggings(),
                                counts.revision()));
        if (full) console().out().println(Text.of("cli.check.snapshots", snapshots.size()));
    }

    /// An assessment that does not open is one with faults.
    @Override
    void stopped(List<ImportProblem> problems) {
        Problems.print(console().err(), problems, "cli.problem.more");
        if (json) Json.print(console().out(), object(new Counts(0, 0, 0), problems, List.of()));
    }

    private Map<String, Object> object(
            Counts counts, List<ImportProblem> problems, List<SnapshotInfo> snapshots) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", problems.isEmpty());
        object.put("level", full ? "full" : "quick");
        object.put("incidents", counts.incidents());
        object.put("taggings", counts.taggings());
        object.put("revision", counts.revision());
        object.put("faults", problems.stream().map(ImportProblem::problem).toList());
        if (full) object.put("snapshots", conditions(snapshots));
        if (!problems.isEmpty()) object.put("problems", Json.problems(problems));
        return object;
    }

    private static Map<String, Object> conditions(List<SnapshotInfo> snapshots) {
        var conditions = new LinkedHashMap<String, Object>();
        for (var condition : List.of(Condition.GOOD, Condition.DAMAGED, Condition.NEWER))
            conditions.put(
                    SnapshotView.condition(condition),
                    snapshots.stream().filter(s -> s.condition() == condition).count());
        return conditions;
    }
}
