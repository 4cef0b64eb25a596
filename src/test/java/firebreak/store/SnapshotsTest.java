package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.SnapshotException.Kind;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Taking, listing, verifying and restoring.
class SnapshotsTest {
    @TempDir Path folder;

    @Test
    void aPlainSnapshotRestoresEveryRow() throws Exception {
        var file = SnapshotFixture.taken(folder.resolve("a"), null);
        var manifest = SnapshotFixture.load(file, null, folder.resolve("b"));
        assertThat(SnapshotFixture.rows(folder.resolve("b")))
                .isEqualTo(SnapshotFixture.rows(folder.resolve("a")))
                .hasSize((int) manifest.rows())
                .anyMatch(r -> r.startsWith("JOURNAL_ROW"));
    }

    @Test
    void aSealedSnapshotRestoresWithNothingButItsPassphrase() throws Exception {
        Path file;
        try (var key = DataKey.random()) {
            file = SnapshotFixture.taken(folder.resolve("a"), key);
        }
        var raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw).startsWith("FIREBREAK SNAPSHOT 1\n").doesNotContain("Acme", "manifest");
        var keyFile = SnapshotReader.header(file).key();
        assertThat(keyFile).isNotNull();
        try (var typed = Passphrase.of("correct horse".toCharArray());
                var key = keyFile.open(typed).orElseThrow()) {
            SnapshotFixture.load(file, key, folder.resolve("b"));
        }
        assertThat(SnapshotFixture.rows(folder.resolve("b")))
                .isEqualTo(SnapshotFixture.rows(folder.resolve("a")));
    }

    @Test
    void undoAndRedoSurviveARestore() throws Exception {
        var file = SnapshotFixture.taken(folder.resolve("a"), null);
        SnapshotFixture.load(file, null, folder.resolve("b"));
        try (var restored = StoreFixture.open(folder.resolve("b"))) {
            assertThat(restored.check(Progress.NONE)).isEmpty();
            assertThat(restored.taggings().all()).hasSize(1);
            assertThat(restored.journal().redo()).contains("Tag");
            assertThat(restored.taggings().all()).hasSize(2);
            restored.journal().undo();
            restored.journal().undo();
            assertThat(restored.journal().undo()).contains("Import");
            assertThat(restored.incidents().count()).isZero();
        }
    }

    @Test
    void attachmentsTravelAlong() throws Exception {
        var a = folder.resolve("a");
        SnapshotFixture.assessment(a);
        try (var key = DataKey.random()) {
            var content = "minutes of the meeting".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            var kept = new Attachments(a, key).put(new ByteArrayInputStream(content));
            var keyFile = SnapshotFixture.keyFile(SnapshotFixture.id(a), key, "x");
            SnapshotInfo taken;
            try (var database = SnapshotFixture.database(a)) {
                taken =
                        new Snapshots(a, key)
                                .take(
                                        database.dsl(),
                                        keyFile,
                                        SnapshotFixture.order(SnapshotReason.OPEN),
                                        Progress.NONE);
            }
            SnapshotFixture.load(taken.file(), key, folder.resolve("b"));
            try (var in = new Attachments(folder.resolve("b"), key).get(kept.sha256())) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void namesSortByTimeAndTwoInOneSecondDoNotCollide() throws Exception {
        var a = folder.resolve("a");
        var first = SnapshotFixture.taken(a, null);
        try (var database = SnapshotFixture.database(a)) {
            var snapshots = new Snapshots(a, null);
            var second =
                    snapshots.take(
                            database.dsl(),
                            null,
                            SnapshotFixture.order(SnapshotReason.CLOSE),
                            Progress.NONE);
            assertThat(first.getFileName())
                    .hasToString("2026-11-01T09-00-00Z-r000007-close.firebreak");
            assertThat(second.file().getFileName())
                    .hasToString("2026-11-01T09-00-00Z-r000007-close-2.firebreak");
            assertThat(snapshots.all()).hasSize(2);
        }
    }

    @Test
    void allTellsDamagedOnesAndNewestGoodPassesThemBy() throws Exception {
        var a = folder.resolve("a");
        var good = SnapshotFixture.taken(a, null);
        var bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 1;
        Files.write(good.resolveSibling("2026-11-02T09-00-00Z-r000007-close.firebreak"), bytes);
        bytes[300] ^= 1;
        Files.write(good.resolveSibling("2026-11-03T09-00-00Z-r000007-close.firebreak"), bytes);
        Files.writeString(good.resolveSibling("note.txt"), "mine");
        var snapshots = new Snapshots(a, null);
        assertThat(snapshots.all())
                .extracting(SnapshotInfo::condition)
                .containsExactly(Condition.READABLE, Condition.READABLE, Condition.DAMAGED);
        assertThat(snapshots.newestGood(Progress.NONE).orElseThrow().file()).isEqualTo(good);
        assertThat(snapshots.all().getLast().condition()).isEqualTo(Condition.DAMAGED);
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        var a = folder.resolve("a");
        try (var file = StoreFixture.create(a)) {
            file.imports().take("Import", List.of(StoreFixture.many(2000)), Progress.NONE);
        }
        SafeFile.removeAll(a.resolve(Snapshots.FOLDER));
        try (var database = SnapshotFixture.database(a)) {
            for (long stop : List.of(1L, 2100L, 4000L)) {
                Progress stopping =
                        (done, total) -> {
                            if (done >= stop) throw new Cancelled();
                        };
                var snapshots = new Snapshots(a, null);
                var order = SnapshotFixture.order(SnapshotReason.TIMER);
                assertThatThrownBy(() -> snapshots.take(database.dsl(), null, order, stopping))
                        .isInstanceOf(Cancelled.class);
                assertThat(snapshots.folder()).isEmptyDirectory();
            }
        }
    }

    @Test
    void anUnwritablePlaceIsOneSentence() throws Exception {
        var a = folder.resolve("a");
        SnapshotFixture.assessment(a);
        SafeFile.removeAll(a.resolve(Snapshots.FOLDER));
        Files.writeString(a.resolve(Snapshots.FOLDER), "in the way");
        try (var database = SnapshotFixture.database(a)) {
            assertThatThrownBy(() ->
                            new Snapshots(a, null)
                                    .take(
                                            database.dsl(),
                                            null,
                                            SnapshotFixture.order(SnapshotReason.OPEN),
                                            Progress.NONE))
                    .isInstanceOfSatisfying(
                            SnapshotException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.UNWRITABLE))
                    .hasMessageContaining("can't be written to");
        }
    }
}
