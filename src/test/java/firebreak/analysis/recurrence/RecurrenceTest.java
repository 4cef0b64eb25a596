package firebreak.analysis.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Proportions;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class RecurrenceTest {
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private final List<TaggedIncident> all = new ArrayList<>();

    /// @param day of the year; NaN where nobody knows
    private UUID incident(double day, @Nullable Integer minutes) {
        return incident(day, minutes, TaggingState.PENDING);
    }

    private UUID incident(double day, @Nullable Integer minutes, TaggingState state) {
        var id = new UUID(0, all.size() + 1);
        all.add(
                new TaggedIncident(
                        id,
                        "INC-" + (all.size() + 1),
                        "Title",
                        "",
                        SeverityClass.HIGH,
                        Double.isNaN(day)
                                ? null
                                : BEGIN.plus(Duration.ofMinutes(Math.round(day * 24 * 60))),
                        minutes,
                        "",
                        state,
                        null,
                        null,
                        null,
                        null,
                        null));
        return id;
    }

    private static RecurrenceFamily family(String name, UUID... members) {
        return new RecurrenceFamily(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                "",
                Arrays.asList(members));
    }

    private Recurrence of(RecurrenceFamily... families) {
        return Recurrence.of(all, List.of(families));
    }

    @Test
    void aFamilyCountsOnceAndAsRepeats() {
        var c = incident(30.5, 240);
        var a = incident(0, 60);
        var b = incident(10, 120);
        for (int i = 0; i < 7; i++) incident(i, null);
        var recurrence = of(family("Certificates", c, a, b));
        assertThat(recurrence.incidents()).isEqualTo(10);
        assertThat(recurrence.causes()).isEqualTo(8);
        assertThat(recurrence.repeats()).isEqualTo(2);
        assertThat(recurrence.rate()).isEqualTo(Proportions.wilson(2, 10));
        var figures = recurrence.families().getFirst();
        assertThat(figures.members())
                .extracting(TaggedIncident::incidentId)
                .containsExactly(a, b, c);
        assertThat(figures.repeats()).isEqualTo(2);
        assertThat(figures.daysBetween()).containsExactly(10.0, 20.5);
        assertThat(figures.medianDaysBetween()).isEqualTo(15.25);
        assertThat(figures.crisis()).isEqualTo(new CrisisTime(1, 60, 2, 360, 180, 3));
    }

    @Test
    void whatNobodyKnowsIsLeftOutAndUndefinedIsAnAnswer() {
        var a = incident(0, null);
        var b = incident(5, 30);
        var c = incident(Double.NaN, 10);
        var crisis = of(family("One", a, b, c)).families().getFirst().crisis();
        assertThat(crisis.firstsKnown()).isZero();
        assertThat(crisis.repeatsKnown()).isEqualTo(2);
        assertThat(crisis.repeatsMedian()).isEqualTo(20);
        assertThat(crisis.ratio()).isNaN();
        var zero = incident(0, 0);
        assertThat(of(family("Two", zero, b)).families().getFirst().crisis().ratio()).isNaN();
        var unknown = of(family("Three", b, a)).families().getFirst().crisis();
        assertThat(unknown.repeatsMedian()).isEqualTo(30);
        assertThat(unknown.ratio()).isNaN();
    }

    @Test
    void withoutATimeNoneIsTakenForTheFirstWhileAnotherHasOne() {
        var a = incident(Double.NaN, null);
        var b = incident(Double.NaN, null);
        var c = incident(9, null);
        var figures = of(family("One", a, b, c)).families().getFirst();
        assertThat(figures.members().getFirst().incidentId()).isEqualTo(c);
        assertThat(figures.untimed()).isEqualTo(2);
        assertThat(figures.daysBetween()).isEmpty();
        assertThat(figures.medianDaysBetween()).isNaN();
        assertThat(figures.repeats()).isEqualTo(2);
    }

    @Test
    void anEmptyHistoryAndFamiliesWithoutIncidentsAreNoTrouble() {
        var nothing = of();
        assertThat(nothing.rate().share()).isNaN();
        assertThat(nothing.crisis().ratio()).isNaN();
        assertThat(nothing.followUp().all().n()).isZero();
        var gone = of(family("Gone", UUID.randomUUID()));
        assertThat(gone.repeats()).isZero();
        assertThat(gone.families().getFirst().members()).isEmpty();
        assertThat(gone.families().getFirst().repeats()).isZero();
    }

    @Test
    void whatWasDiscardedDoesNotCount() {
        var a = incident(0, 10);
        var b = incident(1, 20, TaggingState.DISCARDED);
        var c = incident(2, 30);
        var recurrence = of(family("One", a, b, c));
        assertThat(recurrence.incidents()).isEqualTo(2);
        assertThat(recurrence.repeats()).isEqualTo(1);
        assertThat(recurrence.families().getFirst().daysBetween()).containsExactly(2.0);
    }

    @Test
    void ofSeveralFamiliesTheRatioIsTheMedianAndThoseThatCameMostAreFirst() {
        var small = family("Small", incident(0, 10), incident(1, 10));
        var large = family("Large", incident(0, 10), incident(1, 20), incident(2, 40));
        var unknown = family("Unknown", incident(0, null), incident(1, 50));
        var recurrence = of(unknown, small, large);
        assertThat(recurrence.families())
                .extracting(f -> f.family().name())
                .containsExactly("Large", "Small", "Unknown");
        assertThat(recurrence.crisis()).isEqualTo(new CrisisTime(2, 20, 4, 120, 30, 2));
    }

    /// Values of R's prop.test(correct = FALSE), as published by Newcombe (1998).
    @Test
    void theRateHasTheWilsonInterval() {
        var members = new UUID[82];
        for (int i = 0; i < 263; i++) {
            var id = incident(i, null);
            if (i < 82) members[i] = id;
        }
        var rate = of(family("One", members)).rate();
        assertThat(rate.count()).isEqualTo(81);
        assertThat(rate.low()).isCloseTo(0.2552885199, within(1e-7));
        assertThat(rate.high()).isCloseTo(0.366209577, within(1e-7));
    }

    @Test
    void onlyThoseThatWereWatchedLongEnoughAreAskedWhetherTheyCameAgain() {
        var a = incident(0, null);
        var b = incident(89, null);
        var c = incident(250, null);
        incident(20, null);
        incident(300, null);
        var followUp = of(family("One", a, b, c)).followUp();
        // Watched for 90 days: day 0, 20, 89; the next after day 89 is 161 days later.
        assertThat(followUp.days()).isEqualTo(90);
        assertThat(followUp.all()).isEqualTo(Proportions.wilson(1, 3));
        assertThat(followUp.earlier()).isEqualTo(Proportions.wilson(1, 1));
        assertThat(followUp.later()).isEqualTo(Proportions.wilson(0, 2));
    }

    @Test
    void theWindowEndsWithItsLastMoment() {
        var a = incident(0, null);
        var b = incident(90, null);
        assertThat(of(family("One", a, b)).followUp().all()).isEqualTo(Proportions.wilson(1, 1));
        all.clear();
        var c = incident(0, null);
        var d = incident(90.01, null);
        assertThat(of(family("One", c, d)).followUp().all()).isEqualTo(Proportions.wilson(0, 1));
        assertThatThrownBy(() -> FollowUp.of(all, java.util.Map.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShortHistoryWasWatchedTooShort() {
        var a = incident(0, null);
        var b = incident(30, null);
        var followUp = of(family("One", a, b)).followUp();
        assertThat(followUp.all().n()).isZero();
        assertThat(followUp.all().share()).isNaN();
    }
}
