package firebreak.analysis.fit;

import firebreak.analysis.pictures.History;
import firebreak.domain.chart.ChartNumbers;

import java.time.LocalDate;
import java.util.Optional;

/// The minutes a week that leaders measurably spent in incidents, in the weeks before a day. It is
/// a lower bound: of incidents without measured minutes nobody knows how many they took.
///
/// @param from first day of the period
/// @param to last day
/// @param incidents of the period
/// @param measured those of them with measured minutes
/// @param minutes their sum
public record LeadershipWeek(
        LocalDate from, LocalDate to, int incidents, int measured, long minutes) {
    /// About a quarter of a year: what people still remember when they are asked.
    public static final int WEEKS = 13;

    private static final int DAYS_OF_A_WEEK = 7;

    /// Of the last [#WEEKS] weeks before a day, as far as the history was watched; empty where it
    /// was watched for less than one of them, or no incident of them carries measured minutes.
    ///
    /// @param day itself not counted
    public static Optional<LeadershipWeek> before(History history, LocalDate day) {
        var first = history.watched().from();
        var last = history.watched().to();
        if (first == null || last == null) return Optional.empty();
        var begin = day.minusWeeks(WEEKS);
        var from = first.isAfter(begin) ? first : begin;
        var to = last.isBefore(day.minusDays(1)) ? last : day.minusDays(1);
        int incidents = 0;
        int measured = 0;
        long minutes = 0;
        for (var incident : history.incidents()) {
            var on = history.day(incident).orElse(null);
            if (on == null || on.isBefore(from) || on.isAfter(to)) continue;
            incidents++;
            var spent = incident.tagged().leadershipMinutes();
            if (!incident.measured() || spent == null) continue;
            measured++;
            minutes += spent;
        }
        var week = new LeadershipWeek(from, to, incidents, measured, minutes);
        return measured == 0 || week.weeks() < 1 ? Optional.empty() : Optional.of(week);
    }

    /// How many weeks it covers, at least in part of one.
    public double weeks() {
        return (to.toEpochDay() - from.toEpochDay() + 1) / (double) DAYS_OF_A_WEEK;
    }

    /// Leaders' minutes in a week of seven days, on average.
    public double perWeek() {
        return minutes / weeks();
    }

    /// [#perWeek()] as screens and documents show it.
    public String shown() {
        return ChartNumbers.count(Math.round(perWeek()));
    }
}
