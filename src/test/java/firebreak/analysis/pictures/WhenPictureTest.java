package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.keys;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Marks.when;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Proportions;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartSpec.Estimates;
import firebreak.domain.chart.ChartSpec.HeatMap;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class WhenPictureTest {
    private static final int FRIDAY = 4;
    private static final int SUNDAY = 6;

    @Test
    void hoursAndWeekdaysAreThoseOfTheAssessment() {
        var history =
                history(
                        // 23:30 UTC on a Sunday in winter is half past midnight on Monday.
                        done("monday", "2026-01-11T23:30:00Z"),
                        // In summer 22:30 UTC is.
                        done("summer", "2026-07-12T22:30:00Z"),
                        done("friday", "2026-01-09T16:59:59Z"),
                        done("evening", "2026-01-09T17:00:00Z"),
                        done("morning", "2026-01-09T08:00:00Z"),
                        done("sunday", "2026-01-11T12:00:00Z"));
        var picture = when(history);
        var map = (HeatMap) view(picture, "hours").spec();
        assertThat(map.rows()).containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(map.columns()).hasSize(24).startsWith("00").endsWith("23");
        assertThat(map.values().getFirst().getFirst()).isEqualTo(2);
        assertThat(map.values().get(FRIDAY).get(17)).isEqualTo(1);
        assertThat(map.values().get(FRIDAY).get(18)).isEqualTo(1);
        assertThat(map.values().get(SUNDAY).get(13)).isEqualTo(1);
        assertThat(keys(history, view(picture, "hours").behind().at(0, 0)))
                .containsExactly("monday", "summer");
        // Office hours end at 18.
        assertThat(keys(history, view(picture, "office").behind().at(0, 0)))
                .containsExactly("morning", "friday");
        assertThat(figure(picture, "when.office.share").value())
                .isEqualTo(Proportions.wilson(2, 6).share());
        assertThat(figure(picture, "when.weekend.share").numerator()).isEqualTo(1);
        assertThat(picture.limits())
                .contains(
                        "The clocks changed once in this period: an hour that came twice holds the"
                                + " incidents of both.");
    }

    @Test
    void chanceWouldPut45Of168HoursIntoOfficeHours() {
        var chance = figure(when(history()), "when.office.chance");
        assertThat(chance.numerator()).isEqualTo(45);
        assertThat(chance.denominator()).isEqualTo(168);
        assertThat(chance.value()).isCloseTo(0.267857, within(1e-6));
    }

    /// The hour from 2 to 3 came twice; both are one cell.
    @Test
    void anHourThatCameTwiceHoldsBoth() {
        var picture =
                when(
                        history(
                                done("summer", "2025-10-26T00:30:00Z"),
                                done("winter", "2025-10-26T01:30:00Z")));
        var map = (HeatMap) view(picture, "hours").spec();
        assertThat(map.values().get(SUNDAY).get(2)).isEqualTo(2);
    }

    @Test
    void cellsAreMarkedOnlyBeyondChance() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 30; i++)
            incidents.add(
                    done(
                            "R" + i,
                            LocalDate.of(2026, 1, 6).plusWeeks(i) + "T13:%02d:00Z".formatted(i)));
        for (int i = 0; i < 60; i++)
            incidents.add(
                    done(
                            "O" + i,
                            LocalDate.of(2026, 1, 5).plusDays(i)
                                    + "T%02d:10:00Z".formatted(i % 24)));
        var map = (HeatMap) view(when(history(incidents, List.of())), "hours").spec();
        // 29 of 90 in winter time, the rest an hour later in summer: 13 against 17.
        assertThat(map.marks().get(1).get(14)).isEqualTo(CellMark.MORE_THAN_CHANCE);
        assertThat(map.marks().get(0).get(3)).isEqualTo(CellMark.NONE);
    }

    @Test
    void oneTimeOfDayIsNone() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 20; i++)
            incidents.add(done("K" + i, LocalDate.of(2026, 1, 5).plusDays(i) + "T23:00:00Z"));
        var picture = when(history(incidents, List.of()));
        assertThat(view(picture, "hours").instead())
                .isEqualTo(
                        "All 20 incidents have the time 00:00, so only their days are known and"
                                + " nothing can be told about hours.");
        assertThat(figure(picture, "when.office.share").value()).isNull();
        assertThat(figure(picture, "when.weekend.share").value()).isNotNull();
    }

    @Test
    void weeksOfManyDeploymentsAreHeldAgainstThoseOfFew() {
        var monday = LocalDate.of(2026, 1, 5);
        var incidents = new ArrayList<Past>();
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < 12; w++) {
            // 2 incidents in weeks of 3 deployments, 6 in weeks of 8, 1 in the last week of none.
            int kind = w == 11 ? 0 : 1 + w % 2;
            series.add(
                    SeriesWeek.deployments(
                            "checkout", monday.plusWeeks(w), kind == 0 ? 0 : kind == 1 ? 3 : 8));
            for (int i = 0; i < (kind == 0 ? 1 : kind == 1 ? 2 : 6); i++)
                incidents.add(
                        done(
                                "K" + w + "-" + i,
                                monday.plusWeeks(w).plusDays(w == 11 ? 6 : i)
                                        + "T%02d:00:00Z".formatted(8 + i)));
        }
        var picture = when(history(incidents, series));
        var release = (Estimates) view(picture, "release").spec();
        assertThat(release.categories())
                .containsExactly(
                        "No deployment (1 week)",
                        "Up to 3 deployments (6 weeks)",
                        "More than 3 deployments (5 weeks)");
        assertThat(release.estimates().stream().map(e -> e.value())).containsExactly(1.0, 2.0, 6.0);
        var ratio = figure(picture, "when.release.ratio");
        assertThat(ratio.value()).isEqualTo(3);
        assertThat(ratio.interval()).matches(i -> i.low() > 1);
    }

    @Test
    void withoutDeploymentsNothingIsToldAboutReleases() {
        var picture =
                when(
                        history(
                                done("A", "2026-01-05T10:00:00Z").change("CHG-1"),
                                done("B", "2026-01-25T10:00:00Z")));
        assertThat(view(picture, "release").instead()).startsWith("Deployments are not known");
        assertThat(figure(picture, "when.change.named").numerator()).isEqualTo(1);
    }
}
