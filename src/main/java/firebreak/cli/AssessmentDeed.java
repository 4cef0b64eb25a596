package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.seal.Passphrase;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// A command on an assessment that is there already.
abstract class AssessmentDeed extends Deed {
    /// The name of the option that every command has whose assessment may be encrypted.
    static final String PASSPHRASE_FILE = "--passphrase-file";

    /// Puts an option behind those of the command itself.
    static final int LAST = 100;

    @Parameters(index = "0", paramLabel = "DIR", description = "cli.dir")
    private Path directory = Path.of("");

    @Option(
            names = PASSPHRASE_FILE,
            order = LAST,
            paramLabel = "F",
            description = "cli.passphraseFile")
    private @Nullable Path passphraseFile;

    AssessmentDeed(Console console) {
        super(console);
    }

    @Override
    Path directory() {
        return directory;
    }

    AssessmentFile open() throws Stopped {
        var opening =
                passphrases()
                        .through(
                                passphraseFile,
                                Text.of("cli.passphrase.ask", directory),
                                typed -> assessments().open(directory, typed),
                                Opening.NeedsPassphrase.class::isInstance);
        if (opening instanceof Opening.NeedsPassphrase && unasked()) throw noPassphrase();
        return opened(opening);
    }

    /// The passphrase itself, for the caller to close, for commands that change it.
    ///
    /// @throws Stopped where the assessment has none, or none is given
    Passphrase passphrase() throws Stopped {
        if (Assessments.isAssessment(directory) && !Assessments.isEncrypted(directory))
            throw Stopped.refused(Text.of("cli.passphrase.plain", directory));
        if (passphraseFile != null) return passphrases().read(passphraseFile);
        return passphrases()
                .typed(Text.of("cli.passphrase.ask", directory))
                .orElseThrow(this::noPassphrase);
    }

    /// Opens with what [#passphrase()] gave.
    AssessmentFile open(Passphrase passphrase) throws Stopped {
        return opened(assessments().open(directory, passphrase));
    }

    private boolean unasked() {
        return passphraseFile == null && !console().terminal().attended();
    }

    private Stopped noPassphrase() {
        return Stopped.refused(Text.of("cli.passphrase.needed", directory, PASSPHRASE_FILE));
    }
}
