package firebreak.ui.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// How far back the trail is looked at.
enum Period {
    ANY(-1),
    TODAY(0),
    WEEK(6),
    MONTH(29);

    private final int daysBefore;

    Period(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /// The first moment that is wanted; null for all.
    @Nullable Instant from(Instant now, ZoneId zone) {
        if (daysBefore < 0) return null;
        return now.atZone(zone).truncatedTo(ChronoUnit.DAYS).minusDays(daysBefore).toInstant();
    }
}
