package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.seal.RecoveryKey;

import picocli.CommandLine.Command;

/// Makes a new recovery key, and prints it.
@Command(name = "recovery-key", description = "cli.recoveryKey")
final class RecoveryKeyCommand extends AssessmentDeed {
    RecoveryKeyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var current = passphrase();
                var file = open(current)) {
            var next = RecoveryKey.random();
            var problem = file.renewRecoveryKey(current, next);
            if (problem.isPresent()) throw Stopped.refused(problem.get());
            print(console(), next);
            return Exit.DONE;
        }
    }

    /// The only time that a recovery key is seen.
    static void print(Console console, RecoveryKey key) {
        console.out().println(Text.of("cli.recoveryKey.key", key.text()));
        console.err().println(Text.of("cli.recoveryKey.keep"));
    }
}
