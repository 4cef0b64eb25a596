package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/// Snapshots of older schemas come into this one. Those in the resources were written by the
/// program that had version 1 (run [#main] to see how) and are never written again.
class OlderSnapshotTest {
    @TempDir Path folder;

    @Test
    void aDatabaseIsSnapshotBeforeItsMigration() throws Exception {
        var file = old(folder, null);
        var manifest = SnapshotFixture.load(file, null, folder.resolve("new"));
        assertThat(manifest.schema()).isEqualTo(1);
        expectWhole(folder.resolve("new"));
    }

    @Test
    void thePlainOneOfVersion1IsRead() throws Exception {
        SnapshotFixture.load(resource("v001-plain.firebreak"), null, folder.resolve("new"));
        expectWhole(folder.resolve("new"));
    }

    @Test
    void theSealedOneOfVersion1IsRead() throws Exception {
        var file = resource("v001-sealed.firebreak");
        var keyFile = Objects.requireNonNull(SnapshotReader.header(file).key());
        try (var typed = Passphrase.of("correct horse".toCharArray());
                var key = keyFile.open(typed).orElseThrow()) {
            SnapshotFixture.load(file, key, folder.resolve("new"));
        }
        expectWhole(folder.resolve("new"));
    }

    @Test
    void anAssessmentOfVersion1IsBroughtUpToDateBehindASnapshot() throws Exception {
        Files.delete(old(folder, null));
        var then = folder.resolve("then");
        try (var file = StoreFixture.open(then)) {
            assertThat(file.snapshots().all())
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.manifest().reason()).isEqualTo(SnapshotReason.MIGRATION);
                        assertThat(s.manifest().schema()).isEqualTo(1);
                    });
        }
        expectWhole(then);
    }

    private static void expectWhole(Path assessment) throws Exception {
        try (var database = SnapshotFixture.database(assessment)) {
            assertThat(Schema.version(database.dsl())).isEqualTo(Schema.NEWEST);
        }
        try (var file = StoreFixture.open(assessment)) {
            assertThat(file.check()).isEmpty();
            assertThat(file.incidents().count()).isEqualTo(2);
            assertThat(file.taggings().all()).hasSize(1);
            assertThat(file.journal().redo()).contains("Tag");
        }
    }

    /// A snapshot of the small assessment as it was in version 1.
    private static Path old(Path folder, @Nullable DataKey key) throws Exception {
        var now = folder.resolve("now");
        SnapshotFixture.assessment(now);
        var id = SnapshotFixture.id(now);
        var then = Files.createDirectories(folder.resolve("then"));
        try (var from = SnapshotFixture.database(now);
                var to = SnapshotFixture.database(then)) {
            Schema.create(to.dsl(), 1);
            var target = new DatabaseRows(to.dsl());
            var source = new DatabaseRows(from.dsl());
            for (var table : target.tables()) {
                // Gone by now.
                if (!source.tables().contains(table)) continue;
                var columns = target.columns(table);
                source.each(
                        table,
                        image -> {
                            var row = SnapshotJson.columns(image);
                            var values = new ArrayList<@Nullable Object>();
                            for (var column : columns)
                                values.add(SnapshotValues.parse(column, row.get(column.getName())));
                            var places =
                                    String.join(
                                            ", ",
                                            java.util.Collections.nCopies(columns.length, "?"));
                            to.dsl()
                                    .execute(
                                            "INSERT INTO " + table + " VALUES (" + places + ")",
                                            values.toArray());
                        });
            }
            return new Snapshots(then, key)
                    .take(
                            to.dsl(),
                            key == null ? null : SnapshotFixture.keyFile(id, key, "correct horse"),
                            SnapshotFixture.order(SnapshotReason.MIGRATION),
                            Progress.NONE)
                    .file();
        }
    }

    private Path resource(String name) throws IOException {
        try (var in = getClass().getResourceAsStream("/firebreak/store/" + name)) {
            Files.copy(Objects.requireNonNull(in), folder.resolve(name));
        }
        return folder.resolve(name);
    }

    static void main(String[] args) throws Exception {
        var to = Path.of(args[0]);
        try (var key = DataKey.random()) {
            Files.copy(
                    old(Files.createTempDirectory("old"), null),
                    to.resolve("v001-plain.firebreak"));
            Files.copy(
                    old(Files.createTempDirectory("old"), key),
                    to.resolve("v001-sealed.firebreak"));
        }
    }
}
