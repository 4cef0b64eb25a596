package firebreak.ui.plan;

import firebreak.domain.Text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days in words.
final class Days {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ONLY =
            DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Days() {}

    /// Such as "Mon 2 Nov".
    static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /// Such as "Mon 2 Nov 2026".
    static String longDay(LocalDate day) {
        return LONG.format(day);
    }

    /// Such as "Monday 2 November".
    static String spoken(LocalDate day) {
        return SPOKEN.format(day);
    }

    /// Such as "2 – 6 Nov".
    static String span(LocalDate from, LocalDate to) {
        return Text.of(
                "plan.span",
                from.getMonth() == to.getMonth() ? DAY_ONLY.format(from) : DAY.format(from),
                DAY.format(to));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String full(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
