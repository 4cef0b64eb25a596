package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.store.Opening.Damaged;
import firebreak.store.Opening.NeedsPassphrase;
import firebreak.store.Opening.Opened;
import firebreak.store.Opening.Refused;
import firebreak.store.seal.Cost;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class EncryptionTest {
    @TempDir Path folder;

    private final RecoveryKey recovery = RecoveryKey.random();
    private final Path path = Path.of("");

    private Path place() {
        return folder.resolve("a");
    }

    private static Assessments assessments() {
        return new Assessments(
                Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC),
                "tester",
                () -> new Cost(64, 1),
                "file:");
    }

    private static Passphrase typed(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private AssessmentFile create() {
        var made =
                assessments()
                        .create(
                                place(),
                                "Acme",
                                ZoneId.of("Europe/Berlin"),
                                new Protection.Encrypted(typed("correct horse"), recovery));
        return opened(made);
    }

    private static AssessmentFile opened(Opening opening) {
        assertThat(opening).as(opening.problem()).isInstanceOf(Opened.class);
        return ((Opened) opening).file();
    }

    @Test
    void itOpensWithItsPassphraseAndItsRecoveryKeyOnly() {
        try (var file = create()) {
            file.imports().take("Import", List.of(StoreFixture.many(5)), Progress.NONE);
        }
        for (var words : List.of("correct horse", recovery.text())) {
            try (var file = opened(assessments().open(place(), typed(words)))) {
                assertThat(file.incidents().count()).isEqualTo(5);
                assertThat(file.encrypted()).isTrue();
            }
        }
        assertThat(assessments().open(place())).isInstanceOf(NeedsPassphrase.class);
        var wrong = (NeedsPassphrase) assessments().open(place(), typed("wrong"));
        assertThat(wrong.problem()).startsWith("This is not the passphrase");
    }

    @Test
    void nothingOfTheClientIsReadableOnTheDisk() throws IOException {
        try (var file = create()) {
            file.imports()
                    .take(
                            "Import secrets.csv",
                            List.of(StoreFixture.reading(StoreFixture.draft("SECRET-1", "hush"))),
                            Progress.NONE);
            scan();
        }
        scan();
    }

    private void scan() throws IOException {
        try (var files = Files.walk(place())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var secret : List.of("SECRET", "hush", "Acme", "secrets.csv", "ledger"))
                    assertThat(text.contains(secret)).as("%s in %s", secret, file).isFalse();
                assertThat(text.contains(place().toString())).as("%s", file).isFalse();
            }
        }
    }

    @Test
    void guessingGetsSlower() {
        create().close();
        var assessments = assessments();
        for (int i = 0; i < 2; i++) {
            var wrong = (NeedsPassphrase) assessments.open(place(), typed("wrong"));
            assertThat(wrong.delay()).isZero();
        }
        var third = (NeedsPassphrase) assessments.open(place(), typed("wrong"));
        assertThat(third.delay()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
        // Not even the right one is looked at before the time is over.
        var early = (NeedsPassphrase) assessments.open(place(), typed("correct horse"));
        assertThat(early.problem()).contains("Wait");
    }

    @Test
    void theDelayDoublesAndEndsWithTheRightPassphrase() {
        var now = new long[1];
        var attempts = new Attempts(() -> now[0]);
        var delays = new java.util.ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            attempts.failed(path);
            delays.add(attempts.wait(path).toSeconds());
        }
        assertThat(delays).containsExactly(0L, 0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        now[0] += Duration.ofSeconds(60).toNanos();
        assertThat(attempts.wait(path)).isZero();
        attempts.succeeded(path);
        attempts.failed(path);
        assertThat(attempts.wait(path)).isZero();
    }

    @Test
    void changingThePassphraseRewritesTheHeaderOnly() throws IOException {
        try (var file = create()) {
            var before = Files.readAllBytes(place().resolve("assessment.mv.db"));
            assertThat(file.changePassphrase(typed("wrong"), typed("new one"))).isPresent();
            assertThat(file.changePassphrase(typed("correct horse"), typed("new one"))).isEmpty();
            assertThat(Files.readAllBytes(place().resolve("assessment.mv.db"))).isEqualTo(before);
        }
        assertThat(assessments().open(place(), typed("correct horse")))
                .isInstanceOf(NeedsPassphrase.class);
        try (var file = opened(assessments().open(place(), typed("new one")))) {
            var other = RecoveryKey.random();
            assertThat(file.renewRecoveryKey(typed("new one"), other)).isEmpty();
            file.close();
            assertThat(assessments().open(place(), typed(recovery.text())))
                    .isInstanceOf(NeedsPassphrase.class);
            opened(assessments().open(place(), typed(other.text()))).close();
        }
    }

    @Test
    void lockingShutsItAndUnlockingGoesOn() {
        try (var file = create()) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            file.lock();
            assertThat(file.locked()).isTrue();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> file.incidents().count())
                    .isInstanceOf(Cancelled.class);
            assertThat(assessments().open(place(), typed("correct horse")))
                    .as("nobody else can open it meanwhile")
                    .isInstanceOf(Refused.class);
            assertThat(file.unlock(typed("wrong"))).isInstanceOf(NeedsPassphrase.class);
            assertThat(file.unlock(typed("correct horse"))).isInstanceOf(Opened.class);
            assertThat(file.incidents().count()).isEqualTo(3);
            assertThat(file.journal().undo()).contains("Import");
            assertThat(file.journal().redo()).contains("Import");
        }
    }

    @Test
    void aLockedAssessmentClosesAndOpensAgain() {
        var file = create();
        file.lock();
        file.close();
        opened(assessments().open(place(), typed("correct horse"))).close();
    }

    @Test
    void aMissingDamagedOrForeignHeaderIsSaid() throws IOException {
        create().close();
        var header = place().resolve("assessment.key");
        var good = Files.readAllBytes(header);
        Files.delete(header);
        assertThat(problem()).contains("assessment.key is missing");
        Files.write(header, "{}".getBytes());
        assertThat(problem()).contains("is damaged");
        var newer = new String(good).replace("\"version\" : 1", "\"version\" : 9");
        Files.writeString(header, newer.replaceAll("\"check\" : \"\\w+", "\"check\" : \"0"));
        assertThat(problem()).contains("newer version");
        opened(
                        assessments()
                                .create(
                                        folder.resolve("b"),
                                        "Other",
                                        ZoneId.of("UTC"),
                                        new Protection.Encrypted(typed("correct horse"), recovery)))
                .close();
        Files.copy(
                folder.resolve("b").resolve("assessment.key"),
                header,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(problem()).contains("doesn't belong to the key file");
        Files.write(header, good);
        opened(assessments().open(place(), typed("correct horse"))).close();
    }

    private String problem() {
        var opening = assessments().open(place(), typed("correct horse"));
        assertThat(opening).isInstanceOfAny(Refused.class, Damaged.class);
        return opening.problem();
    }

    @Test
    void tidyingBringsTheFileDownAndKeepsEverything() throws IOException {
        try (var file = create()) {
            file.imports().take("Import", List.of(StoreFixture.many(300)), Progress.NONE);
            var ids = file.incidents().idsByKey();
            for (int i = 0; i < 300; i++)
                file.taggings()
                        .save(
                                "Tag",
                                List.of(
                                        StoreFixture.tagging(
                                                ids.get("INC-" + i).getFirst(),
                                                "me",
                                                Origin.REQUIREMENTS)));
            var contents = StoreFixture.contents(file);
            var grown = Files.size(place().resolve("assessment.mv.db"));
            assertThat(file.tidy()).isTrue();
            assertThat(Files.size(place().resolve("assessment.mv.db"))).isLessThan(grown / 3);
            assertThat(StoreFixture.contents(file)).isEqualTo(contents);
            assertThat(file.tidy()).isFalse();
            assertThat(file.journal().undo()).contains("Tag");
        }
    }
}
