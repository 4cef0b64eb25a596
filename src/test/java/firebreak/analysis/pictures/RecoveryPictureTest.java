package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.keys;
import static firebreak.analysis.pictures.Marks.recovery;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec.Spreads;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The durations are those of the oracle g1, mttr_skewed_13.
class RecoveryPictureTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");
    private static final int[] MINUTES = {12, 25, 31, 47, 55, 62, 88, 95, 120, 180, 240, 355, 610};

    /// Minutes from the beginning to each clock; null where it isn't known.
    private static Past past(String key, @Nullable Integer... minutes) {
        var at = new Instant[5];
        for (int i = 0; i < minutes.length; i++) {
            var after = minutes[i];
            at[i] = after == null ? null : BEGIN.plusSeconds(60L * after);
        }
        return done(key, null).with(new Clocks(at[0], at[1], at[2], at[3], at[4]));
    }

    private static List<Past> skewed() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < MINUTES.length; i++)
            incidents.add(past("K" + i, 0, null, null, null, MINUTES[i]));
        return incidents;
    }

    @Test
    void medianQuartersAndLongEndAreThoseOfType7() {
        var picture = recovery(history(skewed(), List.of()));
        var spreads = (Spreads) view(picture, "clocks").spec();
        assertThat(spreads.categories()).containsExactly("Resolved");
        var spread = spreads.spreads().getFirst();
        assertThat(spread.first()).isEqualTo(12);
        assertThat(spread.lower()).isEqualTo(47);
        assertThat(spread.median()).isEqualTo(88);
        assertThat(spread.upper()).isEqualTo(180);
        assertThat(spread.p90()).isCloseTo(332, within(1e-9));
        assertThat(spread.count()).isEqualTo(13);
        var median = figure(picture, "recovery.resolved.median");
        assertThat(median.interval()).matches(i -> i.low() == 31 && i.high() == 240);
        assertThat(spreads.text().reading())
                .isEqualTo(
                        "Half of the incidents were resolved within 1 h 28 min [31 min – 4 h], a quarter"
                                + " took longer than 3 h, one in ten longer than 5 h 32 min (n = 13).");
        assertThat(picture.figures()).noneMatch(f -> f.id().contains("mean"));
        assertThat(picture.limits())
                .contains("All spans begin at the start of impact.")
                .anyMatch(l -> l.startsWith("There is no mean (MTTR)"));
    }

    @Test
    void aMedianOfFewHasNoInterval() {
        var picture = recovery(history(skewed().subList(0, 5), List.of()));
        var median = figure(picture, "recovery.resolved.median");
        assertThat(median.value()).isEqualTo(31);
        assertThat(median.interval()).isNull();
    }

    @Test
    void spansBeginAtTheFirstClockThatIsKnown() {
        var history =
                history(
                        past("impact", 0, 10, 20, 30, 40),
                        past("detected", null, 10, 20, 30, 40),
                        past("acknowledged", null, null, 20, null, 50));
        var picture = recovery(history);
        // Nobody knows how long it took to detect what is known from its detection on.
        assertThat(keys(history, view(picture, "clocks").behind().at(0, 0)))
                .containsExactly("impact");
        assertThat(figure(picture, "recovery.acknowledged.median").value()).isEqualTo(15);
        assertThat(figure(picture, "recovery.resolved.median").value()).isEqualTo(30);
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("The spans of 1 of 3 incidents begin at the start"));
    }

    @Test
    void contradictingAndOpenOnesAreLeftOutAndTold() {
        var picture =
                recovery(
                        history(
                                past("good", 0, null, null, null, 40),
                                past("partly", 0, -5, null, null, 30),
                                past("backwards", 0, null, null, null, -10),
                                past("open", 0, 5),
                                past("single", 0),
                                done("none", null)));
        assertThat(figure(picture, "recovery.resolved.median").value()).isEqualTo(35);
        assertThat(figure(picture, "recovery.detected.contradicting").numerator()).isEqualTo(1);
        assertThat(figure(picture, "recovery.resolved.contradicting").numerator()).isEqualTo(1);
        assertThat(figure(picture, "recovery.open"))
                .matches(f -> f.numerator() == 2 && f.denominator() == 5);
        assertThat(view(picture, "clocks").spec().text().basis())
                .startsWith("n = 3")
                .contains("1 whose clocks contradict each other")
                .contains("1 with fewer than two usable clocks")
                .contains("1 without a usable date");
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("2 of 5 incidents have no time of resolution"))
                .anyMatch(l -> l.startsWith("1 span is below zero"));
    }

    /// A moment after today is a typing error or a plan.
    @Test
    void clocksInTheFutureEndNothing() {
        var picture =
                recovery(
                        history(
                                done("A", null)
                                        .with(
                                                new Clocks(
                                                        BEGIN,
                                                        null,
                                                        null,
                                                        null,
                                                        Instant.parse("2027-01-01T00:00:00Z"))),
                                done("F", "2027-01-01")));
        assertThat(view(picture, "clocks").instead()).isNotEmpty();
        assertThat(view(picture, "clocks").spec().text().basis())
                .contains("1 dated in the future", "1 with fewer than two usable clocks");
    }

    @Test
    void severitiesStandApart() {
        var history =
                history(
                        past("low", 0, null, null, null, 100).with(SeverityClass.LOW),
                        past("high", 0, null, null, null, 10).with(SeverityClass.CRITICAL));
        var picture = recovery(history);
        var spreads = (Spreads) view(picture, "severity").spec();
        assertThat(spreads.categories()).containsExactly("Critical", "Low");
        assertThat(keys(history, view(picture, "severity").behind().at(0, 1)))
                .containsExactly("low");
    }

    @Test
    void deliveryIsToldOnlyWhereDeploymentsAreKnown() {
        var incidents = new ArrayList<Past>();
        for (int i = 0; i < 4; i++) {
            var at = BEGIN.plusSeconds(86_400L * 7 * i);
            incidents.add(
                    done("K" + i, null)
                            .change(i == 0 ? "" : i == 3 ? "CHG-1" : "CHG-1; CHG-" + i)
                            .with(new Clocks(at, null, null, null, at.plusSeconds(60L * 10 * i))));
        }
        incidents.add(done("last", "2026-02-01T10:00:00Z"));
        var unknown = recovery(history(incidents, List.of()));
        assertThat(figure(unknown, "recovery.dora.failed").why())
                .isEqualTo("deployments are not known");
        var series = new ArrayList<SeriesWeek>();
        for (int w = 0; w < 4; w++)
            series.add(SeriesWeek.deployments("a", LocalDate.of(2026, 1, 5).plusWeeks(w), 5));
        var picture = recovery(history(incidents, series));
        assertThat(figure(picture, "recovery.dora.frequency").value()).isEqualTo(5);
        // CHG-1 and CHG-2 in 20 deployments.
        assertThat(figure(picture, "recovery.dora.failed"))
                .matches(f -> f.numerator() == 2 && f.denominator() == 20);
        assertThat(figure(picture, "recovery.dora.recovery").value()).isEqualTo(20);
    }
}
