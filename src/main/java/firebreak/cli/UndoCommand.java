package firebreak.cli;

import firebreak.store.Journal;

import picocli.CommandLine.Command;

import java.util.Optional;

/// Undoes the newest edit.
@Command(name = "undo", description = "cli.undo", footer = "cli.step.footer")
final class UndoCommand extends StepDeed {
    UndoCommand(Console console) {
        super(console, "undone");
    }

    @Override
    Optional<String> step(Journal journal) {
        return journal.undo();
    }
}
