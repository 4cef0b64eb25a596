package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.house.Sentence;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A disk that fills up at any point of the work loses nothing that was acknowledged: when space
/// returns, the assessment opens in the state that was saved last.
class FullDiskTest {
    private static final int STEP = 8 * 1024;
    @TempDir Path folder;

    @Test
    void aDiskThatIsFullWhileCreatingLeavesNothingBehind() throws Exception {
        int refused = 0;
        for (long free = 0; ; free += 2 * STEP) {
            var home = folder.resolve("new" + free);
            var disk = new SmallDisk(home);
            disk.leave(free);
            try (var watch = DiskUnderTest.watch(home, disk)) {
                if (create(home) instanceof Opening.Opened) break;
                refused++;
                assertThat(home).isEmptyDirectory();
                disk.spaceReturns();
                assertThat(create(home)).isInstanceOf(Opening.Opened.class);
            }
        }
        assertThat(refused).isGreaterThan(3);
    }

    private static Opening create(Path home) {
        var opening =
                DiskUnderTest.assessments()
                        .create(home, "Acme", ZoneId.of("UTC"), new Protection.Plain());
        if (opening instanceof Opening.Opened(var file)) file.close();
        return opening;
    }

    @Test
    void whatWasAcknowledgedOutlivesAFullDisk() throws Exception {
        int full = 0;
        for (long free = 0; free < 30L * STEP; free += STEP) {
            var home = folder.resolve("a" + free);
            StoreFixture.create(home).close();
            var disk = new SmallDisk(home);
            var states = new ArrayList<String>();
            try (var watch = DiskUnderTest.watch(home, disk)) {
                disk.leave(free);
                work(home, states);
                full += disk.failures() > 0 ? 1 : 0;
                disk.spaceReturns();
            }
            try (var file = StoreFixture.open(home)) {
                // The step that failed may have been written whole, but for its acknowledgement.
                if (!states.isEmpty())
                    assertThat(file.journal().revision())
                            .isBetween((long) states.size(), states.size() + 1L);
                if (file.journal().revision() == states.size())
                    assertThat(StoreFixture.contents(file)).isEqualTo(states.getLast());
                assertThat(file.check(firebreak.work.Progress.NONE)).isEmpty();
                file.journal().edit("Go on", Set.of(), tx -> 1);
                file.imports().take("Go on", List.of(StoreFixture.many(60)), Progress.NONE);
            }
        }
        assertThat(full).isGreaterThan(10);
    }

    /// Works until the disk is full, closes all the same, and keeps the state after each revision.
    private static void work(Path home, List<String> states) {
        if (!(DiskUnderTest.assessments().open(home) instanceof Opening.Opened(var file))) return;
        try (file) {
            states.add(StoreFixture.contents(file));
            for (int i = 1; i < 5; i++) {
                file.imports().take("Import", List.of(StoreFixture.many(40 * i)), Progress.NONE);
                states.add(StoreFixture.contents(file));
                var incident = file.incidents().idsByKey().get("INC-1").getFirst();
                file.taggings()
                        .save(
                                "Tag",
                                List.of(
                                        StoreFixture.tagging(
                                                incident, "coder" + i, Origin.OPERATIONAL)));
                states.add(StoreFixture.contents(file));
                file.journal().undo();
                states.add(StoreFixture.contents(file));
            }
        } catch (NotSaved full) {
            Sentence.isOne(full.problem());
            assertThat(states).isNotEmpty();
        }
    }
}
