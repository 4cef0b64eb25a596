package firebreak.cli;

import firebreak.analysis.Patterns;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.store.AssessmentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the store and the numbers.
@Command(name = "check", description = "cli.check", footer = "cli.check.footer")
final class CheckCommand extends AssessmentDeed {
    @Option(names = "--json", description = "cli.check.json")
    private boolean json;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return object(false, 0, 0, 0, List.of());
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var faults = assessment.check();
            // Numbers of an unreadable store say nothing.
            if (faults.isEmpty()) faults = numbers(assessment);
            if (!faults.isEmpty())
                throw Stopped.refused(faults.stream().map(f -> Stopped.problem("", f)).toList());
            var incidents = assessment.incidents().count();
            var taggings = assessment.taggings().all().size();
            var revision = assessment.journal().revision();
            if (json)
                Json.print(console().out(), object(true, incidents, taggings, revision, faults));
            else console().out().println(Text.of("cli.check.ok", incidents, taggings, revision));
            return Exit.DONE;
        }
    }

    /// The faults are the problems, each a sentence.
    @Override
    void stopped(List<ImportProblem> problems) {
        Problems.print(console().err(), problems, "cli.problem.more");
        if (!json) return;
        var faults = problems.stream().map(ImportProblem::problem).toList();
        var object = object(false, 0, 0, 0, faults);
        object.put("problems", Json.problems(problems));
        Json.print(console().out(), object);
    }

    private static List<String> numbers(AssessmentFile assessment) {
        return NumberCheck.faults(
                assessment.incidents().count(),
                Patterns.of(
                        assessment.incidents().tagged(),
                        assessment.codebooks().current(),
                        assessment.info().zone()));
    }

    private static Map<String, Object> object(
            boolean ok, int incidents, int taggings, long revision, List<String> faults) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", ok);
        object.put("incidents", incidents);
        object.put("taggings", taggings);
        object.put("revision", revision);
        object.put("faults", faults);
        return object;
    }
}
