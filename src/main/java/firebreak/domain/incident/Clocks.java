package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The known moments of an incident; any may be unknown (null), and a client's clocks may
/// contradict each other, so nothing is assumed about their order.
public record Clocks(
        @Nullable Instant impactStart,
        @Nullable Instant detected,
        @Nullable Instant acknowledged,
        @Nullable Instant mitigated,
        @Nullable Instant resolved) {

    public static final Clocks UNKNOWN = new Clocks(null, null, null, null, null);

    private static final List<Clock> ORDER = List.of(Clock.values());

    public @Nullable Instant at(Clock clock) {
        return switch (clock) {
            case IMPACT_START -> impactStart;
            case DETECTED -> detected;
            case ACKNOWLEDGED -> acknowledged;
            case MITIGATED -> mitigated;
            case RESOLVED -> resolved;
        };
    }

    /// The moment by which the incident is counted in a period: the first clock that is known, in
    /// the order of [Clock].
    public Optional<Instant> occurred() {
        for (var clock : ORDER) {
            var at = at(clock);
            if (at != null) return Optional.of(at);
        }
        return Optional.empty();
    }
}
