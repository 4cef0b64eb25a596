package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;
import static firebreak.store.jooq.Tables.SCHEMA_VERSION;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.work.Progress;

import org.h2.mvstore.MVStore;
import org.h2.tools.ChangeFileEncryption;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A database that holds anything but plain things of ours is refused before H2 opens it, and every
/// file of ours passes, in whatever state it was left.
class DatabaseGuardTest {
    private static final String KEY = "0123456789abcdef";
    @TempDir static Path once;
    private static Path ours;
    @TempDir Path folder;
    private Path marker;

    @BeforeAll
    static void makeOurs() {
        StoreFixture.create(once).close();
        ours = once.resolve("assessment.mv.db");
    }

    @BeforeEach
    void watch() {
        marker = folder.resolve("marker.txt");
        System.setProperty(HostileCode.MARKER, marker.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(HostileCode.MARKER);
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void hostileDatabasesAreRefusedAndNothingInThemRuns(Hostile kind) throws Exception {
        var database = Files.createDirectory(folder.resolve("a")).resolve("assessment.mv.db");
        Files.copy(ours, database);
        kind.add(database, marker);
        Files.deleteIfExists(marker);
        assertThat(DatabaseGuard.problem(database, null).orElseThrow())
                .containsAnyOf(
                        "things into it that Firebreak never writes", "was not made by Firebreak");
        assertThat(marker).doesNotExist();
        if (kind.use != null) runs(database, kind.use);
    }

    /// Without the guard the code does run: otherwise the refusal would show nothing.
    private void runs(Path database, String use) {
        try (var connection = DriverManager.getConnection(Hostile.url(database));
                var statement = connection.createStatement()) {
            if (!use.isEmpty()) {
                assertThat(marker).doesNotExist();
                statement.execute(use);
            }
        } catch (SQLException codeMayFailAfterItRan) {
            assertThat(codeMayFailAfterItRan.getErrorCode()).isPositive();
        }
        assertThat(marker).exists();
    }

    @Test
    void aPlainDatabaseThatIsNotOursIsRefused() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("a"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(a INT)");
        }
        assertThat(DatabaseGuard.problem(folder.resolve("a.mv.db"), null).orElseThrow())
                .contains("was not made by Firebreak")
                .contains("firebreak export")
                .contains(folder.toString());
    }

    @Test
    void ourOwnDatabasesPassInEveryState() throws Exception {
        var database = folder.resolve("a/assessment.mv.db");
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            passes(database, "as after a kill right after creation");
            file.imports().take("Import", List.of(StoreFixture.many(3000)), Progress.NONE);
            var incident = file.incidents().idsByKey().get("INC-7").getFirst();
            file.taggings()
                    .save("Tag", List.of(StoreFixture.tagging(incident, "me", Origin.OPERATIONAL)));
            passes(database, "after edits");
            file.journal().undo();
            file.journal().undo();
            passes(database, "after undo");
            leaveUnfinished(database);
        }
        passes(database, "compacted");
        StoreFixture.open(folder.resolve("a")).close();
        passes(database, "opened and closed");
    }

    /// A kill in the middle of a transaction leaves a log that the next opening rolls back.
    private void leaveUnfinished(Path database) throws Exception {
        try (var connection = besideTheOpenOne(database);
                var other = besideTheOpenOne(database);
                var statement = connection.createStatement();
                var sync = other.createStatement()) {
            statement.execute("ANALYZE");
            passes(database, "analysed");
            connection.setAutoCommit(false);
            statement.execute("UPDATE journal_row SET before_row = after_row, after_row = NULL");
            statement.execute("UPDATE stage SET label = 'x'");
            statement.execute("DELETE FROM journal_row WHERE place > 2");
            sync.execute("CHECKPOINT SYNC");
            var copy = passes(database, "in the middle of a transaction");
            try (var store = new MVStore.Builder().fileName("ordered:" + copy).readOnly().open()) {
                assertThat(store.getMapNames().stream().filter(n -> n.startsWith("undoLog")))
                        .anyMatch(store::hasData);
            }
            connection.rollback();
        }
    }

