package firebreak.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The weeks of one measure of one service, in order.
public record Series(String measure, String service, List<SeriesWeek> weeks) {
    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::measure).thenComparing(Series::service);

    public Series {
        if (weeks.isEmpty()) throw new IllegalArgumentException("A series needs a week");
        weeks = weeks.stream().sorted(Comparator.comparing(SeriesWeek::monday)).toList();
    }

    /// The series that the weeks make up, by measure, then service.
    public static List<Series> of(Collection<SeriesWeek> weeks) {
        record Key(String measure, String service) {}
        var byKey =
                new TreeMap<Key, List<SeriesWeek>>(
                        Comparator.comparing(Key::measure).thenComparing(Key::service));
        for (var week : weeks)
            byKey.computeIfAbsent(new Key(week.measure(), week.service()), k -> new ArrayList<>())
                    .add(week);
        var all = new ArrayList<Series>();
        byKey.forEach((key, of) -> all.add(new Series(key.measure(), key.service(), of)));
        all.sort(ORDER);
        return all;
    }

    public SeriesWeek first() {
        return weeks.getFirst();
    }

    public SeriesWeek last() {
        return weeks.getLast();
    }

    /// How many of the weeks are known by their days.
    public int byDay() {
        return (int) weeks.stream().filter(w -> !w.days().isEmpty()).count();
    }

    /// The weeks between the first and the last of which nothing is known; a week in which nothing
    /// happened is known, with a zero.
    public List<LocalDate> gaps() {
        var gaps = new ArrayList<LocalDate>();
        var expected = first().monday();
        for (var week : weeks) {
            for (; expected.isBefore(week.monday()); expected = expected.plusWeeks(1))
                gaps.add(expected);
            expected = week.monday().plusWeeks(1);
        }
        return gaps;
    }
}
