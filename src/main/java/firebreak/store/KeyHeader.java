package firebreak.store;

import firebreak.domain.Text;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The header file of one encrypted assessment and the door that it is.
final class KeyHeader {
    static final String NAME = "assessment.key";

    /// What trying a passphrase came to.
    sealed interface Try {
        /// The key, for the caller to wipe out.
        record Unwrapped(DataKey key, KeyFile header) implements Try {}

        record No(Opening problem) implements Try {}
    }

    private final Path directory;
    private final Attempts attempts;
    private final Supplier<Cost> cost;

    /// What was read or written last, should the file go away meanwhile.
    private @Nullable KeyFile last;

    KeyHeader(Path directory, Attempts attempts, Supplier<Cost> cost) {
        this.directory = directory;
        this.attempts = attempts;
        this.cost = cost;
    }

    /// What a passphrase should cost on this computer.
    Cost cost() {
        return cost.get();
    }

    boolean exists() {
        return Files.exists(directory.resolve(NAME));
    }

    /// Looks at `typed`, unless the person has to wait; the same wrong words have the same answer
    /// whatever is wrong with them.
    Try unwrap(@Nullable Passphrase typed) {
        KeyFile header;
        try {
            switch (read()) {
                case KeyFile.Reading.Read(var file) -> header = file;
                case KeyFile.Reading.Newer() -> {
                    return refused("store.newer");
                }
                case KeyFile.Reading.Unreadable() -> {
                    return new Try.No(Assessments.keyless("store.key.damaged", directory));
                }
            }
        } catch (IOException unreadable) {
            return refused(
                    Files.isDirectory(directory)
                            ? "store.key.unreadable"
                            : "store.unreachable.gone");
        }
        return unwrap(header, typed);
    }

    /// Looks at `typed` for a header that stands elsewhere, such as in a snapshot.
    Try unwrap(KeyFile header, @Nullable Passphrase typed) {
        var wait = attempts.wait(directory);
        if (typed == null) return needs("store.passphrase.needed", wait);
        if (wait.isPositive()) return needs("store.passphrase.wait", wait);
        var key = header.open(typed);
        if (key.isPresent()) {
            last = header;
            attempts.succeeded(directory);
            return new Try.Unwrapped(key.get(), header);
        }
        attempts.failed(directory);
        return needs("store.passphrase.wrong", attempts.wait(directory));
    }

    void write(KeyFile header) throws IOException {
        SafeFile.write(directory.resolve(NAME), header.toBytes());
        last = header;
    }

    /// Wraps the key again, under another passphrase; the new header, or why not.
    Optional<String> change(Passphrase current, Passphrase next) {
        try {
            return switch (unwrap(current)) {
                case Try.No(var problem) -> Optional.of(problem.problem());
                case Try.Unwrapped(var key, var header) -> {
                    try (key) {
                        write(header.withPassphrase(key, next, cost.get()));
                    }
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            return Optional.of(Text.of("store.cannotWrite", directory));
        }
    }

    /// Replaces the recovery key; why not, where the passphrase is wrong.
    Optional<String> renew(Passphrase current, RecoveryKey next) {
        try {
            return switch (unwrap(current)) {
                case Try.No(var problem) -> Optional.of(problem.problem());
                case Try.Unwrapped(var key, var header) -> {
                    try (key) {
                        write(header.withRecovery(key, next));
                    }
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            return Optional.of(Text.of("store.cannotWrite", directory));
        }
    }

    /// The header as it is now; empty for a plain assessment.
    Optional<KeyFile> current() {
        if (last != null) return Optional.of(last);
        try {
            return exists() && read() instanceof KeyFile.Reading.Read(var file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private KeyFile.Reading read() throws IOException {
        try (var in = Files.newInputStream(directory.resolve(NAME))) {
            return KeyFile.read(in.readNBytes(KeyFile.LONGEST + 1));
        }
    }

    private Try refused(String key) {
        return new Try.No(new Opening.Refused(Text.of(key, directory)));
    }

    private Try needs(String key, Duration wait) {
        var seconds = wait.plusMillis(999).toSeconds();
        return new Try.No(new Opening.NeedsPassphrase(Text.of(key, directory, seconds), wait));
    }
}
