package firebreak.analysis.session;

import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.WorkSession;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The session time that the points still to be answered take, judged by the sessions so far.
public sealed interface PointsLeft {
    /// As many sessions as say anything about a point.
    int FEWEST = 3;

    /// Too few sessions answered points.
    ///
    /// @param sessions that did
    record NotYet(int points, int sessions) implements PointsLeft {}

    /// @param points still to be answered
    /// @param minutes for all of them, at the median of the sessions
    /// @param least at the quickest session's minutes per point
    /// @param most at the slowest's
    /// @param perPoint the median of the minutes per point
    /// @param sessions from which it was reckoned
    record Forecast(
            int points, double minutes, double least, double most, double perPoint, int sessions)
            implements PointsLeft {}

    /// Points still to be answered times the median of the minutes per point, over sessions. Of a
    /// session, the minutes per point are the time of its items that answered points over the
    /// points that they answered. The range is the quickest and the slowest session's.
    ///
    /// Edges: fewer than [#FEWEST] sessions that answered points is `NotYet`; of an even number the
    /// median is the mean of the middle two. Errors: [IllegalArgumentException] for fewer than no
    /// points.
    static PointsLeft of(int points, List<WorkSession> sessions) {
        if (points < 0) throw new IllegalArgumentException("points " + points);
        var rates = new ArrayList<Double>();
        for (var session : sessions) {
            double minutes = 0;
            int answered = 0;
            for (var item : session.agenda()) {
                if (!answered(item)) continue;
                minutes += item.spentMinutes();
                answered += points(item);
            }
            if (answered > 0) rates.add(minutes / answered);
        }
        if (rates.size() < FEWEST) return new NotYet(points, rates.size());
        Collections.sort(rates);
        int half = rates.size() / 2;
        double median =
                rates.size() % 2 == 1
                        ? rates.get(half)
                        : (rates.get(half - 1) + rates.get(half)) / 2;
        return new Forecast(
                points,
                points * median,
                points * rates.getFirst(),
                points * rates.getLast(),
                median,
                rates.size());
    }

    private static boolean answered(AgendaItem item) {
        return points(item) > 0 && item.spentSeconds() > 0;
    }

    private static int points(AgendaItem item) {
        var points = item.points();
        return points == null ? 0 : points;
    }
}
