package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A real disk that is full, with a little more space at each try: what can't be done is refused in
/// one sentence, nothing that was acknowledged is lost, nothing is left over, and once there is
/// space again the open assessment goes on. [FullDiskTest] does the same where nothing can be
/// mounted.
class TinyDiskTest {
    private static final int KILOBYTES = 24 * 1024;
    private static final int PAGE = 4096;
    private static final String WORDS = "correct horse battery";
    private static final Set<String> OWN =
            Set.of(
                    "a/" + Assessments.FILE,
                    "a/" + KeyHeader.NAME,
                    "a/" + DirectoryLock.NAME,
                    "a/" + Anchor.NAME);

    @TempDir Path folder;

    @BeforeEach
    void nothingFails() {
        refused = 0;
    }

    private int refused;

    /// What is done to an open assessment on the full disk.
    private enum Deed {
        EDIT {
            @Override
            void to(AssessmentFile file, Path disk) {
                tag(file, "coder");
            }
        },
        MANY_ROWS {
            @Override
            void to(AssessmentFile file, Path disk) {
                var incident = file.incidents().idsByKey().get("INC-1").getFirst();
                file.taggings()
                        .save(
                                "Many",
                                IntStream.range(0, 300)
                                        .mapToObj(i ->
                                                StoreFixture.tagging(
                                                        incident, "many" + i, Origin.OPERATIONAL))
                                        .toList());
            }
        },
        UNDO {
            @Override
            void to(AssessmentFile file, Path disk) {
                assertThat(file.journal().undo()).isPresent();
            }
        },
        IMPORT {
            @Override
            void to(AssessmentFile file, Path disk) {
                file.imports().take("Import", List.of(StoreFixture.many(800)), Progress.NONE);
            }
        },
        SNAPSHOT {
            @Override
            void to(AssessmentFile file, Path disk) throws SnapshotException {
                file.snapshot(SnapshotReason.MILESTONE, "Baseline", Progress.NONE);
            }
        },
        EXPORT {
            @Override
            void to(AssessmentFile file, Path disk) throws SnapshotException {
                try (var words = typed("handed over")) {
                    file.export(
                            disk.resolve("out.firebreak"),
                            Audience.COLLEAGUE,
                            words,
                            Progress.NONE);
                }
            }
        },
        TRAIL_CSV {
            @Override
            void to(AssessmentFile file, Path disk) throws SnapshotException {
                file.history().writeCsv(disk.resolve("trail.csv"), Progress.NONE);
            }
        },
        TRAIL_JSON {
            @Override
            void to(AssessmentFile file, Path disk) throws SnapshotException {
                file.history().writeJson(disk.resolve("trail.json"), Progress.NONE);
            }
        },
        PASSPHRASE {
            @Override
            void to(AssessmentFile file, Path disk) throws IOException {
                try (var now = typed(WORDS);
                        var next = typed(WORDS)) {
                    var problem = file.changePassphrase(now, next);
                    if (problem.isPresent()) throw new Refusal(problem.get());
                }
            }
        },
        RECOVERY_KEY {
            @Override
            void to(AssessmentFile file, Path disk) throws IOException {
                try (var now = typed(WORDS)) {
                    var problem = file.renewRecoveryKey(now, RecoveryKey.random());
                    if (problem.isPresent()) throw new Refusal(problem.get());
                }
            }
        };

        abstract void to(AssessmentFile file, Path disk) throws Exception;
    }

    /// Carries the sentence of what answers with one.
    private static final class Refusal extends IOException {
        Refusal(String sentence) {
            super(sentence);
        }
    }

