package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.SnapshotException;
import firebreak.store.Snapshots;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// Writes a copy to hand over and prints its path.
@Command(name = "export", description = "cli.export", footer = "cli.export.footer")
final class ExportCommand extends AssessmentDeed {
    /// For whom, as it is typed.
    enum For {
        colleague,
        client
    }

    @Parameters(index = "1", paramLabel = "FILE", description = "cli.export.file")
    private Path file = Path.of("");

    @Option(
            names = "--for",
            required = true,
            paramLabel = "colleague|client",
            description = "cli.export.for")
    private For audience = For.client;

    @Option(names = PassphraseCommand.NEW, paramLabel = "F", description = "cli.export.newFile")
    private @Nullable Path newFile;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        var target = file.toAbsolutePath().normalize();
        try (var assessment = open();
                var passphrase = passphraseOfCopy(newFile)) {
            // Before it is there, so that no copy is ever forgotten; what isn't there isn't listed.
            assessment.written().note(Kind.COPY, List.of(target));
            assessment.export(
                    target,
                    audience == For.client ? Audience.CLIENT : Audience.COLLEAGUE,
                    passphrase,
                    Progress.NONE);
            if (audience == For.client) console().err().println(Snapshots.remainsInClientCopy());
            console().err().println(Text.of("cli.export.done"));
            console().out().println(target);
            return Exit.DONE;
        }
    }
}
