package firebreak.cli;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes a snapshot and prints its path.
@Command(name = "snapshot", description = "cli.snapshot", footer = "cli.snapshot.footer")
final class SnapshotCommand extends AssessmentDeed {
    private static final int LONGEST_NAME = 200;

    @Option(names = "--name", paramLabel = "N", description = "cli.snapshot.name")
    private @Nullable String name;

    SnapshotCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME))
            throw usage("cli.snapshot.badName", LONGEST_NAME);
        try (var assessment = open()) {
            var taken =
                    name == null
                            ? assessment.snapshot(SnapshotReason.TIMER, null, Progress.NONE)
                            : assessment.snapshot(
                                    SnapshotReason.MILESTONE, name.strip(), Progress.NONE);
            console().out().println(taken.file());
            return Exit.DONE;
        }
    }
}
