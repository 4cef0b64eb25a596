package firebreak.domain;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Days and moments as people read them on screens and in documents, each with as much as its place
/// needs. All of them follow [Formats]; in numbers a day always has its year, since "11-12" could
/// mean two days.
public enum DateForm {
    /// Such as "27 Nov 2026".
    DAY("d MMM uuuu", "uuuu-MM-dd"),
    /// Such as "27 November 2026".
    LONG_DAY("d MMMM uuuu", "uuuu-MM-dd"),
    /// A day whose year is clear, such as "27 Nov".
    DAY_OF_YEAR("d MMM", "uuuu-MM-dd"),
    /// A day whose month is clear, such as "27".
    DAY_OF_MONTH("d", "uuuu-MM-dd"),
    /// A day on an axis, such as "27 Nov 26".
    SHORT_DAY("d MMM uu", "uuuu-MM-dd"),
    /// A month, such as "Nov 26".
    MONTH("MMM uu", "uuuu-MM"),
    /// Such as "Fri 27 Nov".
    WEEKDAY("EEE d MMM", "EEE uuuu-MM-dd"),
    /// Such as "Fri 27 Nov 2026".
    WEEKDAY_OF_YEAR("EEE d MMM uuuu", "EEE uuuu-MM-dd"),
    /// For a screen reader, such as "Friday 27 November".
    SPOKEN("EEEE d MMMM", "EEEE uuuu-MM-dd"),
    /// Such as "14:05".
    CLOCK("HH:mm", "HH:mm"),
    /// Such as "27 Nov 2026, 14:05".
    MINUTE("d MMM uuuu, HH:mm", "uuuu-MM-dd HH:mm"),
    /// The same where moments stand below each other, such as "07 Nov 2026 14:05".
    ALIGNED_MINUTE("dd MMM uuuu HH:mm", "uuuu-MM-dd HH:mm"),
    /// On an axis, such as "27 Nov 26 14:05".
    SHORT_MINUTE("d MMM uu HH:mm", "uuuu-MM-dd HH:mm"),
    /// Such as "Fri 27 Nov, 14:05".
    WEEKDAY_MINUTE("EEE d MMM, HH:mm", "EEE uuuu-MM-dd HH:mm"),
    /// With the zone, such as "27 Nov 2026, 14:05 UTC".
    ZONED_MINUTE("d MMM uuuu, HH:mm z", "uuuu-MM-dd HH:mm z"),
    /// With the zone, such as "27 Nov 2026, 14:05:09 CET".
    SECOND("d MMM uuuu, HH:mm:ss z", "uuuu-MM-dd HH:mm:ss z");

    private final DateTimeFormatter words;
    private final DateTimeFormatter iso;

    DateForm(String words, String iso) {
        this.words = DateTimeFormatter.ofPattern(words, Locale.ENGLISH);
        this.iso = DateTimeFormatter.ofPattern(iso, Locale.ENGLISH);
    }

    /// The day or moment in the way that is chosen now.
    public String of(TemporalAccessor when) {
        return switch (Formats.chosen().days()) {
            case WORDS -> words.format(when);
            case ISO -> iso.format(when);
        };
    }
}
