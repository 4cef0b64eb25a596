package firebreak.cli;

import firebreak.store.Journal;

import picocli.CommandLine.Command;

import java.util.Optional;

/// Does again what was undone last.
@Command(name = "redo", description = "cli.redo", footer = "cli.step.footer")
final class RedoCommand extends StepDeed {
    RedoCommand(Console console) {
        super(console, "redone");
    }

    @Override
    Optional<String> step(Journal journal) {
        return journal.redo();
    }
}
