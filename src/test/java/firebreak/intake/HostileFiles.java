package firebreak.intake;

import firebreak.intake.container.sheet.Books;

import org.apache.poi.ss.usermodel.Workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Good files of every kind that is read, and files that mean harm, each made for the test.
public final class HostileFiles {
    private static final String CSV =
            "Issue key,Summary,Created\nA-1,One,2025-01-31 10:00\nA-2,Two,2025-02-28 11:00\n";
    private static final String ITEM =
            "<item><key>A-%1$d</key><summary>Text %1$d</summary>"
                    + "<created>Thu, 5 Sep 2024 16:12:18 +0100</created></item>";

    private HostileFiles() {}

    /// The bytes of a good file with at least one incident, by the ending that it usually has.
    static Map<String, byte[]> good(Path folder) throws IOException {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("csv", utf8(CSV));
        good.put("xlsx", Files.readAllBytes(Books.xlsx(folder, HostileFiles::fill)));
        good.put("xls", Files.readAllBytes(Books.xls(folder, HostileFiles::fill)));
        good.put(
                "ods",
                ods(
                        "<t:table t:name='A'>"
                                + odsRow("Issue key", "Summary")
                                + odsRow("A-1", "One")
                                + "</t:table>"));
        good.put(
                "json",
                utf8(
                        "[{\"number\":7,\"title\":\"x\",\"createdAt\":\"2025-03-14T10:00:00Z\",\"closedAt\":null}]"));
        good.put(
                "ndjson",
                utf8("{\"id\":\"A-1\",\"title\":\"One\"}\n{\"id\":\"A-2\",\"title\":\"Two\"}\n"));
        good.put(
                "xml",
                utf8(
                        "<rss><channel>"
                                + ITEM.formatted(1)
                                + ITEM.formatted(2)
                                + "</channel></rss>"));
        good.put(
                "html",
                utf8(
                        "<html><table><tr><th>Issue key</th><th>Summary</th></tr><tr><td>A-1</td><td>One</td></tr></table></html>"));
        good.put(
                "md",
                utf8(
                        "# Outage of the shop\n\n## Impact\n\nNo orders for an hour.\n\n## Root cause\n\nA full disk.\n"));
        good.put("zip", zip("a.csv", utf8(CSV)));
        good.put("gz", gzip(utf8(CSV)));
        return good;
    }

    /// Files that no reader may take; each is refused with words that have the value in them.
    public static Map<Path, String> refused(Path folder) throws IOException {
        var all = new LinkedHashMap<Path, String>();
        var csv = utf8(CSV);
        all.put(
                file(
                        folder,
                        "nested-bomb.zip",
                        zip("inner.zip", zip("a.csv", repeated(40_000_000)))),
                "unpacks to far more");
        all.put(
                file(folder, "bomb.zip.gz", gzip(zip("a.csv", repeated(40_000_000)))),
                "unpacks to far more");
        all.put(file(folder, "many.zip", manyEntries(21_000)), "More than|more than 20,000 files");
        all.put(
                file(folder, "overlapping.zip", overlapping(zip("a.csv", noise(200_000)), 200)),
                "unpacks to far more");
        all.put(file(folder, "four.gz", gzip(gzip(gzip(csv)))), "More than 2 archives");
        all.put(file(folder, "locked.zip", locked(zip("a.csv", csv))), "password");
        var entities = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>";
        var outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        for (var type : new String[] {entities, outside}) {
            var nth = type.equals(entities) ? "bomb" : "xxe";
            all.put(
                    file(
                            folder,
                            nth + ".xml",
                            utf8(
                                    type
                                            + "<rss><channel><item><key>&a;</key></item></channel></rss>")),
                    "DOCTYPE");
            var parts = Books.parts("<row><c t='str'><v>&a;</v></c></row>");
            parts.compute("xl/worksheets/sheet1.xml", (_, xml) -> type + xml);
            all.put(file(folder, nth + ".xlsx", zip(parts)), "document type");
            all.put(
                    file(
                            folder,
                            nth + ".ods",
                            zip(
                                    Map.of(
                                            "mimetype",
                                            "application/vnd.oasis.opendocument.spreadsheet",
                                            "content.xml",
                                            type + "<o/>"))),
                    "document type");
        }
        all.put(
                file(
                        folder,
                        "cells.ods",
                        ods(
                                "<t:table t:name='A'><t:table-row t:number-rows-repeated='1048576'>"
                                        + "<t:table-cell t:number-columns-repeated='16384'><x:p>x</x:p></t:table-cell>"
                                        + "</t:table-row></t:table>")),
                "");
        all.put(
                file(
                        folder,
                        "cells.xlsx",
                        zip(
                                Books.parts(
                                        "<row r='1'><c r='A1' t='str'><v>Key</v></c></row><row r='99999999'><c r='ZZZZ9'><v>1</v></c></row>"))),
                "no sheet can have");
        all.put(file(folder, "zeros.csv", utf8("Key,Title\nA-1,O\0ne\n")), "zero bytes");
        all.put(
                file(
                        folder,
                        "picture.csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                "a picture");
        var good = good(folder);
        for (var kind : new String[] {"xlsx", "xls", "ods", "json", "xml", "zip", "gz"}) {
            var bytes = good.get(kind);
            all.put(file(folder, "cut." + kind, Arrays.copyOf(bytes, bytes.length / 2)), "damaged");
        }
        return all;
    }

    private static void fill(Workbook book) {
        var sheet = book.createSheet("A");
        Books.line(sheet, 1, "Issue key", "Summary", "Created");
        for (var i = 2; i < 200; i++)
            Books.line(sheet, i, "A-" + i, "Text " + i * 7, "2025-01-31 10:00");
    }

    private static String odsRow(String... cells) {
        var row = new StringBuilder("<t:table-row>");
        for (var cell : cells)
            row.append("<t:table-cell><x:p>").append(cell).append("</x:p></t:table-cell>");
        return row.append("</t:table-row>").toString();
    }

    private static byte[] ods(String tables) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet>"
                        + tables
                        + "</o:spreadsheet></o:body></o:document-content>");
        return zip(parts);
    }

    private static byte[] repeated(int length) {
        var row = utf8("1,aaaaaaa\n");
        var all = new byte[length];
        for (var i = 0; i < length; i++) all[i] = row[i % row.length];
        return all;
    }

    /// Bytes that don't shrink when they are packed.
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] manyEntries(int entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < entries; i++) zip.putNextEntry(new ZipEntry("a" + i + ".csv"));
        }
        return out.toByteArray();
    }

    /// The same bytes under many names: the directory at the end points to one place again and
    /// again.
    private static byte[] overlapping(byte[] zip, int times) throws IOException {
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var end = zip.length - 22;
        var from = in.getInt(end + 16);
        var entry = Arrays.copyOfRange(zip, from, end);
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, from);
        for (var i = 0; i < times; i++) {
            var named = entry.clone();
            // The name of each is another one; a.csv has five letters.
            System.arraycopy(utf8("%05d".formatted(i)), 0, named, 46, 5);
            out.write(named);
        }
        var last =
                ByteBuffer.wrap(Arrays.copyOfRange(zip, end, zip.length))
                        .order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(8, (short) times)
                .putShort(10, (short) times)
                .putInt(12, entry.length * times);
        out.write(last.array());
        return out.toByteArray();
    }

    private static byte[] locked(byte[] zip) {
        var bytes = zip.clone();
        bytes[6] |= 1;
        bytes[ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6) + 8] |= 1;
        return bytes;
    }

    static byte[] zip(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
