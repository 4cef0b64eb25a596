package firebreak.intake;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.RowPlace;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// Makes keys for incidents that have none of their own. What makes them never changes, for a
/// second import has to find the incidents of the first.
final class RowKeys {
    private static final int LONGEST = 120;

    private RowKeys() {}

    /// The key, or "" where there is nothing to make it of.
    static String made(MadeKey how, RowPlace place, String title, Clocks clocks, ZoneId zone) {
        return switch (how) {
            case ROW ->
                    cut(place.file() + (place.sheet().isEmpty() ? "" : ":" + place.sheet()))
                            + ":"
                            + place.line();
            case TITLE_AND_DATE -> {
                var day = clocks.occurred().map(at -> LocalDate.ofInstant(at, zone)).orElse(null);
                yield day == null ? cut(title) : cut((day + " " + title).strip());
            }
        };
    }

    /// Two long titles that begin alike stay two.
    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        var end =
                Character.isHighSurrogate(text.charAt(LONGEST - 11)) ? LONGEST - 11 : LONGEST - 10;
        return text.substring(0, end)
                + "\u2026 "
                + String.format(Locale.ROOT, "%08x", text.hashCode());
    }
}
