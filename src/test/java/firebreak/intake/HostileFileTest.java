package firebreak.intake;

import static firebreak.intake.Fixtures.inspectAll;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Sentence;
import firebreak.intake.container.Table;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What is wrong with a file is said in one sentence, whatever kind of file it is.
class HostileFileTest {
    private static final String KINDS = "csv,xlsx,xls,ods,json,ndjson,xml,html,md,zip,gz";

    @TempDir Path folder;
    @TempDir Path work;
    private Map<String, byte[]> good = Map.of();

    @BeforeEach
    void make() throws IOException {
        good = HostileFiles.good(work);
        assertThat(String.join(",", good.keySet())).isEqualTo(KINDS);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<IntakeResult> read(Path file, Progress watched) {
        return inspectAll(file).stream()
                .map(look -> ((Inspection.Readable) look).file())
                .map(source -> Fixtures.read(source, ZoneOffset.UTC, watched))
                .toList();
    }

    private static int incidents(Path file) {
        return read(file, Progress.NONE).stream()
                .mapToInt(r -> ((IntakeResult.Taken) r).drafts().size())
                .sum();
    }

    @Test
    void hostileFilesAreRefusedInOneSentence() throws IOException {
        for (var hostile : HostileFiles.refused(folder).entrySet()) {
            var name = hostile.getKey().getFileName().toString();
            var looks = inspectAll(hostile.getKey());
            assertThat(looks).as(name).singleElement().isInstanceOf(Inspection.Refused.class);
            var problem = ((Inspection.Refused) looks.getFirst()).problem();
            assertThat(problem.problem()).as(name).containsPattern(hostile.getValue());
            assertThat(problem.place().file()).as(name).startsWith(name);
        }
    }

    @Test
    void theEndingOfTheNameDoesNotMatter() throws IOException {
        for (var kind : good.entrySet()) {
            var right = incidents(file("right." + kind.getKey(), kind.getValue()));
            assertThat(right).as(kind.getKey()).isPositive();
            for (var ending : KINDS.split(","))
                assertThat(incidents(file("wrong." + ending, kind.getValue())))
                        .as("%s named .%s", kind.getKey(), ending)
                        .isEqualTo(right);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv", "xlsx", "xls", "ods", "json", "ndjson", "xml", "html", "md", "zip", "gz"
            })
    void bytesThatAreCutFlippedOrZero(String kind) throws IOException {
        var bytes = good.get(kind);
        var file = folder.resolve("file." + kind);
        for (var i = 0; i < 20; i++) {
            var at = (int) ((long) bytes.length * i / 20);
            AnyFile.check(file, Arrays.copyOf(bytes, at + 1));
            var flipped = bytes.clone();
            flipped[at] ^= 0x55;
            AnyFile.check(file, flipped);
            var zero = bytes.clone();
            zero[at] = 0;
            AnyFile.check(file, zero);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv", "xlsx", "xls", "ods", "json", "ndjson", "xml", "html", "md", "zip", "gz"
            })
    void aFileThatVanishesOrGrowsWhileItIsRead(String kind) throws IOException {
        var file = file("file." + kind, good.get(kind));
        var deleted = read(file, (_, _) -> delete(file));
        assertThat(deleted).singleElement();
        told(deleted.getFirst());
        var back = file("file." + kind, good.get(kind));
        var grown = read(back, (_, _) -> grow(back));
        assertThat(grown).singleElement();
        told(grown.getFirst());
    }

    /// Read from what was there, or refused; a ledger that doesn't add up can't be made.
    private static void told(IntakeResult result) {
        if (result instanceof IntakeResult.Refused(var problem)) Sentence.isOne(problem.problem());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void grow(Path file) {
        try {
            Files.writeString(file, "\nA-9,Nine,2025-01-31 10:00\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatGrowsWithoutEndIsRefused() throws IOException {
        var rows = "Issue key,Summary\n" + "A-1,One\n".repeat(100_000);
        var file = file("growing.csv", rows.getBytes(StandardCharsets.UTF_8));
        var source = Fixtures.readable(file);
        var steps = new int[1];
        var result =
                Fixtures.read(
                        source,
                        ZoneOffset.UTC,
                        (_, _) -> {
                            // As fast as it is read, until it has grown tenfold.
                            if (steps[0]++ < 100) grow(file, rows);
                        });
        assertThat(result)
                .isInstanceOfSatisfying(
                        IntakeResult.Refused.class,
                        r -> assertThat(r.problem().problem()).contains("changed"));
        assertThat(steps[0]).isLessThan(30);
    }

    private static void grow(Path file, String rows) {
        try {
            Files.writeString(file, rows, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneTextOfTwoHundredMegabytes() throws IOException {
        var file = folder.resolve("long");
        var block = new byte[1_000_000];
        Arrays.fill(block, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            for (var i = 0; i < 200; i++) out.write(block);
        }
        for (var start :
                List.of(
                        "Issue key,Summary\nA-1,",
                        "Issue key,Summary\nA-1,\"",
                        "[{\"id\":1,\"title\":\"",
                        "{\"id\":1,\"title\":\"",
                        "<rss><channel><item><key>A-1</key><summary>",
                        "<html><table><tr><td>",
                        "# Outage\n\n",
                        "")) {
            try (var written = new RandomAccessFile(file.toFile(), "rw")) {
                written.write("x".repeat(100).getBytes(StandardCharsets.UTF_8));
                written.seek(0);
                written.write(start.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(inspectAll(file))
                    .as(start)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Inspection.Refused.class, r -> Sentence.isOne(r.problem().problem()));
        }
    }

    @Test
    void oneUnreadableFileLeavesTheOthersInAFolderAndAnArchive() throws IOException {
        file("a.csv", good.get("csv"));
        file("b.csv", Arrays.copyOf(good.get("xlsx"), 1_000));
        file("c.md", good.get("md"));
        Files.createSymbolicLink(folder.resolve("d.csv"), folder.resolve("nowhere.csv"));
        var looks = inspectAll(folder);
        assertThat(looks.stream().filter(l -> l instanceof Inspection.Readable)).hasSize(2);
        assertThat(looks.stream().filter(l -> l instanceof Inspection.Refused)).hasSize(1);
        var zip = HostileFiles.zip("x/b.xlsx", Arrays.copyOf(good.get("xlsx"), 1_000));
        assertThat(inspectAll(file("b.zip", zip)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Inspection.Refused.class,
                        r -> assertThat(r.problem().place().file()).isEqualTo("b.zip/x/b.xlsx"));
    }

    @Test
    void aFileThatVanishesFromAFolderLeavesTheOthers() throws IOException {
        file("a.md", good.get("md"));
        var gone = file("b.md", good.get("md"));
        List<Table> tables = Fixtures.tables(folder);
        var source = Fixtures.readable(tables.getFirst());
        Files.delete(gone);
        var taken = Fixtures.taken(source, ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(1);
        assertThat(taken.rejected()).isEqualTo(1);
        assertThat(taken.problems().getFirst().problem()).contains("no such file");
    }
}
