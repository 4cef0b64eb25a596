package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.frequency;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;
import static firebreak.analysis.pictures.Past.untagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec.ControlLine;
import firebreak.domain.chart.ChartSpec.ControlPoint;
import firebreak.domain.chart.ChartSpec.Lines;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Limits of u and t charts are those of the oracles b1, dyed cloth of Montgomery and hours between
/// incidents; the rest is small enough to count by hand.
class FrequencyPictureTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int[] STEADY = {
        15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 15, 17, 31,
        9, 8
    };
    private static final int[] CLOTH = {14, 12, 20, 11, 7, 10, 21, 16, 19, 23};
    private static final double[] METRES = {10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5};
    private static final double SLOWER = 4;
    private static final double[] HOURS = {12.5, 80, 3.2, 41, 150.75, 22, 9.5, 64, 310, 18};

    /// As many incidents a week as said, so that the first and the last week are complete.
    private static List<Past> weekly(int... counts) {
        var incidents = new ArrayList<Past>();
        for (int w = 0; w < counts.length; w++)
            for (int i = 0; i < counts[w]; i++)
                incidents.add(
                        done("W" + w + "-" + i, MONDAY.plusWeeks(w).plusDays(i % 7).toString()));
        incidents.add(done("Z", MONDAY.plusWeeks(counts.length).minusDays(1) + "T20:00:00Z"));
        return incidents;
    }

    private static ControlLine chart(Picture picture, String view) {
        assertThat(view(picture, view).instead()).isEmpty();
        return (ControlLine) view(picture, view).spec();
    }

    private static Picture of(List<Past> incidents, SeriesWeek... series) {
        return frequency(history(incidents, List.of(series)), Choices.USUAL);
    }

    private static SeriesWeek[] deployments(double... amounts) {
        var series = new SeriesWeek[amounts.length];
        for (int w = 0; w < amounts.length; w++)
            series[w] = new SeriesWeek("deployments", "", MONDAY.plusWeeks(w), amounts[w], "");
        return series;
    }

    /// Without the one incident more that [#weekly] ends with.
    private static int[] oneLess(int[] counts) {
        var less = counts.clone();
        less[less.length - 1]--;
        return less;
    }

    @Test
    void countsOfEqualWeeksGetACChart() {
        var picture = of(weekly(oneLess(STEADY)));
        var chart = chart(picture, "all");
        assertThat(chart.points()).hasSize(25);
        assertThat(chart.points().stream().map(ControlPoint::count))
                .containsExactlyElementsOf(Arrays.stream(STEADY).boxed().toList());
        var first = chart.points().getFirst();
        assertThat(first.center()).isEqualTo(16);
        assertThat(first.upper()).isEqualTo(28);
        assertThat(first.lower()).isEqualTo(4);
        assertThat(chart.points().get(22).signal()).isEqualTo("above the upper limit");
        // Two sigma below, and not beyond.
        assertThat(chart.points().get(24).signal()).isEmpty();
        assertThat(chart.provisional()).isTrue();
        assertThat(chart.baseline()).isZero();
        assertThat(chart.text().reading())
                .startsWith("400 incidents in 25 weeks, 16 [14.5 – 17.6] a week; ")
                .contains("8 Jun 26 (above the upper limit)");
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("All incidents: a c chart"));
        assertThat(figure(picture, "frequency.rate").denominator()).isEqualTo(25L);
        assertThat(figure(picture, "frequency.perDeployment").value()).isNull();
    }

    @Test
    void aBaselineThatSomebodyFrozeStays() {
        var history = history(weekly(oneLess(STEADY)), List.of());
        var picture =
                frequency(
                        history, Choices.USUAL.withBaselineEnd(MONDAY.plusWeeks(20).minusDays(1)));
        var chart = chart(picture, "all");
        assertThat(chart.baseline()).isEqualTo(20);
        assertThat(chart.provisional()).isFalse();
        assertThat(chart.points().getLast().center()).isEqualTo(16);
        var shorter =
                chart(
                        frequency(
                                history,
                                Choices.USUAL.withBaselineEnd(MONDAY.plusWeeks(20).minusDays(2))),
                        "all");
        assertThat(shorter.baseline()).isEqualTo(19);
        assertThat(shorter.provisional()).isTrue();
        var none = frequency(history, Choices.USUAL.withBaselineEnd(MONDAY));
        assertThat(chart(none, "all").baseline()).isZero();
        assertThat(none.limits()).anyMatch(l -> l.contains("up to 5 Jan 2026 there is too little"));
    }

    @Test
    void deploymentsOfAllWeeksThatVaryGetAUChart() {
        var picture = of(weekly(oneLess(CLOTH)), deployments(METRES));
        var points = chart(picture, "all").points();
        assertThat(points.getFirst().center()).isCloseTo(1.423255814, within(1e-9));
        assertThat(points.get(1).value()).isEqualTo(1.5);
        assertThat(points.get(1).upper()).isCloseTo(2.688626428, within(1e-9));
        assertThat(points.get(1).lower()).isCloseTo(0.1578852, within(1e-7));
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("All incidents: a u chart"));
        assertThat(figure(picture, "frequency.perDeployment").value())
                .isCloseTo(1.423255814, within(1e-9));
    }

    @Test
    void deploymentsThatAreAlikeOrNotKnownForAllWeeksChooseWeeks() {
        var counts = weekly(oneLess(CLOTH));
        var equal = new double[CLOTH.length];
        Arrays.fill(equal, 4);
        assertThat(chart(of(counts, deployments(equal)), "all").points().getFirst().center())
                .isCloseTo(15.3, within(1e-12));
        var some = deployments(Arrays.copyOf(METRES, 9));
        assertThat(chart(of(counts, some), "all").points()).hasSize(10);
        // Asked for, the weeks of which they are known are held against them.
        var asked =
                frequency(
                        history(counts, List.of(some)),
                        Choices.USUAL.withExposure(Choices.Exposure.DEPLOYMENTS));
        assertThat(chart(asked, "all").points()).hasSize(9);
        assertThat(view(asked, "all").spec().text().basis())
                .contains("23 in weeks of which the deployments are not known");
        var weeks =
                frequency(
                        history(counts, List.of(deployments(METRES))),
                        Choices.USUAL.withExposure(Choices.Exposure.WEEKS));
        assertThat(chart(weeks, "all").points().getFirst().center()).isCloseTo(15.3, within(1e-12));
    }

    @Test
    void weeksWithoutADeploymentAreLeftOutAndTold() {
        var metres = METRES.clone();
        metres[4] = 0;
        var picture = of(weekly(oneLess(CLOTH)), deployments(metres));
        assertThat(chart(picture, "all").points()).hasSize(9);
        assertThat(view(picture, "all").spec().text().basis())
                .startsWith("n = 146")
                .contains("7 in weeks without a deployment");
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("One week without a deployment"));
    }

    @Test
    void countsThatVaryMoreThanChanceGetWiderLimits() {
        var picture = of(weekly(2, 40, 3, 35, 1, 42, 5, 33, 2, 38, 4, 30));
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("All incidents: Laney’s u′ chart"));
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("Incidents come in bunches"));
        // A c chart would call every second week a signal.
        assertThat(chart(picture, "all").signals()).isFalse();
    }

    /// Nothing is lost by a week without any incident.
    @Test
    void weeksWithoutIncidentsCountAsNone() {
        var chart = chart(of(weekly(4, 0, 5, 0, 3, 4)), "all");
        assertThat(chart.points().stream().map(ControlPoint::count))
                .containsExactly(4, 0, 5, 0, 3, 5);
        assertThat(chart.points().get(1).value()).isZero();
        assertThat(chart.points().get(1).lower()).isNull();
    }

    @Test
    void weeksWatchedInPartAreLeftOutAndTold() {
        var incidents = new ArrayList<>(weekly(4, 3, 5, 4, 3, 4));
        incidents.add(done("before", "2026-01-02"));
        incidents.add(done("after", MONDAY.plusWeeks(6).toString()));
        incidents.add(done("future", "2027-03-01"));
        incidents.add(done("undated", null));
        var picture = of(incidents);
        assertThat(chart(picture, "all").points()).hasSize(6);
        assertThat(view(picture, "all").spec().text().basis())
                .contains("2 in a first or last week")
                .contains("1 dated in the future")
                .contains("1 without a usable date");
    }

    /// In a slice the period is the slice's, and not from its first to its last incident.
    @Test
    void aSliceIsWatchedForItsWholePeriod() {
        var history = history(weekly(4, 3, 5, 4, 3, 4, 6, 5), List.of());
        var slice =
                Slice.ALL
                        .withPeriod(MONDAY.plusWeeks(1), MONDAY.plusWeeks(6).minusDays(1))
                        .of(history);
        assertThat(chart(frequency(slice, Choices.USUAL), "all").points()).hasSize(5);
        var rare = new ArrayList<>(weekly(4, 3, 5, 4, 3, 4, 6, 5));
        rare.add(done("other", MONDAY.plusWeeks(3).toString()).of("ledger", "ops"));
        var service = Slice.ALL.withServices(List.of("ledger")).of(history(rare, List.of()));
        assertThat(figure(frequency(service, Choices.USUAL), "frequency.rate"))
                .matches(f -> f.numerator() == 1 && f.denominator() == 8);
    }

    @Test
    void rareIncidentsGetAChartOfTheTimesBetween() {
        var incidents = new ArrayList<Past>();
        var at = Instant.parse("2026-01-05T03:00:00Z");
        incidents.add(done("first", at.toString()));
        for (int i = 0; i < HOURS.length; i++) {
            at = at.plus(Duration.ofSeconds(Math.round(SLOWER * HOURS[i] * 3600)));
            incidents.add(done("T" + i, at.toString()));
        }
        // Another one at the same moment.
        incidents.add(done("twin", at.toString()));
        var picture =
                frequency(
                        history(incidents, List.of()),
                        Choices.USUAL.withExposure(Choices.Exposure.WEEKS));
        var points = chart(picture, "all").points();
        assertThat(points).hasSize(HOURS.length);
        assertThat(points.getFirst().center()).isCloseTo(SLOWER * 41.59158995 / 24, within(1e-8));
        assertThat(points.getFirst().upper()).isCloseTo(SLOWER * 1060.977401 / 24, within(1e-6));
        assertThat(points.getLast().count()).isEqualTo(2);
        assertThat(view(picture, "all").spec().text().basis())
                .contains("1 from which the first time between is counted");
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("All incidents: a t chart"))
                .anyMatch(l -> l.contains("days since the last incident are not over"));
    }

    @Test
    void rareIncidentsOfWhichOnlyTheDayIsKnownGetAChartOfDays() {
        int[] gaps = {7, 20, 3, 11, 30, 9};
        var incidents = new ArrayList<Past>();
        var day = MONDAY;
        incidents.add(done("first", day.toString()));
        for (int i = 0; i < gaps.length; i++) {
            day = day.plusDays(gaps[i]);
            incidents.add(done("G" + i, day.toString()));
        }
        var picture = of(incidents);
        var points = chart(picture, "all").points();
        // The mean of the gaps is 80 / 6; sigma^2 = (mean - 1) mean.
        double mean = 80 / 6.0;
        assertThat(points.getFirst().center()).isCloseTo(mean, within(1e-9));
        assertThat(points.getFirst().upper())
                .isCloseTo(mean + 3 * Math.sqrt(mean * (mean - 1)), within(1e-9));
        assertThat(picture.limits()).anyMatch(l -> l.startsWith("All incidents: a g chart"));
    }

    /// A week of which half is tagged counts half.
    @Test
    void preventableOnesAreHeldAgainstWhatIsTagged() {
        var incidents = new ArrayList<Past>();
        for (int w = 0; w < 8; w++)
            for (int i = 0; i < 6; i++) {
                var day = MONDAY.plusWeeks(w).plusDays(w == 7 ? 6 - i : i).toString();
                incidents.add(
                        w < 4 || (w < 6 && i < 3)
                                ? done("K" + w + i, day)
                                : untagged("K" + w + i, day));
            }
        var picture = of(incidents);
        var chart = chart(picture, "preventable");
        // Four whole weeks and two half ones; of the last two nothing is tagged.
        assertThat(chart.points().stream().map(ControlPoint::value))
                .containsExactly(6.0, 6.0, 6.0, 6.0, 6.0, 6.0);
        assertThat(figure(picture, "frequency.preventable.rate").value()).isEqualTo(6);
        assertThat(chart.signals()).isFalse();
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("18 incidents are not tagged yet"))
                .anyMatch(l -> l.endsWith("2 weeks without a tagged one are left out."));
        var trend = (Lines) view(picture, "trend").spec();
        assertThat(trend.categories()).hasSize(8);
    }

    @Test
    void whatIsNotPreventableIsToldByItsReason() {
        var incidents = new ArrayList<>(weekly(4, 3, 5, 4, 3, 4));
        incidents.add(done("not", "2026-01-20").tags(null, null, null, Preventability.NOT));
        incidents.add(
                done("N", "2026-01-20").tags(Origin.DEPLOYMENT, null, null, Preventability.NOT));
        incidents.add(
                done("I", "2026-01-20")
                        .tags(
                                Origin.DEPLOYMENT,
                                null,
                                null,
                                Preventability.NOT_ENOUGH_INFORMATION));
        assertThat(view(of(incidents), "preventable").spec().text().basis())
                .contains("1 with an incomplete tagging")
                .contains("1 not preventable")
                .contains("1 with not enough information");
    }

    @Test
    void aTrendIsToldWithItsInterval() {
        var picture = of(weekly(2, 3, 4, 5, 6, 7, 8, 9, 10, 10));
        var slope = figure(picture, "frequency.trend.slope");
        // One more a week is thirteen a quarter.
        assertThat(slope.value()).isEqualTo(13);
        assertThat(view(picture, "trend").spec().text().reading())
                .startsWith("Incidents become more: 13");
        var trend = (Lines) view(picture, "trend").spec();
        assertThat(trend.lines().getFirst().values().getLast()).isEqualTo(11);
        assertThat(view(picture, "trend").behind().at(0, 9)).hasSize(11);
        assertThat(view(picture, "trend").behind().at(1, 9)).isEmpty();
        var even = of(weekly(5, 5, 5, 5, 5, 4));
        assertThat(view(even, "trend").spec().text().reading()).contains("all values are equal");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(view(of(List.of()), "all").instead())
                .startsWith("No incident has a usable date");
        assertThat(view(of(List.of(done("A", "2026-01-06"))), "all").instead())
                .contains("less than one complete week");
        assertThat(view(of(weekly(3, 3)), "all").instead())
                .isEqualTo(
                        "7 incidents in 2 complete weeks make no control chart: it takes at least 3"
                                + " points.");
    }
}
