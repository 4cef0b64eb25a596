package firebreak.store;

import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;
import static firebreak.store.jooq.Tables.SERIES_WEEK;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Series;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.assessment.Topic;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class SeriesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);

    @TempDir Path folder;

    private static SeriesWeek week(int weeks, double amount) {
        return new SeriesWeek("lead_time", "shop", FIRST.plusWeeks(weeks), amount, "days");
    }

    @Test
    void weeksAreUpdatedByTheirKeyAndUndoneAsOneEdit() {
        try (var file = StoreFixture.create(folder)) {
            var first = List.of(week(0, 1.5), week(1, 2));
            assertThat(file.series().take("First", first, Progress.NONE))
                    .isEqualTo(new SeriesStore.Outcome(2, 0, 0));
            var second = List.of(week(1, 2.25), week(2, 3), week(0, 1.5));
            assertThat(file.series().preview(second)).isEqualTo(new SeriesStore.Outcome(1, 1, 1));
            assertThat(file.series().all()).isEqualTo(first);
            file.series().take("Second", second, Progress.NONE);
            var after = List.of(week(0, 1.5), week(1, 2.25), week(2, 3));
            assertThat(file.series().all()).isEqualTo(after);
            assertThat(file.journal().undo()).contains("Second");
            assertThat(file.series().all()).isEqualTo(first);
            assertThat(file.journal().redo()).contains("Second");
            assertThat(file.series().all()).isEqualTo(after);
            assertThat(file.check()).isEmpty();
        }
    }

    @Test
    void nothingNewIsNoEdit() {
        try (var file = StoreFixture.create(folder)) {
            file.series().take("First", List.of(week(0, 1.5)), Progress.NONE);
            var revision = file.journal().revision();
            assertThat(file.series().take("Again", List.of(week(0, 1.5)), Progress.NONE))
                    .isEqualTo(new SeriesStore.Outcome(0, 0, 1));
            assertThat(file.journal().revision()).isEqualTo(revision);
        }
    }

    private static SeriesWeek byDay(double... days) {
        return SeriesWeek.ofDays(
                "deployments", "shop", FIRST, "", Arrays.stream(days).boxed().toList());
    }

    private static final double NOT_TOLD = Double.NaN;

    @Test
    void daysComeAndGoWithTheirWeek() {
        var weekly = SeriesWeek.deployments("shop", FIRST, 3);
        var daily = byDay(1, 0, 2, 0, 0, 0, 0);
        try (var file = StoreFixture.create(folder)) {
            file.series().take("Weeks", List.of(weekly), Progress.NONE);
            assertThat(file.series().take("Days", List.of(daily), Progress.NONE))
                    .isEqualTo(new SeriesStore.Outcome(0, 1, 0));
            assertThat(file.series().all()).containsExactly(daily);
            assertThat(file.series().take("The same weeks", List.of(weekly), Progress.NONE))
                    .as("a week that repeats their sum")
                    .isEqualTo(new SeriesStore.Outcome(0, 0, 1));
            var other = SeriesWeek.deployments("shop", FIRST, 9);
            file.series().take("Other weeks", List.of(other), Progress.NONE);
            assertThat(file.series().all()).as("their days are unknown").containsExactly(other);
            assertThat(file.journal().undo()).contains("Other weeks");
            assertThat(file.series().all()).containsExactly(daily);
            assertThat(file.journal().undo()).contains("Days");
            assertThat(file.series().all()).containsExactly(weekly);
            file.journal().redo();
            assertThat(file.series().all()).containsExactly(daily);
            assertThat(file.check()).isEmpty();
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.series().all()).containsExactly(daily);
        }
    }

    @Test
    void twoFilesMayShareAWeek() {
        var january = byDay(1, 2, 0, 0, 3, NOT_TOLD, NOT_TOLD);
        var february = byDay(NOT_TOLD, NOT_TOLD, NOT_TOLD, NOT_TOLD, NOT_TOLD, 0, 4);
        var both = byDay(1, 2, 0, 0, 3, 0, 4);
        assertThat(SeriesWeek.latest(List.of(january, february))).containsExactly(both);
        try (var file = StoreFixture.create(folder)) {
            file.series().take("January", List.of(january), Progress.NONE);
            file.series().take("February", List.of(february), Progress.NONE);
            assertThat(file.series().all()).containsExactly(both);
            assertThat(both.amount()).isEqualTo(10);
            file.series().take("Again", List.of(byDay(0, 2, 0, 0, 3, 0, 4)), Progress.NONE);
            assertThat(file.series().all().getFirst().amount()).isEqualTo(9);
        }
    }

    /// As a snapshot of another program might bring them.
    @Test
    void daysThatDoNotAddUpAreNotKnown() {
        try (var file = StoreFixture.create(folder)) {
            file.series().take("Days", List.of(byDay(1, 0, 2, 0, 0, 0, 0)), Progress.NONE);
            file.journal()
                    .edit(
                            "Other days",
                            Set.of(Topic.SERIES),
                            tx -> {
                                var row = tx.dsl().selectFrom(SERIES_WEEK).fetchSingle();
                                row.setDay_2(40.0);
                                tx.update(row);
                                return null;
                            });
            assertThat(file.series().all())
                    .containsExactly(SeriesWeek.deployments("shop", FIRST, 3));
        }
    }

    /// Weeks of deployments of an assessment from before, and the edit that brought them.
    @Test
    void deploymentWeeksOfOlderAssessmentsBecomeASeriesThatCanBeUndone() throws Exception {
        try (var database = SnapshotFixture.database(folder)) {
            // Before the script that makes the series.
            Schema.create(database.dsl(), 8);
            database.dsl()
                    .execute(
                            "INSERT INTO assessment VALUES (RANDOM_UUID(), 'C', 'T', 'UTC', NOW(), FALSE)");
            database.dsl().execute("INSERT INTO codebook VALUES (1)");
            database.dsl()
                    .execute(
                            "INSERT INTO deployment_week VALUES ('a,\"DEPLOYMENTS\":\"9', DATE '2025-03-03', 7)");
            database.dsl()
                    .execute(
                            "INSERT INTO journal_entry VALUES (1, NOW(), 'me', 'Add', 'EDIT', NULL, NULL, 'DEPLOYMENTS', 'DONE')");
            database.dsl()
                    .execute(
                            "INSERT INTO journal_row VALUES (1, 0, 'DEPLOYMENT_WEEK', NULL, ?)",
                            "{\"SERVICE\":\"a,\\\"DEPLOYMENTS\\\":\\\"9\",\"MONDAY\":\"2025-03-03\",\"DEPLOYMENTS\":\"7\"}");
            Schema.complete(database.dsl());
            assertThat(new IntegrityCheck(database.dsl()).faults()).isEmpty();
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.check()).isEmpty();
            assertThat(file.series().all())
                    .containsExactly(SeriesWeek.deployments("a,\"DEPLOYMENTS\":\"9", FIRST, 7));
            assertThat(file.journal().undo()).contains("Add");
            assertThat(file.series().all()).isEmpty();
            file.journal().redo();
            assertThat(file.series().all()).hasSize(1);
            file.imports().take("More", List.of(reading(draft("A", "a"))), Progress.NONE);
            assertThat(file.check()).isEmpty();
        }
    }

    @Test
    void weeksThatAreMissingAreGapsAndZeroIsNone() {
        var all =
                Series.of(
                        List.of(
                                week(4, 0),
                                week(0, 1),
                                week(1, 0),
                                new SeriesWeek("lead_time", "mail", FIRST, 1, "days")));
        assertThat(all).extracting(Series::service).containsExactly("mail", "shop");
        assertThat(all.getFirst().gaps()).isEmpty();
        assertThat(all.getLast().gaps()).containsExactly(FIRST.plusWeeks(2), FIRST.plusWeeks(3));
        assertThat(all.getLast().last().amount()).isZero();
    }
}
