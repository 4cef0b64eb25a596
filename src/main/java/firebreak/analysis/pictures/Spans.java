package firebreak.analysis.pictures;

import firebreak.domain.Text;

/// The time that people spent, as people read it.
public final class Spans {
    private static final int HOUR = 60;
    private static final int SHOWN_AS_MINUTES = 2 * HOUR;

    private Spans() {}

    /// Such as "45 min" or "354 h": of at least two hours in whole hours, never in days, because a
    /// day of work has no agreed length.
    public static String effort(double minutes) {
        return Math.abs(minutes) < SHOWN_AS_MINUTES
                ? Text.of("span.minutes", Math.round(minutes))
                : Text.of("span.hours", Math.round(minutes / HOUR));
    }
}