    /// Looks at a copy, which is what a kill at this moment leaves, as it is and encrypted.
    private Path passes(Path database, String state) throws Exception {
        var copy = Files.createTempDirectory(folder, "copy").resolve("assessment.mv.db");
        Files.copy(database, copy);
        assertThat(DatabaseGuard.problem(copy, null)).as(state).isEmpty();
        var sealed = Files.createTempDirectory(folder, "copy").resolve("assessment.mv.db");
        // H2's tool knows no marks.
        Files.write(sealed, Torn.unmarked(database));
        ChangeFileEncryption.execute(
                sealed.getParent().toString(), "assessment", "AES", null, KEY.toCharArray(), true);
        assertThat(DatabaseGuard.problem(sealed, KEY.toCharArray())).as(state).isEmpty();
        return copy;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lookingChangesNothingAndHindersNothing(boolean sealed) throws Exception {
        var database = sealed(sealed);
        Files.setLastModifiedTime(database, FileTime.fromMillis(1_000_000));
        var before = Files.readAllBytes(database);
        var key = sealed ? KEY.toCharArray() : null;
        for (int i = 0; i < 3; i++) assertThat(DatabaseGuard.problem(database, key)).isEmpty();
        if (key != null) assertThat(new String(key)).isEqualTo(KEY);
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(database).toMillis()).isEqualTo(1_000_000);
        assertThat(names(database.getParent())).containsExactly("assessment.mv.db");
        try (var connection = connect(database, sealed)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aWrongKeyIsToldAsDamageOrAnotherKeyFile() throws Exception {
        var database = sealed(true);
        assertThat(DatabaseGuard.problem(database, "another".toCharArray()).orElseThrow())
                .contains("doesn't belong to the key file");
        assertThat(DatabaseGuard.problem(database, null).orElseThrow()).contains("is damaged");
        assertThat(DatabaseGuard.problem(sealed(false), KEY.toCharArray()).orElseThrow())
                .contains("doesn't belong to the key file");
    }

    @Test
    void aLinkIsRefused() throws Exception {
        var database = sealed(false);
        var link = Files.createDirectory(folder.resolve("b")).resolve("assessment.mv.db");
        Files.createSymbolicLink(link, database);
        assertThat(DatabaseGuard.problem(link, null).orElseThrow()).contains("is a link");
    }

    @Test
    void emptyMissingAndStrangeFilesAreDamage() throws Exception {
        var file = folder.resolve("assessment.mv.db");
        assertDamaged(file, null);
        Files.createFile(file);
        assertDamaged(file, null);
        assertThat(file).isEmptyFile();
        Files.writeString(file, "this is no database".repeat(1000));
        assertDamaged(file, null);
        Files.delete(file);
        Files.createDirectory(file);
        assertDamaged(file, null);
    }

    /// A file that was cut opens in H2 as an empty database, and Firebreak would make it one.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileCutAnywhereIsDamagedOrAnEarlierStateOfOurs(boolean sealed) throws Exception {
        var database = sealed(sealed);
        var bytes = Files.readAllBytes(database);
        var key = sealed ? KEY.toCharArray() : null;
        for (int i = 0; i < 50; i++) {
            Files.write(database, Arrays.copyOf(bytes, (int) ((long) bytes.length * i / 50)));
            var problem = DatabaseGuard.problem(database, key);
            if (problem.isPresent()) assertThat(problem.get()).contains("damaged");
            else if (version(database, sealed) == 0) assertOurTables(database, sealed);
            else assertThat(version(database, sealed)).isLessThanOrEqualTo(Schema.NEWEST);
        }
    }

    @Test
    void flippedBytesNeverThrow() throws Exception {
        var database = sealed(false);
        var bytes = Files.readAllBytes(database);
        var random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var changed = bytes.clone();
            // Enough to hit what a look reads: most of the file is older versions of its content.
            for (int n = 0; n < changed.length / 1024; n++)
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(database, changed);
            if (DatabaseGuard.problem(database, null).isPresent()) refused++;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aFileOpenElsewhereIsSaidToBe() throws Exception {
        var database = sealed(false);
        try (var connection = connect(database, false)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(DatabaseGuard.problem(database, null).orElseThrow())
                    .contains("open elsewhere");
        }
    }

    @Test
    void hugeAndManyStatementsAreRefusedInBoundedMemory() throws Exception {
        var database = sealed(false);
        try (var connection = connect(database, false);
                var statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE incident IS '" + "x".repeat(30_000_000) + "'");
        }
        assertThat(DatabaseGuard.problem(database, null)).isPresent();
        try (var connection = connect(database, false);
                var statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE incident IS NULL");
            for (int i = 0; i < 2_100; i++) statement.execute("CREATE TABLE t" + i + "(a INT)");
        }
        assertThat(DatabaseGuard.problem(database, null)).isPresent();
    }

    private static void assertDamaged(Path file, char[] key) {
        assertThat(DatabaseGuard.problem(file, key).orElseThrow()).contains("is damaged");
    }

    private Path sealed(boolean sealed) throws Exception {
        var database = folder.resolve(sealed ? "sealed" : "plain").resolve("assessment.mv.db");
        Files.createDirectories(database.getParent());
        try (var connection = connect(database, sealed)) {
            Schema.migrate(DSL.using(connection, SQLDialect.H2, settings()));
        }
        return database;
    }

    /// Cut while it was made, before its version was written: ours, and refused when it is opened.
    private static void assertOurTables(Path database, boolean sealed) throws SQLException {
        try (var connection = connect(database, sealed)) {
            var dsl = DSL.using(connection, SQLDialect.H2, settings());
            assertThat(dsl.fetchCount(SCHEMA_VERSION)).isZero();
            assertThat(dsl.fetchCount(ASSESSMENT)).isZero();
        }
    }

    private static int version(Path database, boolean sealed) throws SQLException {
        try (var connection = connect(database, sealed)) {
            return Schema.version(DSL.using(connection, SQLDialect.H2, settings()));
        }
    }

    private static Connection besideTheOpenOne(Path database) throws SQLException {
        return DriverManager.getConnection(
                Hostile.url(database).replace("ordered:", "ordered:held:"));
    }

    static Connection connect(Path database, boolean sealed) throws SQLException {
        var url =
                Hostile.url(database)
                        + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=65536"
                        + (sealed ? ";CIPHER=AES" : "");
        return DriverManager.getConnection(url, "", sealed ? KEY + " " : "");
    }

    static Settings settings() {
        return new Settings().withRenderSchema(false).withExecuteLogging(false);
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
