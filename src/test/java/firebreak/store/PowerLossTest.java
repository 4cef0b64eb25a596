package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.store.LossyDisk.Keep;
import firebreak.work.Progress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What was said to be saved is there after a loss of power at any moment. The power goes below H2:
/// see [LossyDisk].
class PowerLossTest {
    private static final int CI = 20;
    private static final int MOST_IMAGES = 6;
    private static final int LONG = 200;
    private static final int STEPS = 15;

    /// Not [Keep#TORN]: H2 believes a chunk of which only the first and the last block are there,
    /// so a write that was in part on the disk when the power went can damage the file. Digests
    /// notice that, snapshots mend it.
    private static final List<Keep> KEEPS = List.of(Keep.NOTHING, Keep.HALF, Keep.NAMES);

    @TempDir Path folder;

    /// What the disk would hold at some moment, and how many steps were acknowledged by then.
    private record Image(Map<String, byte[]> files, int acknowledged) {}

    /// Takes images of a lossy disk at random moments.
    private static final class Camera {
        private final List<Image> images = new ArrayList<>();
        private final LossyDisk disk;
        private final Random random;
        private final int oneIn;
        private int acknowledged;

        Camera(LossyDisk disk, long seed, int oneIn) {
            this.disk = disk;
            this.random = new Random(seed);
            this.oneIn = oneIn;
            disk.eachTime(this::maybe);
        }

        /// A step was acknowledged: the most interesting moment.
        void acknowledged() {
            synchronized (disk) {
                acknowledged++;
                if (random.nextInt(4) == 0) take();
            }
        }

        private void maybe() {
            if (acknowledged > 0 && random.nextInt(oneIn) == 0) take();
        }

