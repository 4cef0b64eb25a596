package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.codebook.Origin;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever part of the last writes reached the disk, the file is what it was at the last force, or
/// has all that was appended since.
class OrderedFileTest {
    private static final int BLOCK = Torn.BLOCK;
    private static final String WORDS = "correct horse battery";

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private final Random random = new Random(7);

    private byte[] blocks(int count) {
        var bytes = new byte[count * BLOCK];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void append(FileChannel channel, byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes), channel.size());
    }

    private static byte[] plus(byte[] bytes, byte[] more) {
        var both = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, both, bytes.length, more.length);
        return both;
    }

    /// A file with two forced appends, and room ahead behind them.
    private Path forced() throws IOException {
        var path = folder.resolve("file");
        try (var channel = Torn.open(path, "rw")) {
            append(channel, blocks(4));
            channel.force(true);
            append(channel, blocks(2));
            channel.force(true);
        }
        return path;
    }

    /// Behind it, only what is appended differs.
    private void makeRoom(FileChannel channel) throws IOException {
        for (int i = 0; i < 2; i++) {
            append(channel, blocks(1 + i));
            channel.force(true);
        }
    }

    /// Every choice of the last chunk's blocks and of the block with its mark.
    @Test
    void aTornAppendNeverHappened() throws IOException {
        var path = forced();
        try (var channel = Torn.open(path, "rw")) {
            makeRoom(channel);
            var before = Torn.content(channel);
            var forced = Files.readAllBytes(path);
            var chunk = blocks(6);
            append(channel, chunk);
            var torn = new Torn(forced, Files.readAllBytes(path));
            assertThat(torn.blocks()).hasSize(7);
            assertThat(states(torn, before, plus(before, chunk))).containsExactly(127, 1);
        }
    }

    /// The mark is written over as long as nothing is forced; any of its versions may be there.
    @Test
    void ofTwoTornAppendsAllOrNothingIsThereThatTheMarkStandsFor() throws IOException {
        var path = forced();
        try (var channel = Torn.open(path, "rw")) {
            makeRoom(channel);
            var before = Torn.content(channel);
            var forced = Files.readAllBytes(path);
            var first = blocks(2);
            append(channel, first);
            var one = Files.readAllBytes(path);
            var second = blocks(3);
            append(channel, second);
            var two = Files.readAllBytes(path);
            var after = plus(before, first);
            assertThat(states(new Torn(forced, two), before, plus(after, second)))
                    .containsExactly(63, 1);
            // The later blocks with the earlier mark.
            int mark = new Torn(forced, one).blocks()[0];
            assertThat(mark).isLessThan(2);
            var mixed = Torn.with(two, mark, one);
            assertThat(states(new Torn(Torn.with(forced, mark, one), mixed), before, after))
                    .containsExactly(24, 8);
        }
    }

    /// What lies behind the end is no matter, be it left of what was torn before.
    @Test
    void anAppendOverATornOneIsTornAsWell() throws IOException {
        var path = forced();
        byte[] before;
        byte[] torn;
        try (var channel = Torn.open(path, "rw")) {
            makeRoom(channel);
            before = Torn.content(channel);
            var forced = Files.readAllBytes(path);
            append(channel, blocks(4));
            var last = new Torn(forced, Files.readAllBytes(path));
            torn = Torn.with(last.later(), last.blocks()[2], forced);
        }
        for (int again = 0; again < 3; again++) {
            Files.write(path, torn);
            try (var channel = Torn.open(path, "rw")) {
                assertThat(Torn.content(channel)).isEqualTo(before);
                var chunk = blocks(4);
                append(channel, chunk);
                var next = new Torn(torn, Files.readAllBytes(path));
                assertThat(next.blocks()).hasSize(5);
                assertThat(states(next, before, plus(before, chunk))).containsExactly(31, 1);
                torn = Torn.with(next.later(), next.blocks()[1 + again], torn);
            }
        }
    }

    @Test
    void aMarkThatIsThereInPartIsNone() throws IOException {
        var path = forced();
        try (var channel = Torn.open(path, "rw")) {
            makeRoom(channel);
            var before = Torn.content(channel);
            var forced = Files.readAllBytes(path);
            var chunk = blocks(2);
            append(channel, chunk);
            var later = Files.readAllBytes(path);
            int at = new Torn(forced, later).blocks()[0] * BLOCK;
            var seen = new int[2];
            for (int cut = 0; cut <= EndMark.BYTES; cut++) {
                var part = later.clone();
                System.arraycopy(forced, at + cut, part, at + cut, EndMark.BYTES - cut);
                seen[state(part, before, plus(before, chunk))]++;
            }
            assertThat(seen[0]).isGreaterThan(20);
            assertThat(seen[1]).isPositive();
        }
    }

    /// How many of what a loss of power can leave are which of the two states. Each can be written
    /// on.
    private int[] states(Torn torn, byte[] before, byte[] after) {
        var seen = new int[2];
        torn.each(image -> {
            try {
                seen[state(image, before, after)]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return seen;
    }

    private int state(byte[] image, byte[] before, byte[] after) throws IOException {
        var path = folder.resolve("image");
        Files.write(path, image);
        var content = Torn.unmarked(path);
        assertThat(content).isIn(before, after);
        var more = blocks(1);
        try (var channel = Torn.open(path, "rw")) {
            assertThat(Torn.content(channel)).isEqualTo(content);
            append(channel, more);
            channel.force(true);
        }
        assertThat(Torn.unmarked(path)).isEqualTo(plus(content, more));
        return Arrays.equals(content, before) ? 0 : 1;
    }

    /// The same with what H2 appends for a commit.
    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void everyTornCommitIsOneThatNeverHappened(String cipher) throws Exception {
        OrderedFile.register();
        var home = Files.createDirectory(folder.resolve("h2"));
        var file = home.resolve("a.mv.db");
        Torn torn;
        try (var connection = connect(home, cipher);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(id INT PRIMARY KEY, text VARCHAR)");
            for (int i = 0; i < 30; i++) {
                statement.execute("INSERT INTO t VALUES(" + i + ", '" + "x".repeat(600) + "')");
                statement.execute("CHECKPOINT SYNC");
            }
            var forced = Files.readAllBytes(file);
            statement.execute("INSERT INTO t VALUES(30, 'last')");
            torn = new Torn(forced, Files.readAllBytes(file));
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException shut) {
            throw new AssertionError(shut);
        }
        assertThat(torn.blocks().length).isBetween(3, 9);
        var seen = new AtomicInteger();
        var after = Files.createDirectory(folder.resolve("after"));
        torn.each(image -> {
            Torn.write(after.resolve("a.mv.db"), image);
            int rows = rows(after, cipher);
            assertThat(rows).isIn(30, 31);
            seen.addAndGet(rows - 30);
        });
        assertThat(seen).hasValue(1);
    }

    private static java.sql.Connection connect(Path home, String cipher) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:ordered:file:" + home.resolve("a") + ";WRITE_DELAY=0" + cipher, "", "k ");
    }

    private static int rows(Path home, String cipher) {
        try (var connection = connect(home, cipher);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*), SUM(LENGTH(text)) FROM t")) {
            rows.next();
            assertThat(rows.getInt(2)).isGreaterThanOrEqualTo(30 * 600);
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Writes, cuts, forces and reopens at random.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itReadsAsItWasWritten(long seed) throws IOException {
        var work = new Random(seed);
        var path = folder.resolve("work");
        var expected = new byte[0];
        var channel = Torn.open(path, "rw");
        for (int i = 0; i < 300; i++) {
            int at = work.nextInt(expected.length + 1);
            switch (work.nextInt(8)) {
                case 0 -> {
                    channel.close();
                    if (work.nextBoolean())
                        assertThat(Arrays.equals(Torn.unmarked(path), expected)).isTrue();
                    channel = Torn.open(path, "rw");
                }
                case 1 -> channel.force(work.nextBoolean());
                case 2 -> {
                    channel.truncate(at);
                    expected = Arrays.copyOf(expected, at);
                }
                default -> {
                    if (work.nextBoolean()) at = expected.length + work.nextInt(3) * 100;
                    var part = new byte[1 + work.nextInt(5 * BLOCK)];
                    work.nextBytes(part);
                    assertThat(channel.write(ByteBuffer.wrap(part), at)).isEqualTo(part.length);
                    int end = Math.max(expected.length, at + part.length);
                    expected = Arrays.copyOf(expected, end);
                    System.arraycopy(part, 0, expected, at, part.length);
                }
            }
            assertThat(channel.size()).isEqualTo(expected.length);
            assertThat(Arrays.equals(Torn.content(channel), expected)).isTrue();
            assertThat(channel.read(ByteBuffer.allocate(1), expected.length)).isEqualTo(-1);
        }
        channel.close();
        assertThat(Arrays.equals(Torn.unmarked(path), expected)).isTrue();
    }

    @Test
    void roomIsMadeAheadForSmallForcedWritesAndGivenBack() throws IOException {
        var path = forced();
        try (var channel = Torn.open(path, "rw")) {
            append(channel, blocks(1));
            assertThat(Files.size(path)).isEqualTo(9 * BLOCK);
            channel.force(true);
            append(channel, blocks(1));
            channel.force(true);
            var size = Files.size(path);
            assertThat(size).isGreaterThan(100 * BLOCK);
            for (int i = 0; i < 50; i++) {
                append(channel, blocks(1));
                channel.force(true);
            }
            assertThat(path).hasSize(size);
            assertThat(channel.size()).isEqualTo(58 * BLOCK);
        }
        assertThat(path).hasSize(60 * BLOCK);
    }

    @Test
    void onAFullDiskNoRoomIsMadeAhead() throws IOException {
        var disk = new SmallDisk(folder);
        try (var watch = DiskUnderTest.watch(folder, disk);
                var channel = Torn.open(Path.of("watched:" + folder.resolve("file")), "rw")) {
            append(channel, blocks(2));
            channel.force(true);
            disk.leave(3 * BLOCK);
            append(channel, blocks(2));
            channel.force(true);
            assertThat(disk.failures()).isEqualTo(1);
            assertThat(folder.resolve("file")).hasSize(6 * BLOCK);
            assertThatThrownBy(() -> append(channel, blocks(2))).isInstanceOf(IOException.class);
            disk.spaceReturns();
            append(channel, blocks(2));
            channel.force(true);
            assertThat(channel.size()).isEqualTo(6 * BLOCK);
        }
    }

    /// After that, nobody knows what is on the disk, and the system believes that all is.
    @Test
    void whatTheDiskRefusedToForceIsNotBelieved() throws IOException {
        var disk = new SmallDisk(folder);
        var path = Path.of("watched:" + folder.resolve("file"));
        try (var watch = DiskUnderTest.watch(folder, disk)) {
            byte[] before;
            try (var channel = Torn.open(path, "rw")) {
                append(channel, blocks(2));
                channel.force(true);
                before = Torn.content(channel);
                append(channel, blocks(2));
                disk.refuseToForce();
                assertThatThrownBy(() -> channel.force(true)).isInstanceOf(IOException.class);
            }
            assertThat(Torn.unmarked(path)).isEqualTo(before);
        }
    }

    /// Such a file is written as it is, and gets its marks when it is compacted.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAssessmentFromBeforeThereWereMarksIsGoneOnWith(boolean sealed) throws Exception {
        var home = folder.resolve("older");
        var file = sealed ? StoreFixture.encrypted(home, WORDS) : StoreFixture.create(home);
        file.imports().take("Import", List.of(StoreFixture.many(20)), Progress.NONE);
        file.close();
        var database = home.resolve(Assessments.FILE);
        var marked = Files.readAllBytes(database);
        assertThat(new String(marked, 0, 9)).isEqualTo("firebreak");
        Files.write(database, Torn.unmarked(database));
        assertThat(OrderedFile.encrypted(database)).isEqualTo(sealed);

        var older = reopened(home, sealed);
        tag(older, "one");
        assertThat(older.check()).isEmpty();
        var killed = Files.createDirectory(folder.resolve("killed"));
        for (var name : List.of(Assessments.FILE, Anchor.NAME, KeyHeader.NAME))
            if (Files.exists(home.resolve(name)))
                Files.copy(home.resolve(name), killed.resolve(name));
        assertThat(Files.readAllBytes(database))
                .startsWith(sealed ? "H2en".getBytes() : "H:2".getBytes());
        older.close();
        assertThat(Files.readAllBytes(database)).startsWith("firebreak end 1\n".getBytes());

        for (var folder : List.of(home, killed)) {
            try (var again = reopened(folder, sealed)) {
                assertThat(again.taggings().all()).hasSize(1);
                tag(again, "two");
                assertThat(again.check()).isEmpty();
            }
        }
    }

    private static AssessmentFile reopened(Path home, boolean sealed) {
        if (!sealed) return StoreFixture.open(home);
        try (var typed = Passphrase.of(WORDS.toCharArray())) {
            return StoreFixture.opened(StoreFixture.cheap().open(home, typed));
        }
    }

    private static void tag(AssessmentFile file, String coder) {
        var incident = file.incidents().idsByKey().get("INC-1").getFirst();
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(incident, coder, Origin.OPERATIONAL)));
    }
}
