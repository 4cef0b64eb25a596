package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
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
        return opened(
                passphrases()
                        .open(
                                passphraseFile,
                                directory,
                                typed -> assessments().open(directory, typed)));
    }

    /// The passphrase itself, for the caller to close, for commands that change it.
    ///
    /// @throws Stopped where the assessment has none, or none is given
    Passphrase passphrase() throws Stopped {
        if (Assessments.isAssessment(directory) && !Assessments.isEncrypted(directory))
            throw Stopped.refused(Text.of("cli.passphrase.plain", directory));
        return passphraseFile == null
                ? passphrases().typed(directory)
                : passphrases().read(passphraseFile);
    }

    /// Opens with what [#passphrase()] gave.
    AssessmentFile open(Passphrase passphrase) throws Stopped {
        return opened(assessments().open(directory, passphrase));
    }

    /// The passphrase of a file that is to leave the assessment, for the caller to close: of
    /// `newFile`, otherwise the assessment's own, otherwise typed twice.
    ///
    /// @throws Stopped where there is none and nobody to ask
    Passphrase passphraseOfCopy(@Nullable Path newFile) throws Stopped {
        var chosen = newFile == null ? passphraseFile : newFile;
        return passphrases().fresh(chosen).orElseThrow(() -> usage("cli.export.noPassphrase"));
    }

    /// The passphrase of a file that comes in, for the caller to close: of `theirs`, otherwise the
    /// assessment's own; none where neither is given.
    @Nullable Passphrase passphraseOfFile(@Nullable Path theirs) throws Stopped {
        var chosen = theirs == null ? passphraseFile : theirs;
        return chosen == null ? null : passphrases().read(chosen);
    }
}