        private void take() {
            var keep = KEEPS.get(random.nextInt(KEEPS.size()));
            if (images.size() == MOST_IMAGES) images.remove(random.nextInt(MOST_IMAGES));
            images.add(new Image(disk.afterPowerLoss(keep, random), acknowledged));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void commitsAloneAreLost(String cipher) throws Exception {
        int lost = 0;
        for (int seed = 0; seed < 3; seed++) lost += lostRows(seed, cipher, "");
        // The disk does lose what was not forced; otherwise the other tests would show nothing.
        assertThat(lost).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void forcedCommitsAreKept(String cipher) throws Exception {
        for (int seed = 0; seed < CI / 2; seed++)
            assertThat(lostRows(seed, cipher, "CHECKPOINT SYNC")).isZero();
    }

    /// Rows that were committed and followed by `saving`, and were gone after losses of power.
    private int lostRows(int seed, String cipher, String saving) throws Exception {
        var home = folder.resolve("h2" + seed + cipher.length() + saving.length());
        var disk = new LossyDisk(home);
        var camera = new Camera(disk, seed, 20);
        try (var watch = DiskUnderTest.watch(home, disk);
                var connection = DriverManager.getConnection(url(home, cipher), "", "k ");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(id INT PRIMARY KEY, text VARCHAR)");
            statement.execute("CHECKPOINT SYNC");
            for (int i = 1; i <= 40; i++) {
                statement.execute("INSERT INTO t VALUES(" + i + ", '" + "x".repeat(900) + "')");
                if (!saving.isEmpty()) statement.execute(saving);
                camera.acknowledged();
            }
            disk.eachTime(() -> {});
        }
        int lost = 0;
        for (int i = 0; i < camera.images.size(); i++) {
            var image = camera.images.get(i);
            var after = folder.resolve(home.getFileName() + "-" + i);
            disk.restore(image.files(), after);
            lost += Math.max(0, image.acknowledged() - count(after, cipher));
        }
        assertThat(camera.images).isNotEmpty();
        return lost;
    }

    private static String url(Path home, String cipher) {
        return "jdbc:h2:file:" + home.resolve("assessment") + ";WRITE_DELAY=0" + cipher;
    }

    /// All rows count as lost where the file doesn't open or the table is gone.
    private static int count(Path home, String cipher) {
        try (var connection = DriverManager.getConnection(url(home, cipher), "", "k ");
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException gone) {
            return 0;
        }
    }

    @Test
    void anAssessmentKeepsEveryAcknowledgedEdit() throws Exception {
        for (int seed = 0; seed < CI; seed++) work(seed);
    }

    @Test
    @Tag("long")
    void anAssessmentKeepsEveryAcknowledgedEditForLong() throws Exception {
        for (int seed = CI; seed < CI + LONG; seed++) work(seed);
    }

    /// Random edits, imports, undos and closings, with images taken all the time. Each image opens
    /// and shows the state that was acknowledged last, or the one that was being made.
    private void work(int seed) throws Exception {
        var home = folder.resolve("work" + seed);
        var disk = new LossyDisk(home);
        var camera = new Camera(disk, seed, 25);
        var states = new ArrayList<String>();
        try (var watch = DiskUnderTest.watch(home, disk)) {
            var random = new Random(seed);
            var file = StoreFixture.create(home);
            states.add("");
            for (int step = 0; step < STEPS; step++) {
                file = step(file, random, step);
                states.add(state(file));
                camera.acknowledged();
            }
            file.close();
            states.add(states.getLast());
        }
        assertThat(camera.images).isNotEmpty();
        for (int i = 0; i < camera.images.size(); i++) {
            var image = camera.images.get(i);
            var after = folder.resolve("work" + seed + "-" + i);
            disk.restore(image.files(), after);
            try (var file = StoreFixture.open(after)) {
                assertThat(state(file))
                        .as("seed %s image %s", seed, i)
                        .isIn(
                                states.get(image.acknowledged()),
                                states.get(image.acknowledged() + 1));
                assertThat(file.check(firebreak.work.Progress.NONE)).isEmpty();
            }
        }
    }

    /// Compaction writes the database anew and puts the new file in the old one's place.
    @Test
    void everyMomentOfACompactionLeavesAllEdits() throws Exception {
        var home = folder.resolve("compacted");
        var disk = new LossyDisk(home);
        var random = new Random(1);
        var images = new LinkedHashMap<Integer, Map<String, byte[]>>();
        String state;
        try (var watch = DiskUnderTest.watch(home, disk)) {
            var file = StoreFixture.create(home);
            file.imports().take("Import", List.of(StoreFixture.many(300)), Progress.NONE);
            file.journal().undo();
            file.journal().redo();
            state = state(file);
            disk.eachTime(() -> {
                for (var keep : KEEPS) {
                    var left = disk.afterPowerLoss(keep, random);
                    images.put(hash(left), left);
                }
            });
            file.close();
        }
        assertThat(images.values()).anyMatch(left -> left.size() > 1);
        int number = 0;
        for (var left : images.values()) {
            var after = folder.resolve("compacted-" + number++);
            disk.restore(left, after);
            try (var file = StoreFixture.open(after)) {
                assertThat(state(file)).as("image %s", number).isEqualTo(state);
            }
        }
    }

    private static int hash(Map<String, byte[]> files) {
        int hash = 0;
        for (var file : files.entrySet())
            hash = 31 * hash + file.getKey().hashCode() + Arrays.hashCode(file.getValue());
        return hash;
    }

    private static AssessmentFile step(AssessmentFile file, Random random, int step) {
        switch (random.nextInt(6)) {
            case 0 ->
                    file.imports()
                            .take(
                                    "Import",
                                    List.of(StoreFixture.many(20 + 20 * step)),
                                    Progress.NONE);
            case 1 -> file.journal().undo();
            case 2 -> file.journal().redo();
            case 3 -> {
                file.close();
                return StoreFixture.open(file.directory());
            }
            default -> tag(file, random);
        }
        return file;
    }

    private static void tag(AssessmentFile file, Random random) {
        var ids = file.incidents().idsByKey().values().stream().toList();
        if (ids.isEmpty()) return;
        var incident = ids.get(random.nextInt(ids.size())).getFirst();
        var origins = Origin.values();
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                StoreFixture.tagging(
                                        incident,
                                        "coder" + random.nextInt(3),
                                        origins[random.nextInt(origins.length)])));
    }

    /// Short, so that a failure can be read, and without the order of rows that are equal to it.
    private static String state(AssessmentFile file) {
        return "revision %d, %d incidents, %d taggings, %d imports, contents %s"
                .formatted(
                        file.journal().revision(),
                        file.incidents().idsByKey().size(),
                        file.taggings().all().size(),
                        file.imports().all().size(),
                        StoreFixture.contents(file).lines().sorted().toList().hashCode());
    }
}
