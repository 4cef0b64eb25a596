package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.incident.ImportProblem;
import firebreak.store.AssessmentFile;
import firebreak.store.MergePlan;
import firebreak.store.Merging;
import firebreak.store.Opening;
import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings what a colleague changed in their copy into this one.
@Command(name = "merge", description = "cli.merge", footer = "cli.merge.footer")
final class MergeCommand extends AssessmentDeed {
    private static final int LONGEST = 200;

    /// Whose row is taken where both changed it, as it is typed.
    enum Prefer {
        ours,
        theirs
    }

    @Parameters(index = "1", paramLabel = "FILE", description = "cli.merge.file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "cli.merge.dryRun")
    private boolean dryRun;

    @Option(names = "--prefer", paramLabel = "ours|theirs", description = "cli.merge.prefer")
    private @Nullable Prefer prefer;

    @Option(
            names = "--their-passphrase-file",
            paramLabel = "F",
            description = "cli.merge.passphraseFile")
    private @Nullable Path theirFile;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    MergeCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return counts(0, List.of());
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        try (var assessment = open()) {
            var plan = plan(assessment);
            var conflicts = plan.conflicts();
            if (!conflicts.isEmpty() && prefer == null && !dryRun)
                throw Stopped.asked(conflicts.stream().map(MergeCommand::question).toList());
            if (!dryRun) apply(assessment, plan);
            if (json) Json.print(console().out(), counts(plan.taken(), conflicts));
            else print(plan);
            return Exit.DONE;
        }
    }

    private MergePlan plan(AssessmentFile assessment) throws Stopped, SnapshotException {
        try (var typed = passphraseOfFile(theirFile)) {
            return switch (Merging.plan(assessment, file, typed, Progress.NONE)) {
                case Merging.Planning.Planned(var plan) -> plan;
                case Merging.Planning.No(var problem) -> throw refused(problem);
            };
        }
    }

    private static Stopped refused(Opening problem) {
        return Stopped.refused(problem.problem());
    }

    private void apply(AssessmentFile assessment, MergePlan plan)
            throws Stopped, SnapshotException {
        var decisions = new HashMap<String, MergeDecision>();
        var side = prefer == Prefer.theirs ? Side.THEIRS : Side.OURS;
        plan.conflicts().forEach(c -> decisions.put(c.id(), MergeDecision.of(side)));
        var problem = Merging.apply(assessment, plan, decisions, Progress.NONE);
        if (problem.isPresent()) throw Stopped.refused(problem.get());
    }

    private void print(MergePlan plan) {
        var words = dryRun ? "cli.merge.would" : "cli.merge.done";
        console().out().println(Text.of(words, plan.taken(), plan.conflicts().size()));
        for (var conflict : plan.conflicts())
            console().out().println("  " + Shown.cut(sides(conflict), 10 * LONGEST));
    }

    private static ImportProblem question(MergeConflict conflict) {
        return Stopped.problem("", Text.of("cli.merge.conflict", sides(conflict)));
    }

    private static String sides(MergeConflict conflict) {
        var text = new StringBuilder(Shown.cut(conflict.label(), LONGEST));
        for (var field : conflict.fields())
            text.append("; ")
                    .append(
                            Text.of(
                                    "cli.merge.field",
                                    field.field(),
                                    shown(field.ours()),
                                    shown(field.theirs())));
        return text.toString();
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : Shown.cut(value, LONGEST);
    }

    private static Map<String, Object> counts(int taken, List<MergeConflict> conflicts) {
        var object = new LinkedHashMap<String, Object>();
        object.put("taken", taken);
        object.put("conflicts", conflicts);
        return object;
    }
}
