package firebreak.cli;

import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Ends an assessment and keeps one sealed file of it.
@Command(name = "archive", description = "cli.archive", footer = "cli.ending.footer")
final class ArchiveCommand extends AssessmentDeed {
    @Parameters(index = "1", paramLabel = "FILE", description = "cli.archive.file")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "cli.ending.yes")
    private boolean yes;

    @Option(names = PassphraseCommand.NEW, paramLabel = "F", description = "cli.export.newFile")
    private @Nullable Path newFile;

    ArchiveCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        if (!yes) throw usage("cli.ending.sure", directory());
        try (var assessment = open();
                var passphrase = passphraseOfCopy(newFile)) {
            var target = file.toAbsolutePath().normalize();
            RemainsView.print(
                    console().err(), assessment.archive(target, passphrase, Progress.NONE));
            console().out().println(target);
            return Exit.DONE;
        }
    }
}
