package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.Protection;
import firebreak.store.seal.RecoveryKey;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.ZoneId;

/// Makes a new, empty assessment, encrypted unless somebody says otherwise.
@Command(name = "create", description = "cli.create", footer = "cli.create.footer")
final class CreateCommand extends Deed {
    private static final int LONGEST_CLIENT = 200;
    private static final String PLAIN = "--plain";

    @Parameters(index = "0", paramLabel = "DIR", description = "cli.dir")
    private Path directory = Path.of("");

    @Option(
            names = "--client",
            required = true,
            paramLabel = "NAME",
            description = "cli.create.client")
    private String client = "";

    @Option(
            names = AssessmentDeed.PASSPHRASE_FILE,
            paramLabel = "F",
            description = "cli.create.passphraseFile")
    private @Nullable Path passphraseFile;

    @Option(names = PLAIN, description = "cli.create.plain")
    private boolean plain;

    CreateCommand(Console console) {
        super(console);
    }

    @Override
    Path directory() {
        return directory;
    }

    @Override
    public Integer call() throws Stopped {
        if (client.isBlank()) throw usage("cli.create.noClient");
        if (client.length() > LONGEST_CLIENT)
            throw usage("cli.create.longClient", client.length(), LONGEST_CLIENT);
        if (plain && passphraseFile != null)
            throw usage("cli.create.either", AssessmentDeed.PASSPHRASE_FILE, PLAIN);
        if (plain) {
            create(new Protection.Plain());
            return Exit.DONE;
        }
        var chosen = passphrases().fresh(passphraseFile);
        if (chosen.isEmpty())
            throw usage("cli.create.neither", AssessmentDeed.PASSPHRASE_FILE, PLAIN);
        try (var passphrase = chosen.get()) {
            var recovery = RecoveryKey.random();
            create(new Protection.Encrypted(passphrase, recovery));
            RecoveryKeyCommand.print(console(), recovery);
        }
        return Exit.DONE;
    }

    private void create(Protection protection) throws Stopped {
        var zone = ZoneId.systemDefault();
        try (var file = opened(assessments().create(directory, client.strip(), zone, protection))) {
            console()
                    .err()
                    .println(
                            Text.of(
                                    "cli.create.done",
                                    file.directory(),
                                    file.info().zone().getId()));
        }
    }
}
