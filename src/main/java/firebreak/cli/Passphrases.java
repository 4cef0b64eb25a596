package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.Opening;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.Strength;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.Function;

/// Where passphrases come from: files, or the person at the terminal. They are never arguments,
/// which every program on the computer can read.
final class Passphrases {
    private final Console console;

    Passphrases(Console console) {
        this.console = console;
    }

    /// The first line of `file`, for the caller to close.
    ///
    /// @throws Stopped where it can't be read or is empty
    Passphrase read(Path file) throws Stopped {
        Passphrase read;
        try {
            read = Passphrase.read(file);
        } catch (IOException e) {
            throw Stopped.refused(Text.of("cli.passphrase.unreadable", file));
        }
        if (read.length() == 0) throw Stopped.refused(Text.of("cli.passphrase.emptyFile", file));
        if (othersRead(file)) console.err().println(Text.of("cli.passphrase.othersRead", file));
        return read;
    }

    /// What is typed after `prompt`, for the caller to close; empty where nobody is there to type.
    private Optional<Passphrase> typed(String prompt) {
        if (!console.terminal().attended()) return Optional.empty();
        var typed = console.terminal().secret(prompt);
        try {
            return Optional.of(Passphrase.of(typed));
        } finally {
            Terminal.wipe(typed);
        }
    }

    /// What `door` opens with the passphrase of `file`; without a file it gets none, and where it
    /// then wants one, what is typed at the terminal.
    ///
    /// @param what is opened, as people call it
    /// @throws Stopped where a passphrase is wanted and there is neither file nor terminal
    Opening open(@Nullable Path file, Path what, Function<@Nullable Passphrase, Opening> door)
            throws Stopped {
        if (file != null) {
            try (var read = read(file)) {
                return door.apply(read);
            }
        }
        var opening = door.apply(null);
        if (!(opening instanceof Opening.NeedsPassphrase)) return opening;
        try (var typed = typed(what)) {
            return door.apply(typed);
        }
    }

    /// The passphrase of `what` as it is typed, for the caller to close.
    Passphrase typed(Path what) throws Stopped {
        return typed(Text.of("cli.passphrase.ask", what))
                .orElseThrow(() ->
                        Stopped.refused(
                                Text.of(
                                        "cli.passphrase.needed",
                                        what,
                                        AssessmentDeed.PASSPHRASE_FILE)));
    }

    /// A passphrase that is to be used from now on, of `file` or typed twice, for the caller to
    /// close; empty where there is no file and nobody to ask. A weak one is taken, with a warning.
    ///
    /// @throws Stopped where it is empty or typed differently
    Optional<Passphrase> fresh(@Nullable Path file) throws Stopped {
        var chosen = file == null ? twice() : Optional.of(read(file));
        chosen.ifPresent(p -> judge(p, file == null));
        return chosen;
    }

    private Optional<Passphrase> twice() throws Stopped {
        var first = typed(Text.of("cli.passphrase.new"));
        if (first.isEmpty()) return first;
        if (first.get().length() == 0) throw Stopped.refused(Text.of("cli.passphrase.empty"));
        var second = typed(Text.of("cli.passphrase.again"));
        try (var again = second.orElseThrow()) {
            if (again.sameAs(first.get())) return first;
        }
        first.get().close();
        throw Stopped.refused(Text.of("cli.passphrase.differ"));
    }

    private void judge(Passphrase chosen, boolean always) {
        var strength = Strength.of(chosen);
        var words = Text.of(strength);
        if (strength.compareTo(Strength.FAIR) < 0)
            console.err().println(Text.of("cli.passphrase.weak", words));
        else if (always) console.err().println(Text.of("cli.passphrase.strength", words));
    }

    private static boolean othersRead(Path file) {
        try {
            var may = Files.getPosixFilePermissions(file);
            return may.contains(PosixFilePermission.GROUP_READ)
                    || may.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
