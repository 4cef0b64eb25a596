package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.seal.Cost;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Archiving, deleting, and what stays behind.
class EndingTest {
    @TempDir Path folder;

    private final Assessments assessments =
            new Assessments(
                    Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC),
                    "tester",
                    () -> new Cost(64, 1),
                    "file:");

    private static Passphrase typed(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private Path place() {
        return folder.resolve("a");
    }

    private AssessmentFile create() {
        var file =
                opened(
                        assessments.create(
                                place(),
                                "Acme",
                                ZoneId.of("UTC"),
                                new Protection.Encrypted(
                                        typed("correct horse"), RecoveryKey.random())));
        file.imports().take("Import", List.of(StoreFixture.many(5)), Progress.NONE);
        return file;
    }

    private static AssessmentFile opened(Opening opening) {
        if (opening instanceof Opening.Opened(var file)) return file;
        throw new AssertionError(opening.problem());
    }

    @Test
    void anArchiveHoldsEverythingAndTheOriginalIsGone() throws Exception {
        var file = create();
        var contents = StoreFixture.contents(file);
        var archive = folder.resolve("acme.firebreak");
        var remains = file.archive(archive, typed("for the shelf"), Progress.NONE);
        assertThat(place()).doesNotExist();
        assertThat(remains.files()).isEmpty();
        assertThat(remains.written())
                .singleElement()
                .satisfies(w -> assertThat(w.path()).isEqualTo(archive));
        assertThat(assessments.restore(archive, folder.resolve("b"), typed("no"), Progress.NONE))
                .isInstanceOf(Opening.NeedsPassphrase.class);
        assertThat(folder.resolve("b")).doesNotExist();
        try (var back =
                opened(
                        assessments.restore(
                                archive,
                                folder.resolve("b"),
                                typed("for the shelf"),
                                Progress.NONE))) {
            assertThat(StoreFixture.contents(back)).isEqualTo(contents);
            assertThat(back.journal().undo()).contains("Import");
            assertThat(back.check()).isEmpty();
        }
    }

    @Test
    void whereTheArchiveFailsTheOriginalStays() throws Exception {
        var file = create();
        var taken = Files.writeString(folder.resolve("taken"), "there is something");
        assertThatThrownBy(() -> file.archive(taken, typed("x"), Progress.NONE))
                .isInstanceOf(SnapshotException.class);
        assertThatThrownBy(() -> file.archive(place().resolve("in"), typed("x"), Progress.NONE))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("outside it");
        assertThat(file.incidents().count()).isEqualTo(5);
        file.close();
        opened(assessments.open(place(), typed("correct horse"))).close();
        assertThat(Files.readString(taken)).isEqualTo("there is something");
    }

    @Test
    void deletingLeavesOnlyWhatIsNotItsOwnAndTellsWhatWasWrittenElsewhere() throws Exception {
        var file = create();
        var document = Files.writeString(folder.resolve("Findings.docx"), "x");
        file.written().note(Kind.DOCUMENT, List.of(document, folder.resolve("gone.xlsx")));
        Files.writeString(place().resolve("notes.txt"), "mine");
        file.close();
        var remains = opened(assessments.open(place(), typed("correct horse"))).delete();
        assertThat(remains.files()).containsExactly(place().resolve("notes.txt"));
        assertThat(remains.written())
                .extracting(WrittenFile::path, WrittenFile::revision)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(document, 2L));
        try (var left = Files.list(place())) {
            assertThat(left).containsExactly(place().resolve("notes.txt"));
        }
    }

    /// What a tool could get back of the deleted files opens with no passphrase any more.
    @Test
    void theWrappedKeysAreOverwrittenBeforeTheyAreRemoved() throws IOException {
        var file = create();
        file.close();
        var key = place().resolve("assessment.key");
        var snapshot = place().resolve("snapshots");
        Path taken;
        try (var files = Files.list(snapshot)) {
            taken = files.findFirst().orElseThrow();
        }
        // A second name keeps the content of a file that is deleted.
        Files.createLink(folder.resolve("key"), key);
        Files.createLink(folder.resolve("snapshot"), taken);
        opened(assessments.open(place(), typed("correct horse"))).delete();
        assertThat(place()).doesNotExist();
        assertThat(
                        Files.readString(
                                folder.resolve("key"),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("passphrase");
        assertThat(
                        Files.readString(
                                folder.resolve("snapshot"),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("FIREBREAK");
    }

    @Test
    void aCopyForTheClientOpensButIsAnother() throws Exception {
        try (var file = create()) {
            var id = file.info().id();
            var copy = folder.resolve("client.firebreak");
            file.written().note(Kind.DOCUMENT, List.of(folder.resolve("SECRET.docx")));
            file.export(copy, Audience.CLIENT, typed("for you"), Progress.NONE);
            try (var theirs =
                    opened(
                            assessments.restore(
                                    copy, folder.resolve("c"), typed("for you"), Progress.NONE))) {
                assertThat(theirs.incidents().count()).isEqualTo(5);
                assertThat(theirs.info().id()).isNotEqualTo(id);
                assertThat(theirs.written().all()).isEmpty();
                assertThat(theirs.check()).isEmpty();
            }
        }
    }
}
