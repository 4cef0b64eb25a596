package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.pictures.SliceComparison.Verdict;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;

class SliceComparisonTest {
    /// `with` of `of` preventable incidents per service: Newcombe's published pair 56/70, 48/80.
    private static History twoServices() {
        var past = new ArrayList<Past>();
        for (int i = 0; i < 70; i++) past.add(one("a" + i, "ledger", i < 56));
        for (int i = 0; i < 80; i++) past.add(one("b" + i, "checkout", i < 48));
        return history(past.toArray(Past[]::new));
    }

    private static Past one(String key, String service, boolean preventable) {
        var past = done(key, "2026-01-05").of(service, "");
        return preventable
                ? past
                : past.tags(Origin.OPERATIONAL, "capacity", null, Preventability.NOT);
    }

    private static SliceComparison.Row row(SliceComparison comparison, String id) {
        return comparison.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void sharesOfSeparateSlicesAreComparedByNewcombesInterval() {
        var comparison =
                SliceComparison.of(
                        twoServices(),
                        Slice.ALL.withServices(Set.of("checkout")),
                        Slice.ALL.withServices(Set.of("ledger")));
        assertThat(comparison.overlap()).isFalse();
        var row = row(comparison, "preventable");
        // Newcombe (1998), table II (a): 56/70 - 48/80 is 0.2 [0.0524, 0.3339].
        assertThat(row.difference().low()).isCloseTo(0.0524, within(5e-5));
        assertThat(row.difference().high()).isCloseTo(0.3339, within(5e-5));
        assertThat(row.shownDifference()).isEqualTo("+20 points\n[+5 to +33]");
        assertThat(row.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(row.first().shown()).isEqualTo("60\u00a0%");
        assertThat(row(comparison, "severe").verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
    }

    @Test
    void ratesAreHeldAgainstTheWeeksOfEachSlice() {
        var past = new ArrayList<Past>();
        // 11 in 8 weeks, then 21 in 30: rates of 1.375 and 0.7 a week.
        for (int i = 0; i < 11; i++)
            past.add(done("a" + i, LocalDate.of(2025, 1, 6).plusDays(i * 5L).toString()));
        for (int i = 0; i < 21; i++)
            past.add(done("b" + i, LocalDate.of(2025, 3, 3).plusDays(i * 10L).toString()));
        var first = Slice.ALL.withPeriod(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 2));
        var second = Slice.ALL.withPeriod(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 9, 28));
        var row =
                row(SliceComparison.of(history(past.toArray(Past[]::new)), first, second), "rate");
        assertThat(row.first().value()).isCloseTo(11.0 / 8, within(1e-12));
        assertThat(row.second().value()).isCloseTo(21.0 / 30, within(1e-12));
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
        assertThat(row.shownDifference()).startsWith("× 0.51\n[");
    }

    @Test
    void slicesThatShareIncidentsAreNotTested() {
        var comparison =
                SliceComparison.of(
                        twoServices(), Slice.ALL, Slice.ALL.withServices(Set.of("ledger")));
        assertThat(comparison.overlap()).isTrue();
        assertThat(comparison.rows())
                .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.NOT_TESTABLE));
    }

    @Test
    void emptySlicesSayNothing() {
        var empty = Slice.ALL.withServices(Set.of("nobody"));
        var comparison = SliceComparison.of(twoServices(), empty, Slice.ALL);
        assertThat(row(comparison, "preventable").verdict()).isEqualTo(Verdict.NOT_TESTABLE);
        assertThat(row(comparison, "preventable").first().shown()).isEqualTo("–");
        var nothing = SliceComparison.of(history(), Slice.ALL, empty);
        assertThat(nothing.rows())
                .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.NOT_TESTABLE));
    }
}
