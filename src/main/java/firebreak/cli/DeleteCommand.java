package firebreak.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ends an assessment and keeps nothing of it.
@Command(name = "delete", description = "cli.delete", footer = "cli.ending.footer")
final class DeleteCommand extends AssessmentDeed {
    @Option(names = "--yes", description = "cli.ending.yes")
    private boolean yes;

    DeleteCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        if (!yes) throw usage("cli.ending.sure", directory());
        try (var assessment = open()) {
            RemainsView.print(console().err(), assessment.delete());
            return Exit.DONE;
        }
    }
}
