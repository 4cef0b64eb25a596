package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.keys;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Marks.when;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.rates.RateRatio;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec.Estimates;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class ReleaseDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final double NO = Double.NaN;
    private static final int WEEKS = 8;

    private static SeriesWeek week(String service, int week, double... days) {
        return SeriesWeek.ofDays(
                "deployments",
                service,
                MONDAY.plusWeeks(week),
                "",
                Arrays.stream(days).boxed().toList());
    }

    /// On that day of the period, at noon in Berlin.
    private static Past on(String key, int week, int day) {
        return done(key, MONDAY.plusWeeks(week).plusDays(day) + "T11:00:00Z");
    }

    /// Incidents at both ends of the period, so that all of its weeks are complete.
    private static List<Past> ends() {
        return new ArrayList<>(List.of(on("first", 0, 0), on("last", WEEKS - 1, 6)));
    }

    /// Releases on Tuesdays, in every second week on Thursdays, too.
    private static List<SeriesWeek> releases() {
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < WEEKS; w++) series.add(week("shop", w, 0, 2, 0, w % 2, 0, 0, 0));
        return series;
    }

    @Test
    void daysAreHeldAgainstEachOther() {
        var incidents = ends();
        for (int w = 0; w < WEEKS; w++) {
            incidents.add(on("T" + w, w, 1));
            incidents.add(on("Th" + w, w, 3));
            if (w % 2 == 1) incidents.add(on("Th2" + w, w, 3));
            if (w < 3) incidents.add(on("W" + w, w, 2));
        }
        // Half past eleven at night in UTC is the next day in Berlin, a Tuesday.
        incidents.add(done("night", MONDAY + "T23:30:00Z"));
        var history = history(incidents, releases());
        var picture = when(history);
        var days = view(picture, "days");
        assertThat(days.instead()).isEmpty();
        var spec = (Estimates) days.spec();
        // 8 Tuesdays and 4 Thursdays; 8 Wednesdays and 4 Fridays; the first Monday comes after a
        // Sunday of which nobody told.
        assertThat(spec.categories())
                .containsExactly(
                        "With a deployment (12 days)",
                        "The day after (12 days)",
                        "Other days (31 days)");
        assertThat(spec.estimates().stream().map(e -> e.count())).containsExactly(17, 3, 5);
        assertThat(keys(history, days.behind().at(0, 0))).contains("night").hasSize(17);
        assertThat(keys(history, days.behind().at(0, 1))).containsExactly("W0", "W1", "W2");
        assertThat(spec.text().basis())
                .startsWith("n = 25")
                .contains("left out: 1 on days of which the deployments are not known");
        var rate = figure(picture, "when.days.release");
        assertThat(rate.value()).isCloseTo(17 / 12.0, within(1e-12));
        assertThat(rate.exposure()).isEqualTo(Figure.Exposure.DAYS);
        assertThat(rate.denominator()).isEqualTo(12);
        var exact = RateRatio.of(5, 31, 17, 12, 0.95);
        var ratio = figure(picture, "when.days.release.ratio");
        assertThat(ratio.value()).isCloseTo(17 / 12.0 / (5 / 31.0), within(1e-12));
        assertThat(ratio.interval()).isEqualTo(exact.interval());
        // Thursdays are the only weekday with both: 8 incidents on 4 days against 4 on 4.
        var held = figure(picture, "when.days.release.ratio.weekday");
        assertThat(held.value()).isCloseTo(2, within(1e-12));
        assertThat(held.denominator()).isEqualTo(12);
        assertThat(spec.text().reading())
                .startsWith("Release days had 8.78 [")
                .contains("With weekdays held equal it is 2 [")
                .endsWith("not distinguishable from equal.");
        assertThat(picture.viewOf("when.days.release.ratio")).isEqualTo(days);
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("Releases have their weekdays"));
    }

    @Test
    void releaseDaysThatShareNoWeekdayWithOthersAreNotTakenForTheCause() {
        var incidents = ends();
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < WEEKS; w++) {
            series.add(week("shop", w, 0, 2, 0, 0, 0, 0, 0));
            incidents.add(on("T" + w, w, 1));
        }
        var picture = when(history(incidents, series));
        assertThat(view(picture, "days").spec().text().reading())
                .contains("Whether that is the release or the weekday can’t be told");
        assertThat(figure(picture, "when.days.release.ratio.weekday").why())
                .isEqualTo("no weekday has both kinds of days");
    }

    @Test
    void aDayOfWhichOneServiceTellsOnlyTheWeekIsNotKnown() {
        var series = releases();
        for (int w = 0; w < 4; w++)
            series.add(SeriesWeek.deployments("mail", MONDAY.plusWeeks(w), w < 2 ? 0 : 3));
        var spec = view(when(history(ends(), series)), "days").spec().text().basis();
        assertThat(spec).startsWith("n = 1");
        var figures = when(history(ends(), series));
        // Weeks 0, 1 and 4 to 7, without the Mondays whose day before is not known.
        assertThat(denominators(figures)).isEqualTo(6 * 7 - 2);
        var whole = releases();
        whole.addAll(
                releases().stream()
                        .map(w -> SeriesWeek.ofDays(w.measure(), "", w.monday(), "", w.days()))
                        .toList());
        whole.add(SeriesWeek.deployments("mail", MONDAY, 3));
        assertThat(denominators(when(history(ends(), whole))))
                .as("the client's own number for the whole counts")
                .isEqualTo(WEEKS * 7 - 1);
    }

    private static long denominators(Picture picture) {
        long days = 0;
        for (var id : List.of("release", "after", "other")) {
            var of = figure(picture, "when.days." + id).denominator();
            if (of != null) days += of;
        }
        return days;
    }

    @Test
    void aSliceOfOneServiceIsHeldAgainstItsOwnReleases() {
        var series = releases();
        for (int w = 0; w < WEEKS; w++) series.add(week("mail", w, 1, 1, 1, 1, 1, 1, 1));
        var history = history(ends(), series);
        assertThat(view(when(history), "days").instead())
                .isEqualTo(
                        "All 56 days on which deployments are known had one, so there is nothing to"
                                + " hold release days against. Choose one service.");
        var shop = Slice.ALL.withServices(Set.of("shop", "checkout")).of(history);
        assertThat(figure(when(shop), "when.days.release").denominator()).isEqualTo(12);
    }

    @Test
    void whatCanNotBeComparedIsASentence() {
        assertThat(told(ends(), List.of())).startsWith("Deployments are not known");
        var weekly = new ArrayList<SeriesWeek>();
        for (int w = 0; w < WEEKS; w++)
            weekly.add(SeriesWeek.deployments("shop", MONDAY.plusWeeks(w), 2 + w % 3));
        assertThat(told(ends(), weekly))
                .isEqualTo(
                        "Deployments are known by the week only, so release days can’t be told."
                                + " Import a table with a date for each day or each deployment.");
        assertThat(view(when(history(ends(), weekly)), "release").instead()).isEmpty();
        assertThat(told(ends(), List.of(week("shop", 1, 0, 0, 0, 0, 0, 0, 0))))
                .contains("none had one");
        assertThat(told(ends(), List.of(week("shop", 1, 0, 1, 0, 0, 0, 0, 0))))
                .contains("only one had one");
        assertThat(told(ends(), List.of(week("shop", 1, 1, 0, 1, 0, 1, 0, 1))))
                .contains("came right after one");
        assertThat(told(ends(), List.of(week("shop", 3, 0, 1, 0, 0, 1, 0, NO))))
                .isEqualTo("No incident came on the 5 days on which deployments are known.");
        assertThat(told(List.of(), releases())).startsWith("Deployments are not known");
        assertThat(told(List.of(done("future", "2030-01-01")), releases()))
                .startsWith("Deployments are not known");
    }

    private static String told(List<Past> incidents, List<SeriesWeek> series) {
        return view(when(history(incidents, series)), "days").instead();
    }

    /// Planned ones are none yet.
    @Test
    void deploymentsBeyondThePeriodDoNotCount() {
        var series = releases();
        series.add(week("shop", WEEKS + 300, 1, 1, 1, 1, 1, 1, 1));
        assertThat(denominators(when(history(ends(), series)))).isEqualTo(WEEKS * 7 - 1);
    }
}
