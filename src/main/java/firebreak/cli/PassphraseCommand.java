package firebreak.cli;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Changes the passphrase of an assessment.
@Command(name = "passphrase", description = "cli.passphrase", footer = "cli.passphrase.footer")
final class PassphraseCommand extends AssessmentDeed {
    /// The option that names the file of a passphrase to be used from now on.
    static final String NEW = "--new-passphrase-file";

    @Option(names = NEW, paramLabel = "F", description = "cli.passphrase.newFile")
    private @Nullable Path newFile;

    PassphraseCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        if (newFile == null && !console().terminal().attended())
            throw usage("cli.passphrase.noNew", NEW);
        try (var current = passphrase();
                var file = open(current);
                var next = passphrases().fresh(newFile).orElseThrow()) {
            var problem = file.changePassphrase(current, next);
            if (problem.isPresent()) throw Stopped.refused(problem.get());
            console().err().println(Text.of("cli.passphrase.done", file.directory()));
            return Exit.DONE;
        }
    }
}
