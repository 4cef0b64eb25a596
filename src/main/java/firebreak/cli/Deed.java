package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// A command that makes, reads or changes an assessment.
abstract class Deed extends Helped implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private @Nullable Assessments assessments;

    Deed(Console console) {
        this.console = console;
    }

    @Override
    public abstract Integer call() throws Exception;

    /// The folder of the assessment, whether it is there yet or not.
    abstract Path directory();

    Console console() {
        return console;
    }

    /// Whether one JSON object is asked for.
    boolean json() {
        return false;
    }

    /// The counts of the JSON object when nothing was done.
    Map<String, Object> nothing() {
        return new LinkedHashMap<>();
    }

    /// Prints why the command did nothing, for people and, where asked for, for programs.
    void stopped(List<ImportProblem> problems) {
        Problems.print(console.err(), problems, "cli.problem.more");
        if (!json()) return;
        var object = nothing();
        object.put("problems", Json.problems(problems));
        Json.print(console.out(), object);
    }

    /// The names of the options that were given, each by its longest.
    List<String> given() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .distinct()
                .toList();
    }

    /// The command line is wrong.
    ParameterException usage(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Text.of(key, values));
    }

    /// Made when it is asked for, because a help text needs no database.
    Assessments assessments() {
        if (assessments == null)
            assessments = new Assessments(Clock.systemUTC(), System.getProperty("user.name"));
        return assessments;
    }

    Passphrases passphrases() {
        return new Passphrases(console);
    }

    /// The assessment, once its warnings are told.
    AssessmentFile opened(Opening opening) throws Stopped {
        return switch (opening) {
            case Opening.Opened(var file) -> {
                file.warnings().forEach(console.err()::println);
                yield file;
            }
            case Opening.Refused(var problem) -> throw Stopped.refused(problem);
            case Opening.Damaged(var problem, var snapshot) -> throw Stopped.refused(problem);
            case Opening.NeedsPassphrase(var problem, var delay) -> throw Stopped.refused(problem);
        };
    }
}
