package firebreak.store;

import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;
import static firebreak.store.StoreFixture.tagging;
import static firebreak.store.jooq.Tables.TABLE_DIGEST;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Origin;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// What is kept about the tables is what they hold, whatever was done.
class DigestsTest {
    private static final String LONE = "half a letter \uD83D, \u0000, \"quoted\\\", ü, 漢, 🔥";

    @TempDir Path folder;

    /// Every kind of write, in any order, with restarts between.
    @Test
    void theDigestsFollowEveryWrite() throws SQLException {
        for (int seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var path = folder.resolve("s" + seed);
            var file = StoreFixture.create(path);
            try {
                file.imports().take("Base", List.of(StoreFixture.many(20)), Progress.NONE);
                for (int step = 0; step < 40; step++) {
                    any(file, random, step);
                    if (random.nextInt(5) == 0) {
                        file.close();
                        file = StoreFixture.open(path);
                    }
                    assertThat(file.check(Progress.NONE))
                            .as("seed %d, step %d", seed, step)
                            .isEmpty();
                }
            } finally {
                file.close();
            }
        }
    }

    /// A result of a hundred thousand rows would stand in memory as a whole otherwise.
    @Test
    void resultsAreStillReadRowByRowAfterwards() throws SQLException {
        StoreFixture.create(folder).close();
        var database = new Database(folder.resolve(Assessments.DATABASE), "file:");
        try {
            database.open(null, false);
            assertThat(isLazy(database)).isTrue();
            Digests.computed(database.dsl(), TABLE_DIGEST.getName());
            new DatabaseRows(database.dsl()).each(TABLE_DIGEST.getName(), row -> {});
            assertThat(isLazy(database)).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            database.shut(false);
        }
    }

    private static boolean isLazy(Database database) {
        return database.dsl()
                .connectionResult(c ->
                        ((SessionLocal) c.unwrap(JdbcConnection.class).getSession())
                                .isLazyQueryExecution());
    }

    private static void any(AssessmentFile file, Random random, int step) {
        switch (random.nextInt(8)) {
            case 0 -> {
                var mixed =
                        reading(
                                draft("INC-" + random.nextInt(30), LONE + step),
                                draft("N" + step, ""));
                file.imports().take("Import", List.of(mixed), Progress.NONE);
            }
            case 1 ->
                    file.taggings().all().stream()
                            .findFirst()
                            .ifPresent(t -> file.taggings().remove("Remove", t));
            case 2, 3 -> file.journal().undo();
            case 4 -> file.journal().redo();
            case 5 ->
                    file.series()
                            .take(
                                    "Deployments " + LONE,
                                    List.of(
                                            SeriesWeek.deployments(
                                                    "s" + step, LocalDate.of(1500, 2, 28), step),
                                            SeriesWeek.ofDays(
                                                    "m",
                                                    "s",
                                                    LocalDate.of(1500, 2, 28),
                                                    "",
                                                    List.of(
                                                            0.1,
                                                            Double.NaN,
                                                            1e300,
                                                            (double) step,
                                                            0.0,
                                                            0.0,
                                                            Double.NaN))),
                                    Progress.NONE);
            case 6 -> {
                if (random.nextInt(10) == 0) file.journal().startAfresh();
                assertThatThrownBy(() -> cancelled(file)).isInstanceOf(Cancelled.class);
            }
            default -> {
                var ids = file.incidents().idsByKey().values().stream().toList();
                if (ids.isEmpty()) return;
                var id = ids.get(random.nextInt(ids.size())).getFirst();
                var origin = Origin.values()[random.nextInt(4)];
                file.taggings().save("Tag", List.of(tagging(id, "c" + random.nextInt(2), origin)));
            }
        }
    }

    private static void cancelled(AssessmentFile file) {
        Progress never =
                (done, total) -> {
                    throw new Cancelled();
                };
        file.imports().take("Import", List.of(reading(draft("never", ""))), never);
    }

    /// The database looks by itself at tables that changed much and notes in their definitions what
    /// it found.
    @Test
    void definitionsAreTheSameAfterManyWrites() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(5000)), Progress.NONE);
            assertThat(file.check()).isEmpty();
            file.journal().undo();
            file.journal().redo();
            assertThat(file.check()).isEmpty();
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.check()).isEmpty();
        }
    }

    /// An assessment of the first version has no digests; it gets them when it is opened.
    @Test
    void anOlderAssessmentGetsItsDigests() throws SQLException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        }
        behindTheProgramsBack(
                "DROP TABLE table_digest", "DELETE FROM schema_version WHERE version > 1");
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.check(Progress.NONE)).isEmpty();
            assertThat(file.incidents().count()).isEqualTo(3);
        }
    }

    @Test
    void aMigrationThatWasStoppedHalfWayIsDoneAgain() throws SQLException {
        StoreFixture.create(folder).close();
        behindTheProgramsBack(
                "DELETE FROM table_digest", "DELETE FROM schema_version WHERE version > 1");
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aDigestIsTheSameInAnyOrderAndTakenAwayAgain() {
        var ab = Digest.EMPTY.plus("T", "a").plus("T", "b");
        assertThat(Digest.EMPTY.plus("T", "b").plus("T", "a")).isEqualTo(ab);
        assertThat(ab.minus("T", "a").minus("T", "b")).isEqualTo(Digest.EMPTY);
        assertThat(Digest.EMPTY.minus("T", "a").plus("T", "a")).isEqualTo(Digest.EMPTY);
        assertThat(Digest.EMPTY.plus("U", "a")).isNotEqualTo(Digest.EMPTY.plus("T", "a"));
        assertThat(Digest.of(ab.rows(), ab.bytes())).isEqualTo(ab);
        assertThat(Digest.of(0, Digest.EMPTY.bytes())).isEqualTo(Digest.EMPTY);
    }

    private void behindTheProgramsBack(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:ordered:file:" + folder.resolve("assessment"));
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
