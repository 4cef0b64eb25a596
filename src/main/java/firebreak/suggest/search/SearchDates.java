package firebreak.suggest.search;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Days, months and years in a search: `after:2026-01` takes January as well, `before:2026-01` does
/// not.
final class SearchDates {
    static final Set<String> WORDS = Set.of("after", "before", "on");

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern UNFINISHED = Pattern.compile("[\\d-]*");

    /// From `from` on and before `to`, as far as given.
    record Span(@Nullable Instant from, @Nullable Instant to) {}

    private SearchDates() {}

    static Optional<Span> read(String word, String date, ZoneId zone) {
        var m = DATE.matcher(date);
        if (!m.matches()) return Optional.empty();
        try {
            var month = m.group(2);
            var day = m.group(3);
            var first =
                    LocalDate.of(
                            Integer.parseInt(m.group(1)),
                            month == null ? 1 : Integer.parseInt(month),
                            day == null ? 1 : Integer.parseInt(day));
            var length =
                    month == null
                            ? Period.ofYears(1)
                            : day == null ? Period.ofMonths(1) : Period.ofDays(1);
            var from = first.atStartOfDay(zone).toInstant();
            var to = first.plus(length).atStartOfDay(zone).toInstant();
            return Optional.of(
                    switch (word) {
                        case "after" -> new Span(from, null);
                        case "before" -> new Span(null, from);
                        default -> new Span(from, to);
                    });
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// Whether it can become a date by typing on.
    static boolean unfinished(String date) {
        return UNFINISHED.matcher(date).matches();
    }
}
