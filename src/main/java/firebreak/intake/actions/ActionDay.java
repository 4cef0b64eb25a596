package firebreak.intake.actions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days as owners write them. What could be one of two days is none.
final class ActionDay {
    private static final List<DateTimeFormatter> WAYS =
            List.of(way("uuuu-M-d"), way("d MMM uuuu"), way("d MMMM uuuu"), way("d.M.uuuu"));

    /// Days since the end of 1899, as a cell holds them whose format is lost.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private ActionDay() {}

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// Empty where it is no day, or one that nobody means.
    static Optional<LocalDate> of(String text) {
        return read(text.strip()).filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
    }

    private static Optional<LocalDate> read(String text) {
        if (text.matches("\\d{5}")) return Optional.of(ZERO.plusDays(Integer.parseInt(text)));
        for (var way : WAYS) {
            try {
                return Optional.of(LocalDate.parse(text, way));
            } catch (DateTimeParseException e) {
                // Another way of writing it is tried.
            }
        }
        try {
            return Optional.of(LocalDateTime.parse(text).toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
