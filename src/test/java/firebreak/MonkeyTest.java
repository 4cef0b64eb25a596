package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Screen;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whatever is clicked, pressed and typed: nothing surprises the program, everything can be undone,
/// and nothing of it stays in memory. The short games are the same each time. Of the long ones
/// `-Dmonkey.seed` plays another, `-Dmonkey.deeds` a longer one, `-Dmonkey.hurried=true` one that
/// waits for nothing.
class MonkeyTest {
    private static final long SEED = Long.getLong("monkey.seed", 20_261_126);

    /// What is no edit: the history of edits itself, what runs beside it, and what was written for
    /// others.
    private static final Set<String> BESIDE =
            Set.of(
                    "JOURNAL_ENTRY",
                    "JOURNAL_ROW",
                    "WRITTEN_FILE",
                    "SAVED_FILTER",
                    "AGENDA_CLOCK",
                    "VOTE_BOX",
                    "PSEUDONYM_SECRET");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {21, 24})
    void aShortGameDoesNoHarm(long seed) {
        assertThat(play(seed, Integer.getInteger("monkey.short", 150), Duration.ofDays(1), false))
                .as("edits there were to undo")
                .isPositive();
    }

    @Test
    @Tag("long")
    void threeHundredDeedsOfNonsenseDoNoHarm() {
        play(
                SEED,
                Integer.getInteger("monkey.deeds", 300),
                Duration.ofSeconds(Long.getLong("monkey.seconds", 600)),
                Boolean.getBoolean("monkey.hurried"));
    }

    @Test
    @Tag("long")
    void halfAnHourOfNonsenseDoesNoHarm() {
        play(SEED, Integer.MAX_VALUE, Duration.ofMinutes(30), true);
    }

    /// How many edits were left to undo at its end.
    private int play(long seed, int deeds, Duration length, boolean hurried) {
        var place = folder.resolve("before");
        SampleFixture.STILL.putInto(place);
        var before = judged(StoreFixture.digests(place));
        Path sample;
        List<String> last;
        int undone;
        // TestFX takes the surprises for itself when it is first used: before the workbench does.
        WaitForAsyncUtils.autoCheckException = false;
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            sample = workbench.app.sample();
            SampleFixture.STILL.putInto(sample);
            workbench.openSample();
            var faults = new ArrayList<Throwable>();
            var handler = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
                if (headless(fault)) return;
                faults.add(fault);
                handler.uncaughtException(thread, fault);
            });
            workbench.answers.folder = Optional.of(folder.resolve("out"));
            var monkey = new Monkey(workbench, seed, hurried);
            try {
                var shown = acted(workbench, monkey, deeds, length);
                assertThat(faults).as("exceptions that nobody caught").isEmpty();
                last = monkey.last();
                workbench.idle();
                monkey.letGo();
                // What is typed and not saved yet is saved on leaving.
                Stagehand.run(() -> workbench.app.open().screens().forEach(Screen::flush));
                workbench.idle();
                undone = undoAll(workbench);
                monkey.letGo();
                workbench.leave();
                assertThat(workbench.app.open()).as("it is closed").isNull();
                Stagehand.settle();
                assertThat(Monkey.fault()).as("surprises on leaving").isEmpty();
                assertThat(shown.stayed()).as("nodes that stay in memory").isEmpty();
            } catch (AssertionError failed) {
                throw told(seed, monkey, faults, failed);
            } finally {
                write(seed, monkey.done());
                Thread.setDefaultUncaughtExceptionHandler(handler);
            }
        }
        var after = judged(StoreFixture.digests(sample));
        assertThat(differ(before, after))
                .as(
                        "undo leads back to the start; seed %d, the last deeds:%n  %s",
                        seed, String.join("\n  ", last))
                .isEmpty();
        return undone;
    }

    /// Lets it do all this, and some more where it has left no edit to undo; what it saw.
    private static Retained acted(AppFixture workbench, Monkey monkey, int deeds, Duration length) {
        var shown = new Retained();
        var said = "";
        long end = System.nanoTime() + length.toNanos();
        while (!enough(workbench, monkey, deeds) && System.nanoTime() < end && said.isEmpty()) {
            monkey.act();
            if (monkey.acts() % 20 == 0) shown.see(workbench);
            said = Monkey.fault();
        }
        assertThat(said).as("surprises").isEmpty();
        return shown;
    }

    private static boolean enough(AppFixture workbench, Monkey monkey, int deeds) {
        if (monkey.acts() < deeds) return false;
        var open = workbench.app.open();
        return open == null
                || monkey.acts() / 4 >= deeds
                || Stagehand.fx(() -> !open.undo().undoLabel().get().isEmpty());
    }

    /// All that was done, to compare a game with another.
    private static void write(long seed, List<String> done) {
        try {
            Files.write(Path.of("target", "monkey-" + seed + ".txt"), done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> differ(
            SortedMap<String, String> before, SortedMap<String, String> after) {
        var all = new TreeMap<String, String>();
        before.forEach((table, is) -> {
            if (!is.equals(after.get(table))) all.put(table, is + " became " + after.get(table));
        });
        return all;
    }

    private static AssertionError told(
            long seed, Monkey monkey, List<Throwable> faults, AssertionError failed) {
        faults.forEach(failed::addSuppressed);
        return new AssertionError(
                "seed %d, after %d acts: %s%nthe last of them:%n  %s"
                        .formatted(
                                seed,
                                monkey.acts(),
                                failed.getMessage(),
                                String.join("\n  ", monkey.last())),
                failed);
    }

    /// As in [Monkey#fault()].
    private static boolean headless(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .anyMatch(f -> f.getClassName().endsWith(".HeadlessWindow"));
    }

    /// How many edits there were.
    private static int undoAll(AppFixture workbench) {
        int undone = 0;
        var open = workbench.app.open();
        assertThat(open).isNotNull();
        var undo = open.undo();
        while (!Stagehand.fx(() -> undo.undoLabel().get()).isEmpty()) {
            long revision = Stagehand.fx(() -> undo.revision().get());
            Stagehand.run(undo::undo);
            Stagehand.until("undone", () -> undo.revision().get() != revision);
            workbench.idle();
            undone++;
        }
        return undone;
    }

    private static SortedMap<String, String> judged(SortedMap<String, String> digests) {
        var judged = new TreeMap<>(digests);
        judged.keySet().removeAll(BESIDE);
        return judged;
    }
}
