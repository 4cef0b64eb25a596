package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Deeds.Kind;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.work.Progress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What was said to be saved survives a kill at any moment, wholly, and the assessment opens again:
/// a program edits, imports, takes snapshots, compacts, closes and opens, until it is killed, and
/// the next goes on where it stopped.
class CrashTest {
    /// What ends a whole line of [CrashWriter]'s.
    static final String END = " .";

    private static final int CI = 20;
    private static final int LONG = 180;
    private static final int KILLS_OF_ONE = 10;
    private static final int MOST_LINES = 30;

    /// Kills come up to so many nanoseconds after a line, most of them soon.
    private static final double LONGEST_DELAY = 3e8;

    private static final int ROUNDS = 8;
    private static final List<Kind> EDITS =
            List.of(
                    Kind.TAG,
                    Kind.TAG,
                    Kind.TAG,
                    Kind.UNTAG,
                    Kind.IMPORT,
                    Kind.IMPORT,
                    Kind.IMPORT,
                    Kind.UNDO,
                    Kind.REDO);

    @TempDir Path folder;

    @TempDir(factory = QuickFolder.class)
    Path quick;

    /// Which deeds were cut off by a kill, and how many came through all the same.
    private final Map<String, Integer> cut = new TreeMap<>();

    private final Map<Kind, Integer> acknowledged = new EnumMap<>(Kind.class);

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        for (int first = 0; first < CI; first += KILLS_OF_ONE) soak(first);
        assertThat(cut.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CI);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostHoweverOftenTheProgramIsKilled() throws Exception {
        for (int first = CI; first < CI + LONG; first += KILLS_OF_ONE) soak(first);
        System.out.println("Kills while: " + cut + "; acknowledged: " + acknowledged);
        assertThat(acknowledged).containsOnlyKeys(Kind.values());
    }

    /// What stands in the file after each acknowledged step is what a kill would leave then; H2 by
    /// itself doesn't find all of it again where the file has gaps.
    @Test
    void everyAcknowledgedStepIsFoundInTheFile() throws Exception {
        steps(0);
    }

    @Test
    @Tag("long")
    void everyAcknowledgedStepIsFoundInTheFileForLong() throws Exception {
        for (int seed = 1; seed < 12; seed++) steps(seed);
    }

    /// Opens and closes again and again, which makes gaps.
    private void steps(int seed) throws Exception {
        var random = new Random(seed);
        var assessments = Deeds.assessments();
        var home = quick.resolve("a" + seed);
        var made = Deeds.create(home, false, random, assessments);
        made.perform(Kind.IMPORT);
        made.file().close();
        for (int round = 0; round < ROUNDS; round++) {
            var deeds = Deeds.open(home, random, assessments);
            var left = quick.resolve("left" + seed);
            for (int step = random.nextInt(40); step >= 0; step--) {
                var kind = EDITS.get(random.nextInt(EDITS.size()));
                deeds.perform(kind);
                left(home, left);
                assertThat(revisionIn(left))
                        .as("seed %s, round %s, %s", seed, round, kind)
                        .isEqualTo(deeds.file().journal().revision());
            }
            deeds.file().close();
            if (random.nextBoolean()) continue;
            // Goes on with what a kill left.
            left(left, home);
            Deeds.open(home, random, assessments).file().close();
        }
    }

