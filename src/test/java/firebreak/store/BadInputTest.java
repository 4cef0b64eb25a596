package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.work.Progress;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// What is wrong with an assessment is one clear sentence, and nothing is changed.
class BadInputTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void isOneSentenceAndChangesNothing(BadInput input) throws Exception {
        var home = input.in(folder);
        var before = BadInput.bytes(home);
        for (int i = 0; i < 2; i++) {
            var opening = input.open(home);
            assertThat(opening).isNotInstanceOf(Opening.Opened.class);
            assertThat(opening.problem()).contains(input.told()).contains(home.toString());
            Sentence.isOne(opening.problem());
            assertThat(BadInput.bytes(home)).isEqualTo(before);
        }
    }

    @Test
    void aReadOnlyDiskIsSaidForOpeningCreatingAndRestoring() throws Exception {
        try (var disk = TinyDisk.mount(folder.resolve("disk"), 8 * 1024)) {
            var home = disk.root().resolve("a");
            Path snapshot;
            try (var file = StoreFixture.create(home)) {
                tag(file);
                snapshot = snapshot(file);
            }
            disk.readOnly();
            var before = BadInput.bytes(disk.root());
            assertReadOnly(StoreFixture.ASSESSMENTS.open(home));
            for (var place : List.of("b", "a/c"))
                assertReadOnly(
                        StoreFixture.ASSESSMENTS.restore(
                                snapshot, disk.root().resolve(place), null, Progress.NONE));
            assertThat(BadInput.bytes(disk.root())).isEqualTo(before);
            disk.writable();
            StoreFixture.open(home).close();
        }
    }

    private static void assertReadOnly(Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        assertThat(opening.problem())
                .matches(".*(can't be written to|can't be created.*may write there).*");
        Sentence.isOne(opening.problem());
    }

    @Test
    void aFolderThatIsRemovedWhileItIsOpenIsSaidAndNotMadeAgain() throws Exception {
        var home = folder.resolve("a");
        try (var file = StoreFixture.create(home)) {
            tag(file);
            SafeFile.removeAll(home);
            assertGone(home, () -> tag(file));
            assertGone(home, () -> file.journal().undo());
            assertGone(home, () -> file.incidents().count());
            assertGone(home, () -> snapshot(file));
            assertGone(
                    home,
                    () -> file.history().writeCsv(folder.resolve("trail.csv"), Progress.NONE));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsRenamedWhileItIsOpenIsSaidAndGoesOnWhenItIsBack() throws Exception {
        var home = folder.resolve("a");
        var away = folder.resolve("away");
        String last;
        try (var file = StoreFixture.create(home)) {
            tag(file);
            last = StoreFixture.contents(file);
            Files.move(home, away);
            assertGone(home, () -> tag(file));
            assertGone(home, () -> snapshot(file));
            assertThat(home).doesNotExist();
            Files.move(away, home);
            assertThat(StoreFixture.contents(file)).isEqualTo(last);
            file.journal().edit("Goes on", Set.of(), tx -> true);
            tag(file);
            assertThat(snapshot(file)).exists();
        }
        try (var file = StoreFixture.open(home)) {
            assertThat(file.check()).isEmpty();
        }
    }

    @Test
    void anotherAssessmentInItsPlaceIsNeverReadOrWritten() throws Exception {
        var home = folder.resolve("a");
        var away = folder.resolve("away");
        var other = folder.resolve("other");
        StoreFixture.create(other).close();
        try (var file = StoreFixture.create(home)) {
            tag(file);
            var contents = StoreFixture.contents(file);
            Files.move(home, away);
            Files.move(other, home);
            var before = BadInput.bytes(home);
            assertGone(home, () -> file.journal().undo());
            for (int i = 0; i < 2; i++) {
                assertRefused("Another assessment", () -> file.incidents().count());
                assertRefused("Another assessment", () -> tag(file));
                assertGone(home, () -> snapshot(file));
            }
            assertThat(BadInput.bytes(home)).isEqualTo(before);
            Files.move(home, other);
            Files.move(away, home);
            assertThat(StoreFixture.contents(file)).isEqualTo(contents);
            tag(file);
        }
    }

    @Test
    void theDatabaseOfAnotherIsSaidWhereTheSnapshotsTell() throws Exception {
        var home = BadInput.SCHEMA_OF_A_NEWER_PROGRAM.in(folder);
        Files.copy(
                folder.resolve("other").resolve(Assessments.FILE),
                home.resolve(Assessments.FILE),
                StandardCopyOption.REPLACE_EXISTING);
        try (var file = StoreFixture.open(home)) {
            assertThat(file.warnings())
                    .anySatisfy(w -> assertThat(w).contains("another assessment"))
                    .allSatisfy(Sentence::isOne);
        }
    }

    @Test
    void aClockThatWasSetBackIsSaidAndNothingIsLost() throws Exception {
        var home = folder.resolve("a");
        String contents;
        try (var file = StoreFixture.create(home)) {
            tag(file);
            contents = StoreFixture.contents(file);
        }
        var lastYear =
                Clock.offset(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), Duration.ofDays(-365));
        var opening = new Assessments(lastYear, "tester").open(home);
        try (var file = ((Opening.Opened) opening).file()) {
            assertThat(file.warnings())
                    .singleElement()
                    .satisfies(Sentence::isOne)
                    .asString()
                    .contains("clock", "2025-11-01", "2026-11-01", "Set the clock right");
            assertThat(StoreFixture.contents(file)).isEqualTo(contents);
            tag(file);
            assertThat(file.journal().lines(2))
                    .extracting(l -> l.revision())
                    .as("their order is not that of the clock")
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    private static void tag(AssessmentFile file) {
        file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
    }

    private static Path snapshot(AssessmentFile file) throws SnapshotException {
        return file.snapshot(SnapshotReason.MILESTONE, "M", Progress.NONE).file();
    }

    private static void assertGone(Path home, ThrowingCallable deed) {
        assertRefused(home + " is not there any more", deed);
    }

    private static void assertRefused(String words, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfAny(NotSaved.class, SnapshotException.class)
                .hasMessageContaining(words)
                .satisfies(e -> Sentence.isOne(String.valueOf(e.getMessage())));
    }
}
