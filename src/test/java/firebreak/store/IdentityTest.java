package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A copy that goes its own way.
class IdentityTest {
    private static final String WORDS = "correct horse";

    @TempDir Path temp;

    private AssessmentFile restored(Path snapshot, String name) {
        try (var typed = Passphrase.of(WORDS.toCharArray())) {
            return switch (StoreFixture.cheap()
                    .restore(snapshot, temp.resolve(name), typed, Progress.NONE)) {
                case Opening.Opened(var file) -> file;
                case Opening other -> throw new AssertionError(other);
            };
        }
    }

    private static Path snapshot(AssessmentFile file) throws SnapshotException {
        return file.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
    }

    private static Merging.Planning plan(AssessmentFile ours, Path theirs) throws Exception {
        try (var typed = Passphrase.of(WORDS.toCharArray())) {
            return Merging.plan(ours, theirs, typed, Progress.NONE);
        }
    }

    private static void refused(Merging.Planning planning) {
        assertThat(planning).isInstanceOf(Merging.Planning.No.class);
        assertThat(((Merging.Planning.No) planning).problem().problem())
                .contains("another assessment");
    }

    @Test
    void aCopyWithAnIdentityOfItsOwnIsNeverMergedWithTheOriginal() throws Exception {
        try (var original = StoreFixture.encrypted(temp.resolve("original"), WORDS)) {
            original.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            var common = snapshot(original);
            try (var copy = restored(common, "copy")) {
                assertThat(copy.info().id()).isEqualTo(original.info().id());
                assertThat(plan(original, snapshot(copy)))
                        .as("copies can be merged")
                        .isInstanceOf(Merging.Planning.Planned.class);
                var contents = StoreFixture.contents(copy);

                copy.newIdentity();
                assertThat(copy.info().id()).isNotEqualTo(original.info().id());
                assertThat(copy.info().client()).isEqualTo(original.info().client());
                assertThat(StoreFixture.contents(copy)).isEqualTo(contents);
                assertThat(copy.check()).isEmpty();
                refused(plan(original, snapshot(copy)));
                refused(plan(copy, snapshot(original)));
                refused(plan(copy, common));
            }
            assertThat(original.check()).isEmpty();
        }
    }

    @Test
    void itIsOneEditThatCanBeUndone() throws Exception {
        var place = temp.resolve("a");
        var before = "";
        try (var file = StoreFixture.encrypted(place, WORDS)) {
            var old = file.info();
            before = Files.readString(place.resolve(Anchor.NAME)).lines().toList().get(1);
            file.newIdentity();
            var renewed = file.info();
            assertThat(file.journal().undo()).contains("Give this copy an identity of its own");
            assertThat(file.info()).isEqualTo(old);
            file.journal().redo();
            assertThat(file.info()).isEqualTo(renewed);
            assertThat(file.check()).isEmpty();
            file.lock();
            try (var typed = Passphrase.of(WORDS.toCharArray())) {
                assertThat(file.unlock(typed)).isInstanceOf(Opening.Opened.class);
            }
            assertThat(file.info()).isEqualTo(renewed);
        }
        assertThat(Files.readString(place.resolve(Anchor.NAME)).lines().toList().get(1))
                .as("no longer taken for the same copy")
                .isNotEqualTo(before);
        try (var typed = Passphrase.of(WORDS.toCharArray());
                var file = ((Opening.Opened) StoreFixture.cheap().open(place, typed)).file()) {
            assertThat(file.warnings()).isEmpty();
            assertThat(file.check()).isEmpty();
        }
    }

    /// The key was made for the identity before; it goes on opening what is taken afterwards.
    @Test
    void snapshotsFromBeforeAndAfterRestoreAsWhatTheyWere() throws Exception {
        try (var file = StoreFixture.encrypted(temp.resolve("a"), WORDS)) {
            file.imports().take("Import", List.of(StoreFixture.many(2)), Progress.NONE);
            var old = file.info().id();
            var before = snapshot(file);
            file.newIdentity();
            var renewed = file.info().id();
            var after = snapshot(file);
            assertThat(file.snapshots().all())
                    .allMatch(s ->
                            file.snapshots().verify(s, Progress.NONE).condition()
                                    == SnapshotInfo.Condition.GOOD);
            var seen = new SnapshotInfo(before, 0, null, SnapshotInfo.Condition.GOOD);
            var topics = file.compare(seen, 10, Progress.NONE).topics();
            assertThat(topics).hasSize(1);
            var told = new FieldChange("Id", old.toString(), renewed.toString());
            assertThat(topics.getFirst().rows().getFirst().fields()).containsExactly(told);
            var trail = file.history().changes(file.journal().revision(), 10);
            assertThat(trail).hasSize(1);
            assertThat(trail.getFirst().kind()).isEqualTo(RowChange.Kind.CHANGED);
            assertThat(trail.getFirst().fields()).containsExactly(told);
            assertThat(file.history().changed(file.journal().revision())).isEqualTo(1);
            var export = temp.resolve("copy.firebreak");
            try (var typed = Passphrase.of(WORDS.toCharArray())) {
                file.export(export, Audience.COLLEAGUE, typed, Progress.NONE);
            }
            try (var then = restored(before, "then");
                    var now = restored(after, "now");
                    var handed = restored(export, "handed")) {
                assertThat(then.info().id()).isEqualTo(old);
                assertThat(now.info().id()).isEqualTo(renewed);
                assertThat(handed.info().id()).isEqualTo(renewed);
                for (var one : List.of(then, now, handed)) assertThat(one.check()).isEmpty();
                assertThat(plan(file, snapshot(now))).isInstanceOf(Merging.Planning.Planned.class);
                // What is restored has a key and a header of the old identity, and works on.
                assertThat(snapshot(handed)).exists();
            }
        }
    }
}
