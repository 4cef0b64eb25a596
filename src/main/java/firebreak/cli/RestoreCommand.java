package firebreak.cli;

import firebreak.domain.Text;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Makes a new assessment of a snapshot, or of a file that a colleague exported.
@Command(name = "restore", description = "cli.restore", footer = "cli.restore.footer")
final class RestoreCommand extends Deed {
    @Parameters(index = "0", paramLabel = "FILE", description = "cli.restore.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "cli.restore.dir")
    private Path directory = Path.of("");

    @Option(
            names = AssessmentDeed.PASSPHRASE_FILE,
            paramLabel = "F",
            description = "cli.restore.passphraseFile")
    private @Nullable Path passphraseFile;

    RestoreCommand(Console console) {
        super(console);
    }

    @Override
    Path directory() {
        return directory;
    }

    @Override
    public Integer call() throws Stopped {
        var opening =
                passphrases()
                        .open(
                                passphraseFile,
                                file,
                                typed ->
                                        assessments()
                                                .restore(file, directory, typed, Progress.NONE));
        try (var restored = opened(opening)) {
            console()
                    .err()
                    .println(
                            Text.of(
                                    "cli.restore.done",
                                    restored.directory(),
                                    restored.journal().revision(),
                                    restored.incidents().count(),
                                    restored.taggings().all().size()));
            return Exit.DONE;
        }
    }
}