    private static void tag(AssessmentFile file, String coder) {
        var incident = file.incidents().idsByKey().get("INC-1").getFirst();
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(incident, coder, Origin.OPERATIONAL)));
    }

    private static Passphrase typed(String words) {
        return Passphrase.of(words.toCharArray());
    }

    private static AssessmentFile opened(Opening opening) {
        assertThat(opening).as(opening.problem()).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).file();
    }

    private static AssessmentFile open(Path home) {
        try (var words = typed(WORDS)) {
            return opened(StoreFixture.cheap().open(home, words));
        }
    }

    private TinyDisk disk() throws IOException {
        return TinyDisk.mount(folder.resolve("disk"), KILOBYTES);
    }

    /// A little more each time, then much more.
    private static long more(long free) {
        return free < 8 * PAGE ? free + 2 * PAGE : 2 * free;
    }

    /// What is refused on a full disk says so and leaves nothing behind.
    private void refusal(Exception e) {
        switch (e) {
            case NotSaved known -> Sentence.isOne(known.problem());
            case SnapshotException known -> {
                assertThat(known.kind())
                        .isNotEqualTo(SnapshotException.Kind.SOURCE_DAMAGED)
                        .isNotEqualTo(SnapshotException.Kind.DAMAGED);
                Sentence.isOne(known.problem());
            }
            case Refusal known -> Sentence.isOne(String.valueOf(known.getMessage()));
            default -> throw new AssertionError("a surprise", e);
        }
        assertThat(String.valueOf(e.getMessage())).doesNotContain("INC-", "Acme", "SECRET");
        refused++;
    }

    private static boolean unsure(Exception e) {
        return e instanceof NotSaved known && known.getCause() instanceof NotSaved;
    }

    private static String state(AssessmentFile file) {
        return file.journal().revision() + "\n" + StoreFixture.contents(file);
    }

    private static long revision(String state) {
        return state.lines().findFirst().map(Long::parseLong).orElseThrow();
    }

    private static void assertNothingLeftOver(TinyDisk disk) throws IOException {
        assertThat(disk.files())
                .allMatch(f -> OWN.contains(f) || f.matches("a/snapshots/[^.].*\\.firebreak"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeDoneIsRefusedAndTheOpenAssessmentGoesOn(Deed deed) throws Exception {
        try (var disk = disk()) {
            var home = disk.root().resolve("a");
            var file = StoreFixture.encrypted(home, WORDS);
            try (file) {
                file.imports().take("Import", List.of(StoreFixture.many(20)), Progress.NONE);
                var done = false;
                for (long free = 0; !done; free = more(free)) {
                    tag(file, "goes on at " + free);
                    // Otherwise there is room in the file itself.
                    assertThat(file.tidy(0)).isTrue();
                    var before = state(file);
                    disk.leave(free);
                    try {
                        deed.to(file, disk.root());
                        done = true;
                    } catch (Exception e) {
                        refusal(e);
                        disk.spaceReturns();
                        // Without opening it again.
                        if (unsure(e) && revision(before) + 1 == file.journal().revision())
                            assertThat(file.check()).isEmpty();
                        else assertThat(state(file)).isEqualTo(before);
                        assertNothingLeftOver(disk);
                    }
                }
                disk.spaceReturns();
                var last = state(file);
                file.close();
                try (var again = open(home)) {
                    assertThat(state(again)).isEqualTo(last);
                    assertThat(again.check()).isEmpty();
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void creatingIsRefusedAndLeavesNothing(boolean encrypted) throws Exception {
        try (var disk = disk();
                var words = typed(WORDS)) {
            var protection =
                    encrypted
                            ? new Protection.Encrypted(words, RecoveryKey.random())
                            : new Protection.Plain();
            untilDone(
                    disk,
                    home -> StoreFixture.cheap().create(home, "Acme", ZoneId.of("UTC"), protection),
                    List.of());
        }
    }

    @Test
    void restoringIsRefusedAndLeavesNothing() throws Exception {
        Path snapshot;
        try (var file = StoreFixture.encrypted(folder.resolve("b"), WORDS)) {
            file.imports().take("Import", List.of(StoreFixture.many(200)), Progress.NONE);
            snapshot = file.snapshot(SnapshotReason.MILESTONE, "M", Progress.NONE).file();
        }
        try (var disk = disk();
                var words = typed(WORDS)) {
            untilDone(
                    disk,
                    home -> StoreFixture.cheap().restore(snapshot, home, words, Progress.NONE),
                    List.of());
        }
    }

    @Test
    void openingIsRefusedAndTheAssessmentIsAsItWas() throws Exception {
        try (var disk = disk();
                var words = typed(WORDS)) {
            StoreFixture.encrypted(disk.root().resolve("a"), WORDS).close();
            untilDone(disk, home -> StoreFixture.cheap().open(home, words), disk.files());
        }
    }

    private void untilDone(TinyDisk disk, Function<Path, Opening> opening, List<String> before)
            throws IOException {
        var home = disk.root().resolve("a");
        for (long free = 0; ; free = more(free)) {
            disk.leave(free);
            var came = opening.apply(home);
            disk.spaceReturns();
            if (came instanceof Opening.Opened(var file)) {
                assertThat(file.check()).isEmpty();
                tag(file);
                file.close();
                assertNothingLeftOver(disk);
                assertThat(refused).isPositive();
                return;
            }
            refusal(new Refusal(came.problem()));
            assertThat(came).isInstanceOf(Opening.Refused.class);
            assertThat(came.problem()).contains("space");
            assertThat(disk.files()).isEqualTo(before);
        }
    }

    /// An edit that needs no incident.
    private static void tag(AssessmentFile file) {
        file.imports().take("Goes on", List.of(StoreFixture.many(3)), Progress.NONE);
    }

    @Test
    void anArchiveThatHasNoPlaceLeavesTheOriginal() throws Exception {
        try (var disk = disk()) {
            var home = disk.root().resolve("a");
            var target = disk.root().resolve("end.firebreak");
            var file = StoreFixture.encrypted(home, WORDS);
            tag(file);
            var contents = StoreFixture.contents(file);
            var done = false;
            for (long free = 0; !done; free = more(free)) {
                disk.leave(free);
                try (var words = typed("archive of Acme")) {
                    file.archive(target, words, Progress.NONE);
                    done = true;
                } catch (SnapshotException | NotSaved e) {
                    refusal(e);
                    disk.spaceReturns();
                    assertThat(StoreFixture.contents(file)).isEqualTo(contents);
                    assertNothingLeftOver(disk);
                }
            }
            disk.spaceReturns();
            assertThat(refused).isPositive();
            assertThat(disk.files()).containsExactly("end.firebreak");
            try (var words = typed("archive of Acme");
                    var again =
                            opened(
                                    StoreFixture.cheap()
                                            .restore(target, home, words, Progress.NONE))) {
                assertThat(StoreFixture.contents(again)).isEqualTo(contents);
            }
        }
    }

    @Test
    void attachmentsAreKeptWhollyOrNotAtAll() throws Exception {
        try (var disk = disk()) {
            var key = DataKey.random();
            var attachments = new Attachments(disk.root(), key);
            var content = new byte[100_000];
            new Random(1).nextBytes(content);
            for (long free = 0; ; free = more(free)) {
                disk.leave(free);
                try {
                    var kept = attachments.put(new ByteArrayInputStream(content));
                    disk.spaceReturns();
                    assertThat(attachments.get(kept.sha256()).readAllBytes()).isEqualTo(content);
                    break;
                } catch (IOException e) {
                    refused++;
                    disk.spaceReturns();
                    assertThat(disk.files()).isEmpty();
                }
            }
            assertThat(refused).isPositive();
            assertThat(disk.files()).hasSize(1);
        }
    }

    @Test
    void mergingIsRefusedAndLeavesNothing() throws Exception {
        try (var disk = disk()) {
            var home = disk.root().resolve("a");
            var copy = folder.resolve("copy.firebreak");
            var ours = StoreFixture.encrypted(home, WORDS);
            try (ours;
                    var words = typed("handed over")) {
                tag(ours);
                ours.export(copy, Audience.COLLEAGUE, words, Progress.NONE);
                try (var theirs =
                        opened(
                                StoreFixture.cheap()
                                        .restore(
                                                copy,
                                                folder.resolve("theirs"),
                                                words,
                                                Progress.NONE))) {
                    tag(theirs, "colleague");
                    Files.delete(copy);
                    theirs.export(copy, Audience.COLLEAGUE, words, Progress.NONE);
                }
                var done = false;
                for (long free = 0; !done; free = more(free)) {
                    var before = state(ours);
                    disk.leave(free);
                    try {
                        var planning = Merging.plan(ours, copy, words, Progress.NONE);
                        if (planning instanceof Merging.Planning.No(var opening))
                            throw new Refusal(opening.problem());
                        var plan = ((Merging.Planning.Planned) planning).plan();
                        assertThat(plan.taken()).isPositive();
                        assertThat(Merging.apply(ours, plan, Map.of(), Progress.NONE)).isEmpty();
                        done = true;
                    } catch (Exception e) {
                        refusal(e);
                        disk.spaceReturns();
                        if (!unsure(e)) assertThat(state(ours)).isEqualTo(before);
                        assertNothingLeftOver(disk);
                    }
                }
                disk.spaceReturns();
                assertThat(ours.taggings().all()).hasSize(1);
                assertThat(ours.check()).isEmpty();
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void compactingThatHasNoRoomLeavesTheFileAsItWas() throws Exception {
        try (var disk = disk()) {
            var database = disk.root().resolve("a").resolve(Assessments.FILE);
            try (var file = StoreFixture.encrypted(disk.root().resolve("a"), WORDS)) {
                while (Files.size(database) < 4_200_000) {
                    file.imports().take("Bloat", List.of(StoreFixture.many(500)), Progress.NONE);
                    file.journal().undo();
                }
                for (int pages : new int[] {0, 8, 60}) {
                    var before = state(file);
                    disk.leave((long) pages * PAGE);
                    assertThat(file.tidy()).isFalse();
                    disk.spaceReturns();
                    assertThat(state(file)).isEqualTo(before);
                    assertNothingLeftOver(disk);
                    file.journal().edit("Goes on", Set.of(), tx -> true);
                }
                var before = state(file);
                assertThat(file.tidy()).isTrue();
                assertThat(Files.size(database)).isLessThan(1_000_000);
                assertThat(state(file)).isEqualTo(before);
                assertThat(file.check()).isEmpty();
            }
        }
    }

    @Test
    void closingOnAFullDiskLosesNothing() throws Exception {
        try (var disk = disk()) {
            var home = disk.root().resolve("a");
            StoreFixture.encrypted(home, WORDS).close();
            for (int pages : new int[] {0, 2, 8, 32, 100}) {
                String last;
                int snapshots = disk.files().size();
                try (var file = open(home)) {
                    tag(file);
                    tag(file, "coder " + pages);
                    last = state(file);
                    disk.leave((long) pages * PAGE);
                }
                assertNothingLeftOver(disk);
                if (disk.files().size() == snapshots) refused++;
                disk.spaceReturns();
                try (var file = open(home)) {
                    assertThat(state(file)).isEqualTo(last);
                    assertThat(file.check()).isEmpty();
                    assertThat(file.snapshots().all())
                            .allMatch(s -> s.condition() == SnapshotInfo.Condition.READABLE);
                }
            }
        }
        assertThat(refused).isPositive();
    }
}
