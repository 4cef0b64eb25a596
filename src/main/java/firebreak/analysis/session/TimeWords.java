package firebreak.analysis.session;

import firebreak.domain.Text;

/// Minutes and seconds as people say them.
public final class TimeWords {
    private static final int HOUR = 60;

    private TimeWords() {}

    /// "25 min", "1 h", "1 h 20 min"; rounded to whole minutes.
    public static String minutes(double minutes) {
        long whole = Math.round(minutes);
        if (whole < HOUR) return Text.of("session.minutes", whole);
        return whole % HOUR == 0
                ? Text.of("session.hours", whole / HOUR)
                : Text.of("session.hoursAndMinutes", whole / HOUR, whole % HOUR);
    }

    /// As a clock that runs shows it: "4:05", "1:04:05".
    public static String clock(long seconds) {
        long minutes = seconds / HOUR;
        return minutes < HOUR
                ? "%d:%02d".formatted(minutes, seconds % HOUR)
                : "%d:%02d:%02d".formatted(minutes / HOUR, minutes % HOUR, seconds % HOUR);
    }

    /// What a session still takes, and how that was reckoned, in a sentence.
    public static String of(TimeLeft left) {
        return switch (left) {
            case TimeLeft.NotYet(int finished, double budget) ->
                    Text.of("session.left.notYet", minutes(budget), finished, TimeLeft.FEWEST);
            case TimeLeft.Forecast f when f.budget() == 0 && f.minutes() == 0 ->
                    Text.of("session.left.nothing");
            case TimeLeft.Forecast f ->
                    Text.of(
                            "session.left",
                            minutes(f.minutes()),
                            minutes(f.least()),
                            minutes(f.most()),
                            minutes(f.budget()),
                            Math.round(f.pace() * 100),
                            f.finished());
        };
    }

    /// The session time that the open points take, and how that was reckoned, in a sentence.
    public static String of(PointsLeft left) {
        return switch (left) {
            case PointsLeft.NotYet(int points, _) when points == 0 ->
                    Text.of("session.points.none");
            case PointsLeft.NotYet(int points, int sessions) ->
                    Text.of("session.points.notYet", points, sessions, PointsLeft.FEWEST);
            case PointsLeft.Forecast f when f.points() == 0 -> Text.of("session.points.none");
            case PointsLeft.Forecast f ->
                    Text.of(
                            "session.points",
                            f.points(),
                            minutes(f.minutes()),
                            minutes(f.least()),
                            minutes(f.most()),
                            f.perPoint(),
                            f.sessions());
        };
    }
}
