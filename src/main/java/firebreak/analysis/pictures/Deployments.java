package firebreak.analysis.pictures;

import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.SeriesWeek;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// How often was deployed in each complete week, as far as it is known.
///
/// @param amounts per week; NaN where it is not known
/// @param uneven whether some service is told in some of the known weeks only
record Deployments(double[] amounts, boolean uneven) {
    /// Of all services together. Where the client counts the whole organisation as well, that
    /// number counts, and not the sum of the services.
    static Deployments of(List<SeriesWeek> series, Weeks weeks) {
        boolean whole = series.stream().anyMatch(w -> counts(w) && w.service().isEmpty());
        return of(series, weeks, whole);
    }

    private static Deployments of(List<SeriesWeek> series, Weeks weeks, boolean whole) {
        var amounts = new double[weeks.count()];
        var told = new int[weeks.count()];
        Arrays.fill(amounts, Double.NaN);
        var services = new HashSet<String>();
        for (var week : series) {
            if (!counts(week) || (whole && !week.service().isEmpty())) continue;
            int place = weeks.place((int) week.monday().toEpochDay());
            if (place < 0) continue;
            amounts[place] =
                    Double.isNaN(amounts[place]) ? week.amount() : amounts[place] + week.amount();
            told[place]++;
            services.add(week.service());
        }
        boolean uneven = false;
        for (int t : told) uneven |= t > 0 && t < services.size();
        return new Deployments(amounts, uneven);
    }

    /// How often was deployed on each day of these weeks; NaN where nobody told, as in a week of
    /// which a service tells no more than a number above 0.
    static double[] byDay(List<SeriesWeek> series, Weeks weeks) {
        boolean whole = series.stream().anyMatch(w -> counts(w) && w.service().isEmpty());
        var days = new double[weeks.count() * Weeks.DAYS];
        var told = new boolean[weeks.count()];
        for (var week : series) {
            if (!counts(week) || (whole && !week.service().isEmpty())) continue;
            int place = weeks.place((int) week.monday().toEpochDay());
            if (place < 0) continue;
            told[place] = true;
            for (int d = 0; d < Weeks.DAYS; d++)
                days[place * Weeks.DAYS + d] +=
                        !week.days().isEmpty()
                                ? week.days().get(d)
                                : week.amount() == 0 ? 0 : Double.NaN;
        }
        for (int d = 0; d < days.length; d++) if (!told[d / Weeks.DAYS]) days[d] = Double.NaN;
        return days;
    }

    private static boolean counts(SeriesWeek week) {
        return week.measure().equals(Measure.DEPLOYMENTS.id())
                && week.amount() >= 0
                && Double.isFinite(week.amount());
    }

    int known() {
        int known = 0;
        for (double a : amounts) if (!Double.isNaN(a)) known++;
        return known;
    }

    boolean knownForAll() {
        return amounts.length > 0 && known() == amounts.length;
    }

    /// Whether some weeks have more than others.
    boolean vary() {
        return Arrays.stream(amounts).filter(a -> !Double.isNaN(a)).distinct().count() > 1;
    }

    double sum() {
        return Arrays.stream(amounts).filter(a -> !Double.isNaN(a)).sum();
    }
}
