package firebreak.intake.container.document;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the clocks out of a timeline: only out of lines that begin with the name of a clock, such
/// as "10:02 UTC - Detected", because a guess would look like a fact.
final class TimelineClocks {
    private static final Pattern PIECES = Pattern.compile("[|:;,.–—()\\[\\]]|\\s-\\s|\\s-$|^-\\s");
    private final List<String> lines;
    private final Map<String, String> values;
    private final boolean utc;
    private @Nullable String day;
    private @Nullable LocalTime before;

    TimelineClocks(List<String> lines, Map<String, String> values) {
        this.lines = lines;
        this.values = values;
        this.utc = lines.stream().limit(200).anyMatch(l -> l.contains("UTC"));
        var date = values.getOrDefault(Labels.DATE, values.getOrDefault(Labels.STARTED, ""));
        this.day = Dates.dayOf(date);
    }

    void read() {
        for (var line : lines) {
            var whole = Dates.first(line);
            if (whole != null) {
                var of = Dates.dayOf(whole);
                if (of != null && !of.equals(day)) {
                    day = of;
                    before = null;
                }
            }
            var time = Dates.onlyTime(line);
            var column = clock(line);
            if (column == null || time == null || day == null) {
                if (time != null) passed(time);
                continue;
            }
            if (!passed(time)) continue;
            var zoned = time.matches(".*[A-Z]") && !time.matches(".*[AP]M") || !utc;
            values.putIfAbsent(column, day + " " + time + (zoned ? "" : " UTC"));
        }
    }

    /// Whether the time is not before the last one; otherwise midnight may lie between them, and
    /// nobody said which day it is.
    private boolean passed(String time) {
        var m = Pattern.compile("(\\d{1,2}):(\\d{2})(?: ([AP])M)?.*").matcher(time);
        if (!m.matches()) return false;
        var hour = Integer.parseInt(m.group(1));
        if (m.group(3) != null) hour = hour % 12 + (m.group(3).equals("P") ? 12 : 0);
        var minute = Integer.parseInt(m.group(2));
        if (hour > 23 || minute > 59) return false;
        var at = LocalTime.of(hour, minute);
        var last = before;
        if (last != null && at.isBefore(last)) {
            day = null;
            return false;
        }
        before = at;
        return true;
    }

    private static @Nullable String clock(String line) {
        for (var cell : line.split("\\|", 20)) {
            var words = Dates.without(cell).strip().replaceFirst("^[•*\\s-]+", "");
            for (var piece : PIECES.split(words, 8)) {
                if (piece.isBlank() || piece.strip().matches("UTC|GMT|Z")) continue;
                var column = Labels.column(piece);
                if (Story.isClock(column)) return column;
                break;
            }
        }
        return null;
    }
}
