package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What was said to be saved is there after a loss of power at any moment. The power goes below H2:
/// see [LossyDisk].
class PowerLossTest {
    private static final int CI = 20;
    private static final int MOST_IMAGES = 4;
    private static final int LONG = 200;
    private static final int STEPS = 15;

    private static final int FORCED_SEEDS = 4;
    private static final int TORN_SEEDS = 8;
    private static final int ROWS = 40;
    private static final int LENGTH = 20_000;
    private static final String SYNC = "CHECKPOINT SYNC";

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private int images;
    private final Map<Deeds.Kind, Integer> done = new EnumMap<>(Deeds.Kind.class);

    /// What the disk would hold at some moment, and how many steps were acknowledged by then.
    private record Image(Map<String, byte[]> files, int acknowledged) {}

    /// Takes images of a lossy disk at random moments.
    private static final class Camera {
        private final List<Image> images = new ArrayList<>();
        private final LossyDisk disk;
        private final Random random;
        private final int oneIn;
        private final List<Keep> keeps;
        private int acknowledged;

        Camera(LossyDisk disk, long seed, int oneIn, Keep... keeps) {
            this.keeps = List.of(keeps);
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

        /// At least one.
        void last() {
            synchronized (disk) {
                if (images.isEmpty()) take();
            }
        }

        private void maybe() {
            if (acknowledged > 0 && random.nextInt(oneIn) == 0) take();
        }

        private void take() {
            var keep = keeps.get(random.nextInt(keeps.size()));
            if (images.size() == MOST_IMAGES) images.remove(random.nextInt(MOST_IMAGES));
            images.add(new Image(disk.afterPowerLoss(keep, random), acknowledged));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void commitsAloneAreLost(String cipher) throws Exception {
        int lost = 0;
        for (int seed = 0; seed < 3; seed++)
            lost += lostRows(seed, cipher, "", "", Keep.NOTHING, Keep.HALF, Keep.NAMES);
        // The disk does lose what was not forced; otherwise the other tests would show nothing.
        assertThat(lost).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void forcedCommitsAreKept(String cipher) throws Exception {
        for (int seed = 0; seed < FORCED_SEEDS; seed++)
            assertThat(lostRows(seed, cipher, OrderedFile.SCHEME, SYNC, Keep.values())).isZero();
    }

    /// Forcing alone does not do: H2 believes a chunk whose middle never reached the disk.
    @Test
    void withoutTheOrderOfWritesTornOnesDamageTheFile() throws Exception {
        int lost = 0;
        for (int seed = 0; seed < 5 * TORN_SEEDS && lost == 0; seed++)
            lost += lostRows(seed, "", "", SYNC, Keep.TORN);
        assertThat(lost).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void inOrderTornWritesDamageNothing(String cipher) throws Exception {
        for (int seed = 0; seed < TORN_SEEDS; seed++)
            assertThat(lostRows(seed, cipher, OrderedFile.SCHEME, SYNC, Keep.TORN))
                    .as("seed %s", seed)
                    .isZero();
    }

    /// Rows that were committed and followed by `saving`, and were gone after losses of power.
    private int lostRows(int seed, String cipher, String scheme, String saving, Keep... keeps)
            throws Exception {
        OrderedFile.register();
        var home = folder.resolve("h2" + seed + cipher.length() + saving.length() + keeps.length);
        var disk = new LossyDisk(home);
        var camera = new Camera(disk, seed, 20, keeps);
        try (var watch = DiskUnderTest.watch(home, disk);
                var connection =
                        DriverManager.getConnection(
                                url(scheme + DiskUnderTest.SCHEME, home, cipher), "", "k ");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(id INT PRIMARY KEY, text VARCHAR)");
            statement.execute(SYNC);
            for (int i = 1; i <= ROWS; i++) {
                statement.execute("INSERT INTO t VALUES(" + i + ", '" + "x".repeat(LENGTH) + "')");
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
            lost += Math.max(0, image.acknowledged() - count(scheme, after, cipher));
        }
        assertThat(camera.images).isNotEmpty();
        return lost;
    }

    private static String url(String scheme, Path home, String cipher) {
        return "jdbc:h2:" + scheme + home.resolve("assessment") + ";WRITE_DELAY=0" + cipher;
    }

    /// All rows count as lost where the file doesn't open or the table is gone.
    private static int count(String scheme, Path home, String cipher) {
        try (var connection = DriverManager.getConnection(url(scheme, home, cipher), "", "k ");
                var statement = connection.createStatement();
                var texts = statement.executeQuery("SELECT text FROM t")) {
            int count = 0;
            while (texts.next()) count += texts.getString(1).length() == LENGTH ? 1 : 0;
            return count;
        } catch (SQLException | RuntimeException | AssertionError gone) {
            return 0;
        }
    }

    @Test
    void anAssessmentKeepsEveryAcknowledgedEdit() throws Exception {
        for (int seed = 0; seed < CI * 3 / 5; seed++) work(seed, Keep.values());
    }

    @Test
    void anAssessmentKeepsEveryAcknowledgedEditThroughTornWrites() throws Exception {
        for (int seed = 0; seed < CI * 2 / 5; seed++) work(-1 - seed, Keep.TORN);
    }

    @Test
    @Tag("long")
    void anAssessmentKeepsEveryAcknowledgedEditForLong() throws Exception {
        for (int seed = CI; seed < CI + LONG / 2; seed++) work(seed, Keep.values());
        for (int seed = CI + LONG / 2; seed < CI + LONG; seed++) work(seed, Keep.TORN);
        System.out.println("Losses of power looked at: " + images + ", while: " + done);
        assertThat(done).containsOnlyKeys(Deeds.Kind.values());
    }

    /// Edits, imports, snapshots, compactions and closings at random ([Deeds]), with images taken
    /// all the time. Each image opens and shows the state that was acknowledged last, or the one
    /// that was being made.
    private void work(int seed, Keep... keeps) throws Exception {
        boolean sealed = seed % 2 == 0;
        var home = folder.resolve("work" + seed);
        var disk = new LossyDisk(home);
        var camera = new Camera(disk, seed, 25, keeps);
        var states = new ArrayList<String>();
        try (var watch = DiskUnderTest.watch(home, disk)) {
            var deeds = Deeds.create(home, sealed, new Random(seed), DiskUnderTest.assessments());
            disk.namesForced();
            states.add(Deeds.state(deeds.file()));
            deeds.perform(Deeds.Kind.IMPORT);
            states.add(Deeds.state(deeds.file()));
            camera.acknowledged();
            for (int step = 0; step < STEPS; step++) {
                var kind = deeds.next();
                deeds.perform(kind);
                done.merge(kind, 1, Integer::sum);
                states.add(Deeds.state(deeds.file()));
                camera.acknowledged();
            }
            camera.last();
            deeds.file().close();
            states.add(states.getLast());
        }
        for (int i = 0; i < camera.images.size(); i++) {
            var image = camera.images.get(i);
            var after = folder.resolve("work" + seed + "-" + i);
            disk.restore(image.files(), after);
            try (var file = open(after)) {
                assertThat(Deeds.state(file))
                        .as("seed %s image %s", seed, i)
                        .isIn(
                                states.get(image.acknowledged()),
                                states.get(image.acknowledged() + 1));
                assertThat(file.check(Progress.NONE)).isEmpty();
                images++;
            }
            SafeFile.removeAll(after);
        }
        SafeFile.removeAll(home);
    }

    /// A folder is an assessment with all that it begins with, or none.
    @Test
    void everyMomentOfACreationLeavesAnAssessmentOrNone() throws Exception {
        var home = folder.resolve("created");
        var disk = new LossyDisk(home);
        var left = new LinkedHashMap<Integer, Map<String, byte[]>>();
        try (var watch = DiskUnderTest.watch(home, disk)) {
            var camera = all(disk, left);
            disk.eachTime(camera);
            var file = create(home, false);
            disk.eachTime(() -> {});
            camera.run();
            file.close();
        }
        int whole = 0;
        int number = 0;
        for (var files : left.values()) {
            var after = folder.resolve("created-" + number++);
            disk.restore(files, after);
            if (Assessments.isAssessment(after)) {
                try (var file = open(after)) {
                    assertThat(file.journal().revision()).isEqualTo(1);
                    assertThat(file.check(Progress.NONE)).isEmpty();
                    whole++;
                }
            }
            SafeFile.removeAll(after);
        }
        assertThat(whole).isBetween(1, number - 1);
    }

    /// Compaction writes the database anew and puts the new file in the old one's place.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyMomentOfACompactionLeavesAllEdits(boolean sealed) throws Exception {
        var home = folder.resolve("compacted");
        var disk = new LossyDisk(home);
        var left = new LinkedHashMap<Integer, Map<String, byte[]>>();
        String state;
        try (var watch = DiskUnderTest.watch(home, disk)) {
            var file = create(home, sealed);
            disk.namesForced();
            file.imports().take("Import", List.of(StoreFixture.many(300)), Progress.NONE);
            file.journal().undo();
            file.journal().redo();
            state = Deeds.state(file);
            disk.eachTime(all(disk, left));
            file.close();
        }
        assertThat(left.values()).anyMatch(files -> files.size() > 1);
        int number = 0;
        for (var files : left.values()) {
            var after = folder.resolve("compacted-" + number++);
            disk.restore(files, after);
            try (var file = open(after)) {
                assertThat(Deeds.state(file)).as("image %s", number).isEqualTo(state);
            }
            SafeFile.removeAll(after);
        }
    }

    /// Takes one image of each kind, each time.
    private static Runnable all(LossyDisk disk, Map<Integer, Map<String, byte[]>> images) {
        var random = new Random(1);
        return () -> {
            for (var keep : Keep.values()) {
                var left = disk.afterPowerLoss(keep, random);
                images.put(hash(left), left);
            }
        };
    }

    private static AssessmentFile create(Path home, boolean sealed) {
        return Deeds.create(home, sealed, new Random(0), DiskUnderTest.assessments()).file();
    }

    private static AssessmentFile open(Path home) {
        return Deeds.open(home, new Random(0), DiskUnderTest.assessments()).file();
    }

    private static int hash(Map<String, byte[]> files) {
        int hash = 0;
        for (var file : files.entrySet())
            hash = 31 * hash + file.getKey().hashCode() + Arrays.hashCode(file.getValue());
        return hash;
    }
}
