package firebreak.intake;

import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Weeks as clients write them: by any of their days, or by year and number as ISO 8601 counts.
final class Weeks {
    private static final String SIGN = "(?:W|KW|CW|wk|week|woche|semaine)";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?i)(\\d{4})[\\s/_-]*" + SIGN + "[\\s.-]*(\\d{1,2})");
    private static final Pattern WEEK_FIRST =
            Pattern.compile("(?i)" + SIGN + "[\\s.-]*(\\d{1,2})[\\s,/_-]+(\\d{4})");

    private Weeks() {}

    /// Whether the text names a week, whatever the order of day and month is.
    static boolean is(String text) {
        return numbered(text) != null || date(text) != null;
    }

    /// The date in the text, before anybody has decided which number is the day; null where it is
    /// none. A plain number is none here.
    static @Nullable DateText date(String text) {
        var date = DateText.of(text);
        return date == null || date.style() == DateText.Style.SERIAL || date.isPlaceholder()
                ? null
                : date;
    }

    /// The day that is written; of a moment with an offset the day in `zone`, where incidents have
    /// theirs. Null where there is no such day, and where a week is named by its number.
    static @Nullable LocalDate day(String text, @Nullable DateOrder order, ZoneId zone) {
        var date = date(text);
        if (date == null || numbered(text) != null) return null;
        var clock = date.offset() == null ? ZoneOffset.UTC : zone;
        var at = date.at(order, clock);
        return at == null ? null : known(LocalDate.ofInstant(at, clock));
    }

    /// The Monday of the week, or null where there is no such week.
    static @Nullable LocalDate monday(String text, @Nullable DateOrder order, ZoneId zone) {
        var numbered = numbered(text);
        if (numbered != null) return numbered;
        var day = day(text, order, zone);
        return day == null ? null : monday(day);
    }

    /// The Monday of a numbered week of a year, or null where the year has no such week.
    static @Nullable LocalDate monday(int year, int week) {
        if (year < 1990 || year > 2100 || week < 1) return null;
        var inFirst = LocalDate.of(year, 1, 4);
        if (week > inFirst.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) return null;
        return monday(inFirst.plusWeeks(week - 1L));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.getYear() < 1990 || day.getYear() > 2100 ? null : day;
    }

    private static @Nullable LocalDate numbered(String text) {
        var year = YEAR_FIRST.matcher(text.strip());
        if (year.matches()) return monday(number(year, 1), number(year, 2));
        var week = WEEK_FIRST.matcher(text.strip());
        return week.matches() ? monday(number(week, 2), number(week, 1)) : null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
