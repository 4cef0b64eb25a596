package firebreak.intake.value;

import firebreak.intake.DateOrder;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as it is written, before anybody has decided which number is the day.
///
/// @param style whether the order of day and month shows in the text itself
/// @param first the first of the two numbers; the month where the order shows
/// @param second the second of them; the day where the order shows
/// @param layout how it is written; day and month stand as `①` and `②` where they do not show
public record DateText(
        Style style,
        int year,
        int first,
        int second,
        LocalTime time,
        boolean endOfDay,
        @Nullable ZoneOffset offset,
        String layout) {
    /// How day and month can be told apart.
    public enum Style {
        /// The text itself tells, as in ISO 8601 or by a month's name.
        PLAIN,
        /// Two numbers, such as 03/04/2025.
        NUMBERS,
        /// A day number of a spreadsheet, such as 45992.5.
        SERIAL
    }

    private static final String TIME =
            "(?:(?:T|\\s*,\\s*|\\s+(?:at\\s+|um\\s+)?)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
                    + "\\s*([AaPp]\\.?\\s?[Mm]\\.?)?"
                    + "\\s*\\(?(Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,4})?\\)?)?";
    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    WEEKDAY
                            + "(\\d{1,2})(?:st|nd|rd|th|\\.)?([\\s/-]*|\\s*de\\s+)(\\p{L}{3,12}\\.?)"
                            + "(?:[\\s/,-]+(?:de\\s+)?)(\\d{4}|\\d{2})"
                            + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    WEEKDAY
                            + "(\\p{L}{3,12}\\.?)(\\s+)(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})"
                            + TIME);
    private static final Pattern SERIAL =
            Pattern.compile("([2-5]\\d{4}|60000)(?:[.,](\\d{1,15}))?");
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("CET", 1),
                    Map.entry("CEST", 2));
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /// The moment written in `text`, or null where it is none.
    public static @Nullable DateText of(String text) {
        var length = text.length();
        if (length < 5 || length > 60) return null;
        var usual = UsualDate.of(text);
        return usual != null ? usual : byPattern(text);
    }

    static @Nullable DateText byPattern(String text) {
        var written = SPACES.matcher(text).replaceAll(" ").strip();
        var iso = ISO.matcher(written);
        if (iso.matches())
            return timed(
                    iso,
                    Style.PLAIN,
                    number(iso, 1),
                    number(iso, 3),
                    number(iso, 4),
                    "yyyy" + iso.group(2) + "MM" + iso.group(2) + "dd");
        var numbers = NUMBERS.matcher(written);
        if (numbers.matches()) {
            var s = numbers.group(2);
            return timed(
                    numbers,
                    Style.NUMBERS,
                    year(numbers.group(4)),
                    number(numbers, 1),
                    number(numbers, 3),
                    "①" + s + "②" + s + "y".repeat(numbers.group(4).length()));
        }
        var dayFirst = DAY_MONTH.matcher(written);
        if (dayFirst.matches()) {
            var s = dayFirst.group(2).matches("[/-]") ? dayFirst.group(2) : " ";
            return named(dayFirst, 3, 1, "dd" + s + "MMM" + s);
        }
        var monthFirst = MONTH_DAY.matcher(written);
        if (monthFirst.matches()) return named(monthFirst, 1, 3, "MMM dd, ");
        var serial = SERIAL.matcher(written);
        return serial.matches() ? serial(serial) : null;
    }

    private static @Nullable DateText named(Matcher m, int monthAt, int dayAt, String layout) {
        var month = Months.of(m.group(monthAt));
        if (month == null) return null;
        return timed(
                m,
                Style.PLAIN,
                year(m.group(4)),
                month,
                number(m, dayAt),
                layout + "y".repeat(m.group(4).length()));
    }

    private static DateText serial(Matcher m) {
        var date = SERIAL_ZERO.plusDays(number(m, 1));
        var part = m.group(2) == null ? 0 : Double.parseDouble("0." + m.group(2));
        var seconds = Math.round(part * 86_400);
        return new DateText(
                Style.SERIAL,
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                LocalTime.ofSecondOfDay(seconds % 86_400),
                seconds == 86_400,
                null,
                "00000");
    }

    private static @Nullable DateText timed(
            Matcher m, Style style, int year, int first, int second, String layout) {
        if (m.group(5) == null)
            return new DateText(
                    style, year, first, second, LocalTime.MIDNIGHT, false, null, layout);
        var hour = number(m, 5);
        var half = m.group(9);
        if (half != null) {
            if (hour < 1 || hour > 12) return null;
            var evening = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (evening ? 12 : 0);
        }
        var minute = number(m, 6);
        var secondOfMinute = m.group(7) == null ? 0 : number(m, 7);
        var midnightAfter = hour == 24 && minute == 0 && secondOfMinute == 0;
        if (midnightAfter) hour = 0;
        if (hour > 23 || minute > 59 || secondOfMinute > 60) return null;
        var nanos = m.group(8) == null ? 0 : nanos(m.group(8));
        var zone = m.group(10);
        var offset = zone == null ? null : offset(zone);
        if (zone != null && offset == null) return null;
        return new DateText(
                style,
                year,
                first,
                second,
                LocalTime.of(hour, minute, Math.min(secondOfMinute, 59), nanos),
                midnightAfter,
                offset,
                layout
                        + (half == null ? " HH:mm" : " h:mm")
                        + (m.group(7) == null ? "" : ":ss")
                        + (half == null ? "" : " a")
                        + (zone == null ? "" : " Z"));
    }

    /// Whether the text makes sense in this order: no month beyond 12 and no day beyond 31.
    public boolean canBe(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> second <= 12 && first <= 31;
            case MONTH_FIRST -> first <= 12 && second <= 31;
        };
    }

    /// The moment, or null where no such day exists; `order` counts for two numbers only. A time
    /// that the clocks skipped or showed twice is taken with the offset before the change.
    public @Nullable Instant at(@Nullable DateOrder order, ZoneId zone) {
        if (style == Style.NUMBERS && order == null) return null;
        var dayFirst = style == Style.NUMBERS && order == DateOrder.DAY_FIRST;
        try {
            var date = LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
            var local = LocalDateTime.of(endOfDay ? date.plusDays(1) : date, time);
            return offset != null ? local.toInstant(offset) : local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Whether the clocks of `zone` skipped this time or showed it twice, so that [#at] had to
    /// choose.
    public boolean doubtful(@Nullable DateOrder order, ZoneId zone) {
        if (offset != null || at(order, zone) == null) return false;
        var dayFirst = style == Style.NUMBERS && order == DateOrder.DAY_FIRST;
        var date = LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
        var local = LocalDateTime.of(endOfDay ? date.plusDays(1) : date, time);
        return zone.getRules().getValidOffsets(local).size() != 1;
    }

    /// Whether it has a time of day, and is no mere day.
    public boolean timed() {
        return style == Style.SERIAL ? !time.equals(LocalTime.MIDNIGHT) : layout.contains(":mm");
    }

    /// Whether it is one of the dates by which tools say "none", such as 0001-01-01.
    public boolean isPlaceholder() {
        return year <= 1900;
    }

    /// How it is written, with day and month by their letters once the order is known.
    public static String readable(String layout, @Nullable DateOrder order) {
        if (order == null) return layout.replace("①", "??").replace("②", "??");
        var dayFirst = order == DateOrder.DAY_FIRST;
        return layout.replace("①", dayFirst ? "dd" : "MM").replace("②", dayFirst ? "MM" : "dd");
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int nanos(String digits) {
        return Integer.parseInt((digits + "000000000").substring(0, 9));
    }

    private static @Nullable ZoneOffset offset(String zone) {
        var hours = ZONES.get(zone);
        if (hours != null) return ZoneOffset.ofHours(hours);
        var plain = zone.replaceFirst("^(?:UTC|GMT)", "").replace(":", "");
        if (!plain.startsWith("+") && !plain.startsWith("-")) return null;
        var digits = plain.substring(1);
        var whole =
                Integer.parseInt(
                        digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        var minutes =
                digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        if (whole > 18 || minutes > 59 || (whole == 18 && minutes > 0)) return null;
        var seconds = (whole * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(plain.startsWith("-") ? -seconds : seconds);
    }
}
