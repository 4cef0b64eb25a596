package firebreak.cli;

import firebreak.analysis.Patterns;
import firebreak.domain.Text;

import picocli.CommandLine.Command;

/// Checks the store and the numbers.
@Command(name = "check", description = "cli.check")
final class CheckCommand extends Deed {
    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var faults = assessment.check(firebreak.work.Progress.NONE);
            var incidents = assessment.incidents().count();
            // Numbers of an unreadable store say nothing.
            if (faults.isEmpty())
                faults =
                        NumberCheck.faults(
                                incidents,
                                Patterns.of(
                                        assessment.incidents().tagged(),
                                        assessment.codebooks().current(),
                                        assessment.info().zone()));
            if (!faults.isEmpty())
                throw Stopped.refused(faults.stream().map(f -> Stopped.problem("", f)).toList());
            console()
                    .out()
                    .println(
                            Text.of(
                                    "cli.check.ok",
                                    incidents,
                                    assessment.taggings().all().size(),
                                    assessment.journal().revision()));
            return Exit.DONE;
        }
    }
}
