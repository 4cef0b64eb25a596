package firebreak.intake;

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
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whatever a file holds, it is refused with a sentence or read with a ledger that adds up.
class AnyBytesTest {
    private static @Nullable Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("any", ".csv");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.deleteIfExists(Objects.requireNonNull(file));
    }

    @Property(tries = 400, seed = "20261101")
    void bytes(@ForAll byte[] bytes) throws IOException {
        check(bytes);
    }

    @Property(tries = 600, seed = "20261101")
    void almostCsv(@ForAll("scraps") String text) throws IOException {
        check(text.getBytes(StandardCharsets.UTF_8));
        check(("Issue key,Summary,Created\n" + text).getBytes(StandardCharsets.UTF_8));
        check(("\uFEFFid;title;date\n" + text).getBytes(StandardCharsets.UTF_16LE));
        check(("id\tdetected\n" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Our own files of every kind, with some of their bytes changed, lost or doubled.
    @Property(tries = 500, seed = "20261101")
    void almostARealFile(@ForAll("realFiles") byte[] real, @ForAll("changes") List<Change> changes)
            throws IOException {
        var bytes = real.clone();
        for (var change : changes) bytes = change.in(bytes);
        check(bytes);
    }

    /// @param at where, in thousandths of the file
    record Change(int what, int at, byte value) {
        byte[] in(byte[] bytes) {
            if (bytes.length == 0) return bytes;
            var place = (int) ((long) at * bytes.length / 1000);
            return switch (what) {
                case 0 -> Arrays.copyOf(bytes, place);
                case 1 -> {
                    var more = Arrays.copyOf(bytes, bytes.length + bytes.length - place);
                    System.arraycopy(bytes, place, more, bytes.length, bytes.length - place);
                    yield more;
                }
                case 2 -> {
                    var less = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, less, 0, place);
                    System.arraycopy(bytes, place + 1, less, place, bytes.length - place - 1);
                    yield less;
                }
                default -> {
                    var other = bytes.clone();
                    other[place] = value;
                    yield other;
                }
            };
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
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<byte[]> realFiles() throws Exception {
        var files = new ArrayList<byte[]>();
        for (var name :
                List.of(
                        "github.json",
                        "statuspage.json",
                        "pagerduty-api.json",
                        "incidents.ndjson",
                        "jira.xml",
                        "jira-table.xls",
                        "incident-list.md",
                        "postmortems/2023-04-01-checkout.md",
                        "postmortems/front-matter.md",
                        "jira-german.csv")) {
            var bytes = Files.readAllBytes(Fixtures.resource(name));
            files.add(bytes);
            var gzip = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(gzip)) {
                out.write(bytes);
            }
            files.add(gzip.toByteArray());
            var zip = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(zip)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes);
            }
            files.add(zip.toByteArray());
        }
        var folder = Files.createTempDirectory("good");
        try {
            files.addAll(HostileFiles.good(folder).values());
        } finally {
            try (var made = Files.list(folder)) {
                for (var each : made.toList()) Files.delete(each);
            }
            Files.delete(folder);
        }
        return Arbitraries.of(files);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "\"",
                        "\"\"",
                        ",",
                        ";",
                        "\t",
                        "|",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "a",
                        "A-1",
                        "ä",
                        "\u2028",
                        "\uD83D\uDE00",
                        "\uFEFF",
                        "0",
                        "03/04/2025",
                        "31.12.2024 10:00",
                        "45658.5",
                        "?",
                        "nan",
                        "'=1",
                        "sep=;\n",
                        "Issue key,Summary,Created\n",
                        "99:99",
                        "P1D",
                        "0000-00-00",
                        "1 Hour",
                        "2025-02-30T25:61:61+99:99")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void check(byte[] bytes) throws IOException {
        AnyFile.check(Objects.requireNonNull(file), bytes);
    }
}
