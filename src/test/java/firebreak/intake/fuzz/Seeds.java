package firebreak.intake.fuzz;

import firebreak.intake.AnyFile;
import firebreak.intake.container.sheet.Books;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.params.provider.Arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What the fuzzer begins with: our own small files of every kind, as a client's tool writes them.
final class Seeds {
    static final List<String> CSV =
            List.of(
                    "jira-cloud.csv",
                    "jira-german.csv",
                    "servicenow-labels.csv",
                    "servicenow-event-log.csv",
                    "pagerduty.csv",
                    "gitlab.csv",
                    "serials.csv",
                    "sep-line.csv",
                    "excel-unicode.csv",
                    "minutes.csv");
    static final List<String> JSON =
            List.of("github.json", "statuspage.json", "pagerduty-api.json");
    static final List<String> NDJSON = List.of("incidents.ndjson");
    static final List<String> XML = List.of("jira.xml");
    static final List<String> PAGES = List.of("jira-table.xls");
    static final List<String> DOCUMENTS =
            List.of(
                    "incident-list.md",
                    "postmortems/2023-04-01-checkout.md",
                    "postmortems/front-matter.md",
                    "postmortems/table.md",
                    "postmortems/zero.md");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Seeds() {}

    static Stream<Arguments> of(List<String> names) {
        return names.stream().map(Seeds::bytes).map(b -> Arguments.of((Object) b));
    }

    static Stream<Arguments> texts(String... texts) {
        return Arrays.stream(texts)
                .map(t -> Arguments.of((Object) t.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] bytes(String name) {
        try (var in = AnyFile.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file for one run; the fuzzer writes it over and over.
    static Path file(String name) {
        try {
            var folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            var file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A workbook whose sheet is this XML: no fuzzer finds its way through packed bytes.
    static byte[] xlsx(byte[] sheet) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        Books.parts("").forEach((name, text) -> parts.put(name, utf8(text)));
        parts.put(
                "xl/strings.xml",
                utf8("<sst><si><t>Key</t></si><si><r><t>Ti</t></r><r><t>tle</t></r></si></sst>"));
        parts.put(SHEET, sheet);
        return stored(parts);
    }

    /// An OpenDocument spreadsheet whose content is this XML.
    static byte[] ods(byte[] content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", content);
        return stored(parts);
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] bytes) {
        try {
            return stored(Map.of(name, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stored(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var sum = new CRC32();
                sum.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /// A workbook of Excel 97, and the same as Excel 2007 writes it.
    static List<byte[]> workbooks() {
        try {
            var folder = Files.createTempDirectory("seeds");
            var xls = Books.xls(folder, Seeds::fill);
            var xlsx = Books.xlsx(folder, Seeds::fill);
            var both = new ArrayList<byte[]>();
            for (var file : List.of(xls, xlsx)) {
                both.add(Files.readAllBytes(file));
                Files.delete(file);
            }
            Files.delete(folder);
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Workbook book) {
        var sheet = book.createSheet("Incidents");
        Books.line(sheet, 1, "Key", "Title", "Opened", "Minutes");
        for (var i = 2; i < 6; i++) {
            Books.line(sheet, i, "INC-" + i, "Text ü " + i, null, i * 7.5);
            Books.dated(sheet, i, 2, 45_000.5 + i, "yyyy-mm-dd hh:mm");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
