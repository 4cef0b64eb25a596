package firebreak.analysis;

import static firebreak.analysis.Sample.CODEBOOK;
import static firebreak.analysis.Sample.done;
import static firebreak.analysis.Sample.inState;
import static firebreak.analysis.Sample.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class PatternsTest {
    private static final List<TaggedIncident> SEVEN =
            List.of(
                    done(
                            "2025-09-03T10:00:00Z",
                            Origin.REQUIREMENTS,
                            "limits",
                            "req",
                            Preventability.PREVENTABLE),
                    incident(
                            TaggingState.DONE,
                            "2025-09-09T10:00:00Z",
                            30,
                            Origin.REQUIREMENTS,
                            "limits",
                            "req",
                            Preventability.PARTLY),
                    incident(
                            TaggingState.DONE,
                            "2025-11-30T23:30:00Z",
                            45,
                            Origin.CODE_QUALITY,
                            "untested",
                            "test",
                            Preventability.NOT_ENOUGH_INFORMATION),
                    done(null, Origin.OPERATIONAL, null, null, Preventability.NOT),
                    inState(TaggingState.PENDING, "2025-10-02T00:00:00Z"),
                    inState(TaggingState.DRAFT, "2025-11-01T00:00:00Z"),
                    inState(TaggingState.DISCARDED, "2030-01-01T00:00:00Z"));

    private static PatternAnalysis of(List<TaggedIncident> incidents) {
        return Patterns.of(incidents, CODEBOOK, ZoneOffset.UTC, Sample.TODAY);
    }

    @Test
    void datesInTheFutureAreInNoMonthAndAreSaid() {
        var months =
                Patterns.of(SEVEN, CODEBOOK, ZoneOffset.UTC, LocalDate.of(2025, 10, 1)).months();
        assertThat(months.basis().last()).isBefore(LocalDate.of(2025, 10, 2));
        assertThat(months.basis().leftOut())
                .contains(new LeftOut(Text.of(LeftOutReason.IN_FUTURE), 3));
    }

    @Test
    void minutesBeyondAnIntAreStillASum() {
        var most =
                new TaggedIncident(
                        UUID.randomUUID(),
                        "INC-1",
                        "",
                        "",
                        SeverityClass.HIGH,
                        null,
                        Integer.MAX_VALUE,
                        "",
                        TaggingState.DONE,
                        Origin.REQUIREMENTS,
                        "limits",
                        "req",
                        Preventability.PREVENTABLE,
                        null);
        var analysis = of(List.of(most, most, most));
        assertThat(analysis.matrix().leadershipMinutes().getFirst().getFirst())
                .isEqualTo(3L * Integer.MAX_VALUE)
                .isEqualTo(analysis.leadership().minutes());
    }

    @Test
    void progressCountsEveryState() {
        assertThat(of(SEVEN).progress()).isEqualTo(new TaggingProgress(7, 4, 1, 1, 1));
    }

    @Test
    void theMatrixCountsFinishedTaggingsWithAStage() {
        var matrix = of(SEVEN).matrix();
        assertThat(matrix.counts())
                .containsExactly(
                        List.of(2, 0, 0), List.of(0, 1, 0), List.of(0, 0, 0), List.of(0, 0, 0));
        assertThat(matrix.leadershipMinutes().getFirst()).containsExactly(30L, 0L, 0L);
        assertThat(matrix.leadershipMinutes().get(1)).containsExactly(0L, 45L, 0L);
        assertThat(matrix.basis())
                .isEqualTo(
                        new Basis(
                                3,
                                LocalDate.of(2025, 9, 3),
                                LocalDate.of(2025, 11, 30),
                                List.of(
                                        new LeftOut("not tagged yet", 2),
                                        new LeftOut("discarded", 1),
                                        new LeftOut("not preventable", 1))));
    }

    @Test
    void sharesOfOriginsAreAmongFinishedTaggings() {
        var origins = of(SEVEN).origins();
        assertThat(origins).extracting(Proportion::count).containsExactly(2, 1, 0, 1);
        assertThat(origins).allSatisfy(p -> assertThat(p.n()).isEqualTo(4));
    }

    @Test
    void monthsFillGapsAndLeaveOutWhatHasNoDate() {
        var months = of(SEVEN).months();
        assertThat(months.months())
                .containsExactly(
                        YearMonth.of(2025, 9), YearMonth.of(2025, 10), YearMonth.of(2025, 11));
        assertThat(months.counts())
                .containsExactly(
                        List.of(2, 0, 0), List.of(0, 0, 1), List.of(0, 0, 0), List.of(0, 0, 0));
        assertThat(months.untagged()).containsExactly(0, 1, 1);
        assertThat(months.basis().n()).isEqualTo(5);
        assertThat(months.basis().leftOut())
                .containsExactly(
                        new LeftOut("discarded", 1), new LeftOut("without a usable date", 1));
    }

    @Test
    void theZoneDecidesTheMonth() {
        var months =
                Patterns.of(SEVEN, CODEBOOK, ZoneId.of("Europe/Berlin"), Sample.TODAY).months();
        assertThat(months.months().getLast()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(months.basis().last()).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void impossibleDatesDoNotStretchTheMonths() {
        var months =
                of(List.of(
                                inState(TaggingState.PENDING, "0001-01-01T00:00:00Z"),
                                inState(TaggingState.PENDING, "9999-12-31T00:00:00Z"),
                                inState(TaggingState.PENDING, "2025-05-05T00:00:00Z")))
                        .months();
        assertThat(months.months()).containsExactly(YearMonth.of(2025, 5));
        assertThat(months.basis().leftOut())
                .containsExactly(new LeftOut("without a usable date", 2));
    }

    @Test
    void factorsFallAndTiesStayInCodebookOrder() {
        var day = "2025-09-03T10:00:00Z";
        var pareto =
                of(List.of(
                                tagged(day, "capacity"),
                                tagged(day, "config"),
                                tagged(day, "config"),
                                tagged(day, "untested"),
                                tagged(day, "gone"),
                                tagged(day, null)))
                        .factors();
        assertThat(pareto.factors())
                .extracting(f -> f.factor().id())
                .containsExactly("config", "untested", "capacity");
        assertThat(pareto.factors())
                .extracting(FactorCount::cumulativeShare)
                .containsExactly(0.5, 0.75, 1.0);
        assertThat(pareto.basis().leftOut())
                .containsExactly(
                        new LeftOut("without a factor", 1),
                        new LeftOut("with a factor that the codebook does not have", 1));
    }

    private static TaggedIncident tagged(String day, @org.jspecify.annotations.Nullable String f) {
        return done(day, Origin.DEPLOYMENT, f, "deploy", Preventability.PREVENTABLE);
    }

    @Test
    void thePreventableShareHasBounds() {
        var share = of(SEVEN).preventable();
        assertThat(share.share()).isEqualTo(Proportions.wilson(2, 3));
        assertThat(share.lowest()).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(share.highest()).isCloseTo(3.0 / 4, within(1e-12));
        assertThat(share.basis().n()).isEqualTo(4);
        assertThat(
                        List.of(
                                share.preventable(),
                                share.partly(),
                                share.not(),
                                share.notEnoughInformation()))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void leadershipTimeIsOverIncidentsThatHaveIt() {
        var time = of(SEVEN).leadership();
        assertThat(time.minutes()).isEqualTo(75);
        assertThat(time.preventableMinutes()).isEqualTo(30);
        assertThat(time.basis().n()).isEqualTo(2);
        assertThat(time.basis().leftOut())
                .containsExactly(
                        new LeftOut("discarded", 1),
                        new LeftOut("without known leadership time", 4));
    }

    @Test
    void oddTaggingsAreNamedNotHidden() {
        var matrix =
                of(List.of(
                                done(null, null, null, "req", Preventability.PREVENTABLE),
                                done(null, Origin.DEPLOYMENT, null, "gone", Preventability.PARTLY),
                                done(null, Origin.DEPLOYMENT, null, null, Preventability.PARTLY)))
                        .matrix();
        assertThat(matrix.basis())
                .isEqualTo(
                        new Basis(
                                0,
                                null,
                                null,
                                List.of(
                                        new LeftOut("with an incomplete tagging", 1),
                                        new LeftOut("without a stage", 1),
                                        new LeftOut(
                                                "with a stage that the codebook does not have",
                                                1))));
    }

    @Test
    void nothingGivesZerosWithoutTrouble() {
        var none = of(List.of());
        assertThat(none.months().months()).isEmpty();
        assertThat(none.factors().factors()).isEmpty();
        assertThat(none.preventable().share().share()).isNaN();
        assertThat(none.preventable().lowest()).isZero();
        assertThat(none.preventable().highest()).isEqualTo(1);
        assertThat(none.origins()).allSatisfy(p -> assertThat(p.share()).isNaN());
    }
}
