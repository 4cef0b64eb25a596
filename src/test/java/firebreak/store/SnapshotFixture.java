package firebreak.store;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Databases and snapshots of them, below the assessments.
final class SnapshotFixture {
    /// The cheapest cost there is.
    static final Cost CHEAP = new Cost(8, 1);

    /// An open database.
    record Database(Connection connection, DSLContext dsl) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private SnapshotFixture() {}

    /// The database of an assessment that nobody has open, or a new one.
    static Database database(Path assessment) throws SQLException {
        OrderedFile.register();
        var connection =
                DriverManager.getConnection(
                        "jdbc:h2:ordered:file:"
                                + assessment.resolve("assessment")
                                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
        return new Database(
                connection,
                DSL.using(
                        connection,
                        SQLDialect.H2,
                        new Settings().withRenderSchema(false).withExecuteLogging(false)));
    }

    /// A small assessment with a bit of everything: an import that was undone and done again, one
    /// with a problem, taggings of two coders and an edit that can be redone.
    static void assessment(Path folder) {
        try (var file = StoreFixture.create(folder)) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            StoreFixture.draft("INC-1", "Lost \"payments\" €"),
                                            StoreFixture.draft("INC-2", "Queue\\full\u0001😀"))),
                            Progress.NONE);
            file.journal().undo();
            file.journal().redo();
            var ids = new java.util.ArrayList<UUID>();
            file.incidents().forEach(i -> ids.add(i.id()));
            var first = ids.getFirst();
            file.taggings()
                    .save("Tag", List.of(StoreFixture.tagging(first, "Ann", Origin.DEPLOYMENT)));
            file.taggings()
                    .save("Tag", List.of(StoreFixture.tagging(first, "Bob", Origin.OPERATIONAL)));
            file.journal().undo();
        }
    }

    static KeyFile keyFile(UUID assessment, DataKey key, String passphrase) {
        try (var typed = Passphrase.of(passphrase.toCharArray())) {
            return KeyFile.wrap(assessment, key, typed, RecoveryKey.random(), CHEAP);
        }
    }

    static UUID id(Path assessment) {
        try (var file = StoreFixture.open(assessment)) {
            return file.info().id();
        }
    }

    /// A snapshot of a small assessment in `folder`, which stays.
    static Path taken(Path folder, @Nullable DataKey key) throws Exception {
        assessment(folder);
        var keyFile = key == null ? null : keyFile(id(folder), key, "correct horse");
        // What closing took is another test's.
        SafeFile.removeAll(folder.resolve(Snapshots.FOLDER));
        try (var database = database(folder)) {
            return new Snapshots(folder, key)
                    .take(database.dsl(), keyFile, order(SnapshotReason.CLOSE), Progress.NONE)
                    .file();
        }
    }

    static Snapshots.Order order(SnapshotReason reason) {
        return new Snapshots.Order(reason, null, "tester", StoreFixture.NOW);
    }

    /// Restores a snapshot into a new folder that can then be opened as an assessment.
    static SnapshotManifest load(Path file, @Nullable DataKey key, Path into) throws Exception {
        java.nio.file.Files.createDirectories(into);
        try (var database = database(into)) {
            return SnapshotLoader.load(
                    file, key, database.dsl(), new Attachments(into, key), Progress.NONE);
        }
    }

    /// Every row of an assessment that nobody has open, its journal included.
    static List<String> rows(Path assessment) throws Exception {
        var rows = new java.util.ArrayList<String>();
        try (var database = database(assessment)) {
            var source = new DatabaseRows(database.dsl());
            for (var table : source.tables())
                source.each(table, image -> rows.add(table + " " + image));
        }
        rows.sort(null);
        return rows;
    }
}
