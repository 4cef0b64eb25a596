package firebreak.analysis.pictures;

import java.time.LocalDate;

/// The complete weeks, Monday to Sunday, that a history was watched for: a week that was watched in
/// part would look calm.
///
/// @param first Monday of the first, in days since 1970-01-01
/// @param count how many, one after the other
record Weeks(int first, int count) {
    static final int DAYS = 7;

    static Weeks of(Watched watched) {
        if (watched.from() == null || watched.to() == null) return new Weeks(0, 0);
        int from = (int) watched.from().toEpochDay();
        int to = (int) watched.to().toEpochDay();
        int monday = from + Math.floorMod(-LocalTimes.weekday(from), DAYS);
        return new Weeks(monday, Math.max(0, Math.floorDiv(to + 1 - monday, DAYS)));
    }

    /// The place of the week of a day; -1 where it is none of these.
    int place(int day) {
        int place = Math.floorDiv(day - first, DAYS);
        return place < count ? Math.max(place, -1) : -1;
    }

    LocalDate monday(int place) {
        return LocalDate.ofEpochDay(first + (long) DAYS * place);
    }
}
