package firebreak.cli;

import firebreak.domain.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lets a copy go its own way.
@Command(name = "new-identity", description = "cli.identity", footer = "cli.identity.footer")
final class NewIdentityCommand extends AssessmentDeed {
    @Option(names = "--yes", description = "cli.ending.yes")
    private boolean yes;

    NewIdentityCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        if (!yes) throw usage("cli.identity.sure", directory());
        try (var assessment = open()) {
            assessment.newIdentity();
            console().err().println(Text.of("cli.identity.done"));
            console().out().println(assessment.info().id());
            return Exit.DONE;
        }
    }
}
