package firebreak.intake.coverage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whatever a file holds, it is refused with a sentence or read with counts that can be.
class AnyCoverageTest {
    private static @Nullable Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("any", ".xml");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.deleteIfExists(Objects.requireNonNull(file));
    }

    @Property(tries = 200, seed = "20261126")
    void bytes(@ForAll byte[] bytes) throws IOException {
        check(bytes);
    }

    @Property(tries = 300, seed = "20261126")
    void almostTraces(@ForAll("scraps") String text) throws IOException {
        check(("TN:\nSF:a\n" + text).getBytes(StandardCharsets.UTF_8));
        check(("SF:b\n" + text + "\nend_of_record\n").getBytes(StandardCharsets.UTF_16));
    }

    /// Our samples with some of their bytes changed, lost or doubled.
    @Property(tries = 500, seed = "20261126")
    void almostReports(@ForAll("reports") byte[] report, @ForAll("changes") List<Change> changes)
            throws IOException {
        var bytes = report.clone();
        for (var change : changes) bytes = change.in(bytes);
        check(bytes);
    }

    /// Words of the samples that stand for one another: this finds what changed bytes don't,
    /// numbers and names where others belong.
    @Property(tries = 500, seed = "20261126")
    void mixedReports(@ForAll("reports") byte[] report, @ForAll("swaps") List<List<String>> swaps)
            throws IOException {
        var text = new String(report, StandardCharsets.UTF_8);
        for (var swap : swaps) text = text.replace(swap.getFirst(), swap.getLast());
        check(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param at where, in thousandths of the file
    record Change(int what, int at, byte value) {
        byte[] in(byte[] bytes) {
            if (bytes.length == 0) return bytes;
            var place = (int) ((long) at * bytes.length / 1000);
            var other = what == 2 ? new byte[bytes.length - 1] : bytes.clone();
            switch (what) {
                case 0 -> other = Arrays.copyOf(bytes, place);
                case 1 -> {
                    other = Arrays.copyOf(bytes, bytes.length + bytes.length - place);
                    System.arraycopy(bytes, place, other, bytes.length, bytes.length - place);
                }
                case 2 -> {
                    System.arraycopy(bytes, 0, other, 0, place);
                    System.arraycopy(bytes, place + 1, other, place, bytes.length - place - 1);
                }
                default -> other[place] = value;
            }
            return other;
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.bytes())
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<List<String>>> swaps() {
        var words =
                Arbitraries.of(
                        "\"0\"",
                        "\"1\"",
                        "\"-3\"",
                        "\"NaN\"",
                        "\"\"",
                        "\"1e5\"",
                        "\"1,5\"",
                        "\"2\"",
                        "\"99999999999999999999\"",
                        "name",
                        "line",
                        "lines",
                        "class",
                        "package",
                        "counter",
                        "sourcefile",
                        "group",
                        "testcase",
                        "testsuite",
                        "testsuites",
                        "failure",
                        "error",
                        "skipped",
                        "tests",
                        "time",
                        "hits",
                        "number",
                        "report",
                        "coverage",
                        "packages",
                        "missed",
                        "covered",
                        "(3/4)",
                        "(4/3)",
                        "LINE",
                        "BRANCH",
                        "DA:",
                        "BRDA:",
                        "LF:",
                        "SF:",
                        "end_of_record",
                        ",",
                        "\n");
        return words.list().ofSize(2).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<byte[]> reports() throws IOException {
        var files = new ArrayList<byte[]>();
        for (var name : Samples.NAMES) files.add(Files.readAllBytes(Samples.file(name)));
        files.add(Files.readAllBytes(Samples.file("jacoco.xml.gz")));
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var name : Samples.NAMES) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(Samples.file(name), out);
            }
        }
        files.add(zip.toByteArray());
        return Arbitraries.of(files);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "\n",
                        "\r\n",
                        "SF:",
                        "SF:b",
                        "DA:",
                        "DA:1,1",
                        "DA:1,0,x",
                        "DA:2,-1",
                        ",",
                        "-",
                        "BRDA:1,0,0,-",
                        "BRDA:1,e0,a,b,3",
                        "LF:2",
                        "LH:1",
                        "LH:9",
                        "BRF:",
                        "BRH:1",
                        "end_of_record",
                        "FN:1,f",
                        "#",
                        "TN:",
                        "\uFEFF",
                        "\0",
                        "9999999999",
                        "ü")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("\n", parts));
    }

    private static void check(byte[] bytes) throws IOException {
        AnyCoverage.check(Objects.requireNonNull(file), bytes);
    }
}