    private static void left(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(
                from.resolve(Assessments.FILE),
                to.resolve(Assessments.FILE),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// As H2 finds it in a copy that goes nowhere.
    private static long revisionIn(Path home) throws SQLException, IOException {
        var bytes = Files.readAllBytes(home.resolve(Assessments.FILE));
        try (var database = SnapshotFixture.database(home)) {
            return Journal.revision(database.dsl());
        } finally {
            Files.write(home.resolve(Assessments.FILE), bytes);
        }
    }

    /// Kills the program again and again over one assessment.
    private void soak(int first) throws Exception {
        boolean sealed = first / KILLS_OF_ONE % 2 == 0;
        var home = folder.resolve("a" + first);
        String state;
        var assessments = Deeds.assessments();
        var new_ = Deeds.create(home, sealed, new Random(first), assessments);
        try (var file = new_.file()) {
            new_.perform(Kind.IMPORT);
            state = Deeds.state(file);
        }
        for (int seed = first; seed < first + KILLS_OF_ONE; seed++) {
            var random = new Random(seed);
            int lines = random.nextInt(MOST_LINES);
            long delay = (long) Math.pow(LONGEST_DELAY, random.nextDouble());
            var said = killed(home, seed, lines, delay);
            var moment =
                    "seed %d, killed %d ns after line %d, last lines %s"
                            .formatted(
                                    seed, delay, lines, said.subList(said.size() - 1, said.size()));
            state = verify(home, state, said, moment);
        }
        SafeFile.removeAll(home);
    }

    /// What the program said before it was killed.
    private static List<String> killed(Path home, int seed, int lines, long delay)
            throws Exception {
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashWriter.class.getName(),
                                home.toString(),
                                Integer.toString(seed))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = new ArrayList<String>();
        try (var out = child.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(END)) said.add(line.substring(0, line.length() - END.length()));
                if (said.size() != lines + 1 || !child.isAlive()) continue;
                var until = System.nanoTime() + delay;
                while (System.nanoTime() < until) Thread.onSpinWait();
                // Through its handle, which leaves alone what it said and nobody has read yet.
                child.toHandle().destroyForcibly();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        // It ended by the kill, and not by a failure of its own.
        assertThat(child.exitValue()).as("seed %s: %s", seed, said).isEqualTo(128 + 9);
        return said;
    }

    /// Opens what the kill left, and holds it against what was said.
    ///
    /// @param before what the assessment held when the program was started
    /// @return what it holds at the end
    private String verify(Path home, String before, List<String> said, String moment)
            throws Exception {
        var last = before;
        Kind doing = null;
        var taken = new ArrayList<String>();
        for (var line : said) {
            var words = line.split(" ", 2);
            switch (words[0]) {
                case "opens" -> {}
                case "has" -> {
                    if (doing == null) assertThat(words[1]).as(moment).isEqualTo(before);
                    else acknowledged.merge(doing, 1, Integer::sum);
                    last = words[1];
                    doing = null;
                }
                case "does" -> doing = Kind.valueOf(words[1]);
                case "took" -> taken.add(words[1]);
                default -> throw new AssertionError(line);
            }
            if (words[0].equals("has")) before = words[1];
        }
        try (var file = Deeds.open(home, new Random(0), Deeds.assessments()).file()) {
            assertThat(file.warnings()).as(moment).isEmpty();
            assertThat(file.check(Progress.NONE)).as(moment).isEmpty();
            var through = !Deeds.state(file).equals(last);
            if (through) throughWholly(file, last, doing, moment);
            snapshots(file, taken, moment);
            var what = doing == null ? "opening or waiting" : doing + (through ? ", done" : "");
            cut.merge(what, 1, Integer::sum);
            return Deeds.state(file);
        }
    }

    /// What was cut off by the kill may be there, but then all of it: taking it back leads to what
    /// was there before, and an import has all its incidents.
    private static void throughWholly(AssessmentFile file, String last, Kind doing, String moment) {
        assertThat(doing)
                .as("%s: it is %s, not %s", moment, Deeds.state(file), last)
                .isIn(
                        Kind.TAG,
                        Kind.UNTAG,
                        Kind.CORRECT,
                        Kind.JOIN,
                        Kind.FAMILY,
                        Kind.PROCESS,
                        Kind.IMPORT,
                        Kind.UNDO,
                        Kind.REDO);
        assertThat(file.journal().revision()).as(moment).isEqualTo(revision(last) + 1);
        if (doing == Kind.IMPORT) {
            var ledger = file.imports().all().getFirst().ledger();
            assertThat(file.incidents().count())
                    .as(moment)
                    .isEqualTo(incidents(last) + ledger.added());
        }
        if (doing == Kind.UNDO) file.journal().redo();
        else file.journal().undo();
        assertThat(last).as(moment).endsWith(Deeds.contents(file));
    }

    private static long revision(String state) {
        return Long.parseLong(state.replaceFirst("revision (\\d+),.*", "$1"));
    }

    private static int incidents(String state) {
        return Integer.parseInt(state.replaceFirst(".*, (\\d+) incidents.*", "$1"));
    }

    /// Those that were acknowledged are good, no other is damaged, and no half one is left.
    private static void snapshots(AssessmentFile file, List<String> taken, String moment)
            throws IOException {
        var all = file.snapshots().all();
        assertThat(all).as(moment).noneMatch(s -> s.condition() == Condition.DAMAGED);
        for (var name : taken) {
            var info = all.stream().filter(s -> s.file().endsWith(name)).findAny().orElseThrow();
            assertThat(file.snapshots().verify(info, Progress.NONE).condition())
                    .as("%s, %s", moment, name)
                    .isEqualTo(Condition.GOOD);
        }
        try (var files = Files.list(file.snapshots().folder())) {
            assertThat(files).as(moment).noneMatch(NewFile::unfinished);
        }
    }
}
