package firebreak.ui.plan;

import firebreak.domain.DateForm;
import firebreak.domain.Text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days in words.
final class Days {
    private Days() {}

    /// Such as "Mon 2 Nov".
    static String shortDay(LocalDate day) {
        return DateForm.WEEKDAY.of(day);
    }

    /// Such as "Mon 2 Nov 2026".
    static String longDay(LocalDate day) {
        return DateForm.WEEKDAY_OF_YEAR.of(day);
    }

    /// Such as "Monday 2 November".
    static String spoken(LocalDate day) {
        return DateForm.SPOKEN.of(day);
    }

    /// Such as "2 – 6 Nov".
    static String span(LocalDate from, LocalDate to) {
        return Text.of(
                "plan.span",
                from.getMonth() == to.getMonth()
                        ? DateForm.DAY_OF_MONTH.of(from)
                        : DateForm.DAY_OF_YEAR.of(from),
                DateForm.DAY_OF_YEAR.of(to));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String full(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
