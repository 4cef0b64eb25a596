package firebreak.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// On which days people work.
///
/// @param week the days of a week; never none of them
/// @param free days without work beside them, each with its reason, which may be empty
public record WorkDays(Set<DayOfWeek> week, SortedMap<LocalDate, String> free) {
    /// Monday to Friday.
    public static final WorkDays USUAL =
            new WorkDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new TreeMap<>());

    /// So many free days in a row end a search for the next working day.
    private static final int FARTHEST = 3660;

    public WorkDays {
        if (week.isEmpty()) throw new IllegalArgumentException("a week without work");
        week = Collections.unmodifiableSet(EnumSet.copyOf(week));
        free = Collections.unmodifiableSortedMap(new TreeMap<>(free));
    }

    public boolean work(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !free.containsKey(day);
    }

    /// The day itself where it is one of work, else the next that is.
    public LocalDate from(LocalDate day) {
        var at = day;
        for (int i = 0; i < FARTHEST; i++, at = at.plusDays(1)) if (work(at)) return at;
        return day;
    }

    /// So many days of work behind a day, or before it where it is negative. From a day without
    /// work the first step leads to the nearest day of work in that direction.
    public LocalDate plus(LocalDate day, int days) {
        var at = day;
        int step = days < 0 ? -1 : 1;
        for (int left = Math.abs(days), i = 0; left > 0 && i < FARTHEST; i++) {
            at = at.plusDays(step);
            if (work(at)) left--;
        }
        return at;
    }

    /// How many days of work lie from one day up to, but without, a later one; negative where it is
    /// earlier.
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        int days = 0;
        for (var at = from; at.isBefore(to); at = at.plusDays(1)) if (work(at)) days++;
        return days;
    }

    public WorkDays withFree(LocalDate day, String reason) {
        var next = new TreeMap<>(free);
        next.put(day, reason);
        return new WorkDays(week, next);
    }

    public WorkDays withoutFree(LocalDate day) {
        var next = new TreeMap<LocalDate, String>(free);
        next.remove(day);
        return new WorkDays(week, next);
    }

    public WorkDays withWeek(Set<DayOfWeek> days) {
        return new WorkDays(days, free);
    }
}
