package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotInfo;
import firebreak.store.SnapshotManifest;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// With a clock that the test turns and jobs that are over at once.
class KeepingTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Keeping keeping;
    private long nanos = -5;
    private boolean locked;
    private int edits;
    private UUID incident = new UUID(0, 0);

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft("INC-1", "Down"))),
                        Progress.NONE);
        file.incidents().forEach(i -> incident = i.id());
        keeping = new Keeping(file, desk.desk(), () -> locked, () -> nanos);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void edit() {
        edits++;
        var tagging = StoreFixture.tagging(incident, "coder " + edits, Origin.DEPLOYMENT);
        file.taggings().save("Tag INC-1", List.of(tagging));
        keeping.edited();
    }

    private void pass(Duration time) {
        for (long s = 0; s < time.toSeconds(); s++) {
            nanos += Duration.ofSeconds(1).toNanos();
            keeping.tick();
        }
    }

    private List<SnapshotReason> snapshots(SnapshotReason reason) {
        return file.snapshots().all().stream()
                .map(SnapshotInfo::manifest)
                .map(SnapshotManifest::reason)
                .filter(reason::equals)
                .toList();
    }

    @Test
    void oneIsTakenOnOpeningAndThenEveryTwentyMinutesWithEdits() {
        assertThat(snapshots(SnapshotReason.OPEN)).hasSize(1);
        pass(Duration.ofHours(1));
        assertThat(snapshots(SnapshotReason.TIMER)).as("nothing was edited").isEmpty();
        edit();
        pass(Duration.ofMinutes(20));
        edit();
        assertThat(snapshots(SnapshotReason.TIMER)).hasSize(1);
        pass(Duration.ofMinutes(19));
        assertThat(snapshots(SnapshotReason.TIMER)).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(snapshots(SnapshotReason.TIMER)).hasSize(2);
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void whatIsLockedOrClosedIsLeftAlone() {
        edit();
        locked = true;
        pass(Duration.ofHours(1));
        assertThat(snapshots(SnapshotReason.TIMER)).isEmpty();
        locked = false;
        pass(Duration.ofSeconds(1));
        assertThat(snapshots(SnapshotReason.TIMER)).as("made up for").hasSize(1);
        edit();
        keeping.end();
        pass(Duration.ofHours(1));
        assertThat(snapshots(SnapshotReason.TIMER)).hasSize(1);
    }

    @Test
    void aSnapshotThatCannotBeTakenIsSaidOnce() throws IOException {
        var snapshots = folder.resolve("a").resolve("snapshots");
        try (var all = Files.list(snapshots)) {
            for (var old : all.toList()) Files.delete(old);
        }
        Files.delete(snapshots);
        Files.writeString(snapshots, "in the way");
        edit();
        pass(Duration.ofMinutes(61));
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).hasSize(1);
        assertThat(desk.problems.getFirst()).contains("can't be written to");

        Files.delete(snapshots);
        pass(Duration.ofMinutes(20));
        assertThat(snapshots(SnapshotReason.TIMER)).hasSize(1);
    }

    @Test
    void aBloatedFileIsCompactedWhenNobodyWaitsForIt() throws IOException {
        var data = folder.resolve("a").resolve("assessment.mv.db");
        while (Files.size(data) < 5_000_000) edit();
        var bloated = Files.size(data);
        keeping.edited();
        pass(Duration.ofSeconds(119));
        assertThat(Files.size(data)).isEqualTo(bloated);
        pass(Duration.ofSeconds(1));
        assertThat(Files.size(data)).isLessThan(bloated / 2);
        assertThat(file.taggings().all()).hasSize(edits);
        assertThat(file.check()).isEmpty();
    }
}
