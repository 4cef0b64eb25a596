package firebreak.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The item whose time runs. It goes on while nobody looks and while the program is closed.
public record RunningClock(UUID itemId, Instant since) {
    /// Longer than anybody talks about one thing: the clock was forgotten.
    private static final Duration FORGOTTEN = Duration.ofHours(3);

    /// How long it has run, in whole seconds; none where the laptop's clock was set back.
    public long seconds(Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }

    /// Whether it has run for so long that somebody must have left it on.
    public boolean forgotten(Instant now) {
        return seconds(now) >= FORGOTTEN.toSeconds();
    }
}
