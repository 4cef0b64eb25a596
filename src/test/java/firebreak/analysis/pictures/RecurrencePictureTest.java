package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Marks.figure;
import static firebreak.analysis.pictures.Marks.keys;
import static firebreak.analysis.pictures.Marks.recurrence;
import static firebreak.analysis.pictures.Marks.view;
import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Proportions;
import firebreak.domain.chart.ChartSpec.Estimates;
import firebreak.domain.chart.ChartSpec.Spreads;
import firebreak.domain.chart.ChartSpec.StackedBars;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class RecurrencePictureTest {
    /// Two families: 4 times and twice; two alone, one discarded, the last of the year.
    private static final History HISTORY =
            history(
                    done("C1", "2026-01-10").family("cert").leaders(60, true),
                    done("C2", "2026-01-20").family("cert").leaders(120, true),
                    done("C3", "2026-02-09").family("cert"),
                    done("C4", "2026-06-09").family("cert").leaders(200, true),
                    done("S1", "2026-03-01").family("slow").leaders(30, false),
                    done("S2", "2026-03-31").family("slow").leaders(45, false),
                    done("A", "2026-02-01"),
                    done("B", "2026-10-01"),
                    done("D", "2026-02-02").family("slow").with(TaggingState.DISCARDED));

    @Test
    void familiesAreDrawnByTheirMembers() {
        var picture = recurrence(HISTORY);
        var bars = (StackedBars) view(picture, "families").spec();
        assertThat(bars.categories()).containsExactly("cert", "slow");
        assertThat(bars.series().get(0).values()).containsExactly(1, 1);
        assertThat(bars.series().get(1).values()).containsExactly(3, 1);
        assertThat(keys(HISTORY, view(picture, "families").behind().at(0, 0)))
                .containsExactly("C1");
        assertThat(keys(HISTORY, view(picture, "families").behind().at(1, 0)))
                .containsExactly("C2", "C3", "C4");
        assertThat(bars.text().reading())
                .isEqualTo(
                        "At least 4 of 8 incidents, 50\u00a0% [22\u00a0% – 78\u00a0%], are repeats of an earlier"
                                + " one; they belong to 2 families.");
        assertThat(figure(picture, "recurrence.rate").value())
                .isEqualTo(Proportions.wilson(4, 8).share());
        assertThat(figure(picture, "recurrence.causes").numerator()).isEqualTo(4);
    }

    @Test
    void theTimeBetweenIsFromEachToTheNext() {
        var picture = recurrence(HISTORY);
        var between = (Spreads) view(picture, "between").spec();
        assertThat(between.categories()).containsExactly("All families", "cert");
        // 10, 20, 120 and 30 days: median 25.
        assertThat(between.spreads().getFirst().median()).isEqualTo(25.0 * 24 * 60);
        assertThat(figure(picture, "recurrence.between.median").value()).isEqualTo(25);
        assertThat(keys(HISTORY, view(picture, "between").behind().at(0, 1)))
                .containsExactly("C2", "C3", "C4");
    }

    @Test
    void leadersTimeOfFirstsStandsAgainstRepeats() {
        var picture = recurrence(HISTORY);
        var crisis = (Spreads) view(picture, "crisis").spec();
        assertThat(crisis.spreads().get(0).median()).isEqualTo(45);
        assertThat(crisis.spreads().get(1).median()).isEqualTo(120);
        // Of cert 160 / 60, of slow 45 / 30; the middle of both.
        assertThat(figure(picture, "recurrence.crisis.ratio").value())
                .isEqualTo((160 / 60.0 + 1.5) / 2);
    }

    @Test
    void whatCameAgainIsComparedWithinEqualWindows() {
        var picture = recurrence(HISTORY);
        var follow = (Estimates) view(picture, "follow").spec();
        // Watched for 90 days before 1 October: all but B; C1, C2 and S1 came again in time.
        assertThat(figure(picture, "recurrence.follow.all"))
                .matches(f -> f.numerator() == 3 && f.denominator() == 7);
        assertThat(follow.categories()).hasSize(3);
        assertThat(keys(HISTORY, view(picture, "follow").behind().at(0, 1)))
                .containsExactly("C1", "C2");
        assertThat(keys(HISTORY, view(picture, "follow").behind().at(0, 2))).containsExactly("S1");
    }

    @Test
    void aSliceCountsWhatLiesWithinIt() {
        var slice = Slice.ALL.withPeriod(LocalDate.of(2026, 2, 1), null).of(HISTORY);
        var picture = recurrence(slice);
        assertThat(figure(picture, "recurrence.rate"))
                .matches(f -> f.numerator() == 2 && f.denominator() == 6);
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("3 members of families lie outside"));
        var once = recurrence(Slice.ALL.withFamiliesOnce(true).of(HISTORY));
        assertThat(view(once, "families").instead())
                .isEqualTo("None of 4 incidents has an earlier one of its family here.");
    }

    @Test
    void withoutFamiliesNothingIsSaid() {
        var picture = recurrence(history(done("A", "2026-01-01")));
        for (var view : picture.views())
            assertThat(view.instead()).startsWith("Nobody has confirmed a recurrence family yet");
    }

    @Test
    void membersWithoutATimeAreTold() {
        var picture =
                recurrence(
                        history(
                                List.of(
                                        done("A", "2026-01-01").family("f"),
                                        done("B", null).family("f")),
                                List.of()));
        assertThat(view(picture, "between").instead()).contains("no times");
        assertThat(picture.limits())
                .anyMatch(l -> l.startsWith("1 member of a family has no time"));
    }
}
