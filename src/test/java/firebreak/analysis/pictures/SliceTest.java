package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;
import static firebreak.analysis.pictures.Past.untagged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class SliceTest {
    private static List<String> keys(History history) {
        return history.incidents().stream().map(i -> i.tagged().key()).toList();
    }

    @Test
    void allIsTheHistoryItself() {
        var history = history(done("A", "2026-01-05"), untagged("B", null));
        assertSame(history, Slice.ALL.of(history));
        assertEquals("All incidents · repeats counted", Slice.ALL.words());
    }

    @Test
    void aPeriodHoldsItsFirstAndLastDayInTheZoneOfTheAssessment() {
        var history =
                history(
                        // 23:30 UTC is the next day in Berlin.
                        done("before", "2026-01-04T22:30:00Z"),
                        done("first", "2026-01-04T23:30:00Z"),
                        done("last", "2026-01-31T22:30:00Z"),
                        done("after", "2026-01-31T23:30:00Z"),
                        done("undated", null));
        var slice = Slice.ALL.withPeriod(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 31));
        assertEquals(List.of("first", "last"), keys(slice.of(history)));
        assertEquals("5 Jan 2026 – 31 Jan 2026 · repeats counted", slice.words());
        assertEquals(
                List.of("before", "first", "last"),
                keys(Slice.ALL.withPeriod(null, LocalDate.of(2026, 1, 31)).of(history)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Slice.ALL.withPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31)));
    }

    @Test
    void servicesSeveritiesAndOriginsNarrowTogether() {
        var history =
                history(
                        done("A", "2026-01-01").of("ledger", "").with(SeverityClass.CRITICAL),
                        done("B", "2026-01-02").of("ledger", "").with(SeverityClass.LOW),
                        done("C", "2026-01-03")
                                .of("ledger", "")
                                .with(SeverityClass.CRITICAL)
                                .tags(Origin.DEPLOYMENT, null, null, Preventability.NOT),
                        untagged("D", "2026-01-04").of("ledger", "").with(SeverityClass.CRITICAL),
                        done("E", "2026-01-05").with(SeverityClass.CRITICAL));
        var slice =
                Slice.ALL
                        .withServices(Set.of("ledger"))
                        .withSeverities(Set.of(SeverityClass.CRITICAL));
        assertEquals(List.of("A", "C", "D"), keys(slice.of(history)));
        assertEquals(
                List.of("A"), keys(slice.withOrigins(Set.of(Origin.REQUIREMENTS)).of(history)));
        assertEquals(
                "ledger · Critical · began in Requirements · repeats counted",
                slice.withOrigins(Set.of(Origin.REQUIREMENTS)).words());
    }

    @Test
    void aFamilyCountsOnceByItsEarliestIncidentWithinTheSlice() {
        var history =
                history(
                        done("A", "2026-01-01").family("f").with(TaggingState.DISCARDED),
                        done("B", "2026-02-01").family("f"),
                        done("C", "2026-03-01").family("f"),
                        done("D", "2026-03-02"),
                        done("E", "2026-03-03").family("g"));
        var once = Slice.ALL.withFamiliesOnce(true);
        assertEquals(List.of("A", "B", "D", "E"), keys(once.of(history)));
        assertEquals(
                List.of("C", "D", "E"),
                keys(once.withPeriod(LocalDate.of(2026, 3, 1), null).of(history)));
    }

    @Test
    void exposureIsThatOfTheSliceToo() {
        var weeks =
                List.of(
                        SeriesWeek.deployments("ledger", LocalDate.of(2026, 1, 5), 3),
                        SeriesWeek.deployments("checkout", LocalDate.of(2026, 1, 5), 4),
                        SeriesWeek.deployments("ledger", LocalDate.of(2026, 1, 12), 5));
        var history = history(List.of(done("A", "2026-01-06")), weeks);
        var slice =
                Slice.ALL
                        .withServices(Set.of("ledger"))
                        .withPeriod(null, LocalDate.of(2026, 1, 11));
        assertEquals(List.of(weeks.getFirst()), slice.of(history).series());
    }

    @Test
    void slicesThatShareAnIncidentOverlap() {
        var history = history(done("A", "2026-01-01"), done("B", "2026-02-01"));
        var january = Slice.ALL.withPeriod(null, LocalDate.of(2026, 1, 31));
        var february = Slice.ALL.withPeriod(LocalDate.of(2026, 2, 1), null);
        assertFalse(january.overlaps(february, history));
        assertTrue(january.overlaps(Slice.ALL, history));
    }
}
