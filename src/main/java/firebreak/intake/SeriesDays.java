package firebreak.intake;

import firebreak.domain.assessment.SeriesWeek;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The days of which one table tells, for measures whose days add up to their week.
final class SeriesDays {
    private final Map<SeriesWeek.Key, Map<LocalDate, Double>> days = new HashMap<>();

    /// Every date of the table; what lies between the first and the last is told, with a zero where
    /// no row names it.
    private final TreeSet<LocalDate> dates = new TreeSet<>();

    private boolean undated;

    /// @param day null where only the week is written
    void add(SeriesWeek.Key week, @Nullable LocalDate day, double amount) {
        if (day == null) {
            undated = true;
            return;
        }
        dates.add(day);
        days.computeIfAbsent(week, w -> new HashMap<>()).merge(day, amount, SeriesDays::together);
    }

    private static double together(double before, double more) {
        return Double.isNaN(before) ? more : before + more;
    }

    /// A cell of a day says nothing, which is not zero.
    void leave(SeriesWeek.Key week, LocalDate day) {
        days.computeIfAbsent(week, w -> new HashMap<>()).putIfAbsent(day, Double.NaN);
    }

    /// Whether the dates stand for days. A table of weeks is dated, too, but has one date in each:
    /// numbers are those of days where at least half of the weeks have several dates.
    ///
    /// @param counted whether each row is one thing that happened on its date
    boolean known(boolean counted) {
        if (undated || dates.isEmpty()) return false;
        if (counted) return true;
        Set<LocalDate> weeks = new HashSet<>();
        Set<LocalDate> several = new HashSet<>();
        for (var date : dates) {
            var monday = Weeks.monday(date);
            if (!weeks.add(monday)) several.add(monday);
        }
        return several.size() * 2 >= weeks.size();
    }

    /// The week with its days; as it is where it is of no measure that adds up.
    SeriesWeek of(SeriesWeek week) {
        var told = days.get(week.key());
        if (told == null) return week;
        var all = new ArrayList<>(Collections.nCopies(SeriesWeek.DAYS, Double.NaN));
        for (int d = 0; d < SeriesWeek.DAYS; d++) {
            var day = week.monday().plusDays(d);
            if (!day.isBefore(dates.first()) && !day.isAfter(dates.last()))
                all.set(d, told.getOrDefault(day, 0.0));
        }
        return SeriesWeek.ofDays(week.measure(), week.service(), week.monday(), week.unit(), all);
    }
}
