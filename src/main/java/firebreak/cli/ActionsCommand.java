package firebreak.cli;

import firebreak.deeds.ReturnedActions;
import firebreak.deeds.ReturnedActions.Difference;
import firebreak.deeds.ReturnedActions.Look;
import firebreak.domain.Text;
import firebreak.domain.process.ActionState;
import firebreak.domain.process.ActionState.Part;
import firebreak.intake.actions.ActionsFile;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Brings owner, status, due date and comment of gaps back from a workbook that owners filled in.
@Command(name = "actions", description = "cli.actions", footer = "cli.actions.footer")
final class ActionsCommand extends AssessmentDeed {
    private static final int LONGEST = 60;

    /// Whose word counts where both have changed.
    enum Side {
        THEIRS,
        OURS
    }

    @Parameters(index = "1", paramLabel = "WORKBOOK", description = "cli.actions.file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "cli.actions.dryRun")
    private boolean dryRun;

    @Option(names = "--take", paramLabel = "SIDE", description = "cli.actions.take")
    private @Nullable String side;

    @Option(names = "--without-bad-rows", description = "cli.actions.without")
    private boolean without;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    ActionsCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("rows", 0);
        object.put("taken", 0);
        object.put("gaps", 0);
        object.put("differences", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped {
        var whose = whose();
        try (var assessment = open()) {
            var actions = actions(assessment);
            if (!actions.problems().isEmpty() && !without && !dryRun)
                throw Stopped.refused(actions.problems());
            var chosen = whose == Side.THEIRS ? actions.differences() : actions.changes();
            var taken =
                    dryRun
                            ? new ReturnedActions.Taken(0, 0, List.of())
                            : actions.take(assessment, chosen);
            if (json) print(actions, chosen, taken);
            else tell(actions, chosen, taken);
            return dryRun && !actions.problems().isEmpty() && !without ? Exit.REFUSED : Exit.DONE;
        }
    }

    private Side whose() {
        if (side == null) return Side.OURS;
        for (var each : Side.values())
            if (each.name().toLowerCase(Locale.ROOT).equals(side)) return each;
        throw usage("cli.actions.badSide", side);
    }

    private ReturnedActions actions(AssessmentFile assessment) throws Stopped {
        var name = String.valueOf(file.getFileName());
        var reading = ActionsFile.read(file, Progress.NONE);
        return switch (ReturnedActions.look(assessment, name, reading)) {
            case Look.Refused(var problem) -> throw Stopped.refused(List.of(problem));
            case Look.Ready(var actions) -> actions;
        };
    }

    private void tell(
            ReturnedActions actions, List<Difference> chosen, ReturnedActions.Taken taken) {
        var out = console().out();
        var err = console().err();
        if (dryRun) err.println(Text.of("cli.actions.nothingChanged"));
        Problems.print(err, actions.problems(), "cli.problem.more");
        for (var d : actions.differences()) {
            var theirs = words(d.part(), d.edited());
            var ours = words(d.part(), d.now());
            var key =
                    !d.conflict()
                            ? "cli.actions.change"
                            : chosen.contains(d)
                                    ? "cli.actions.conflict.theirs"
                                    : "cli.actions.conflict.ours";
            out.println(Text.of(key, Shown.cut(d.title(), LONGEST), part(d), ours, theirs));
            if (d.hidden())
                out.println(Text.of("cli.actions.hidden", words(d.part(), d.written())));
        }
        if (actions.differences().isEmpty()) err.println(Text.of("cli.actions.none"));
        else if (!dryRun) err.println(Text.of("cli.actions.taken", taken.taken(), taken.gaps()));
    }

    private static String part(Difference d) {
        return d.part().column().head();
    }

    private static String words(Part part, ActionState state) {
        return Shown.cut(ReturnedActions.words(part, state), LONGEST);
    }

    private void print(
            ReturnedActions actions, List<Difference> chosen, ReturnedActions.Taken taken) {
        var differences = new ArrayList<Map<String, Object>>();
        for (var d : actions.differences()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("gap", d.gap().toString());
            one.put("title", d.title());
            one.put("sheet", d.place().sheet());
            one.put("line", d.place().line());
            one.put("part", d.part().name().toLowerCase(Locale.ROOT));
            one.put("written", plain(d.part(), d.written()));
            one.put("workbook", plain(d.part(), d.edited()));
            one.put("assessment", plain(d.part(), d.now()));
            one.put("conflict", d.conflict());
            one.put("taken", !dryRun && chosen.contains(d) && !taken.changed().contains(d));
            differences.add(one);
        }
        var object = nothing();
        object.put("rows", actions.rows());
        object.put("taken", taken.taken());
        object.put("gaps", taken.gaps());
        object.put("differences", differences);
        object.put("problems", Json.problems(actions.problems()));
        Json.print(console().out(), object);
    }

    private static String plain(Part part, ActionState state) {
        var value = part.of(state);
        return value == null
                ? ""
                : part == Part.STATUS
                        ? value.toString().toLowerCase(Locale.ROOT)
                        : value.toString();
    }
}
