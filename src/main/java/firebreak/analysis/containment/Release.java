package firebreak.analysis.containment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A release of which the client's tracker has defects.
///
/// @param released null where it isn't in production
/// @param windowDays for how long after that what is found counts
/// @param defects how many were found, whether or not they count
/// @param open its window is not over, so that more may be found and its shares look too good
/// @param counted whether it is in the figures
public record Release(
        String name,
        @Nullable LocalDate released,
        int windowDays,
        int defects,
        boolean open,
        boolean counted) {
    /// The last day of its window; null where it isn't in production.
    public @Nullable LocalDate closes() {
        return released == null ? null : released.plusDays(windowDays);
    }

    /// Whether a day is in its window.
    boolean covers(LocalDate day) {
        var closes = closes();
        return released != null
                && closes != null
                && !day.isBefore(released)
                && !day.isAfter(closes);
    }
}
