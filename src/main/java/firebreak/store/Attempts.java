package firebreak.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Makes guessing at the window slow: from the third wrong passphrase on, the next one has to wait,
/// each time twice as long.
final class Attempts {
    private static final int FREE = 2;
    private static final long LONGEST_SECONDS = 60;

    private record Failures(int count, long nextAt) {}

    private final Map<Path, Failures> failures = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /// @param nanos a clock that nobody can set
    Attempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// How long the next attempt has to wait; zero where it may be made.
    Duration wait(Path directory) {
        var past = failures.get(directory);
        if (past == null) return Duration.ZERO;
        return Duration.ofNanos(Math.max(0, past.nextAt() - nanos.getAsLong()));
    }

    void failed(Path directory) {
        failures.merge(
                directory,
                new Failures(1, nanos.getAsLong()),
                (past, once) -> {
                    int count = past.count() + 1;
                    long seconds =
                            count <= FREE
                                    ? 0
                                    : Math.min(LONGEST_SECONDS, 1L << Math.min(count - FREE, 10));
                    return new Failures(
                            count, nanos.getAsLong() + Duration.ofSeconds(seconds).toNanos());
                });
    }

    void succeeded(Path directory) {
        failures.remove(directory);
    }
}
