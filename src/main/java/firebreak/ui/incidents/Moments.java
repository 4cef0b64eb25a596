package firebreak.ui.incidents;

import firebreak.domain.DateForm;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Moments and spans as the list and the detail show them, in the zone of the assessment.
final class Moments {
    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /// The moment, or nothing where it is unknown.
    String of(@Nullable Instant at) {
        return at == null ? "" : DateForm.ALIGNED_MINUTE.of(at.atZone(zone));
    }

    /// How long after the first moment the second is, such as "+1 h 05 min"; a client's clocks may
    /// run backwards.
    static String after(Instant first, Instant second) {
        var minutes = Duration.between(first, second).toMinutes();
        return (minutes < 0 ? "−" : "+") + span(Math.abs(minutes));
    }

    /// Minutes as people say them.
    static String span(long minutes) {
        return minutes < 60
                ? Text.of("incidents.minutes", minutes)
                : minutes < 48 * 60
                        ? Text.of("incidents.hours", minutes / 60, minutes % 60)
                        : Text.of("incidents.days", minutes / 1440, minutes % 1440 / 60);
    }
}
