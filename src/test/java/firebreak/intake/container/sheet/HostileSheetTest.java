package firebreak.intake.container.sheet;

import static firebreak.intake.container.sheet.Books.line;
import static firebreak.intake.container.sheet.Books.parts;
import static firebreak.intake.container.sheet.Books.refused;
import static firebreak.intake.container.sheet.Books.rows;
import static firebreak.intake.container.sheet.Books.zip;
import static firebreak.intake.container.sheet.Books.zipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.intake.container.Row;
import firebreak.intake.container.Unreadable;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that mean harm, or that came to harm, are refused with a sentence, in little memory.
class HostileSheetTest {
    private static final String HEADER =
            "<row r='1'><c t='str'><v>Key</v></c><c t='str'><v>Title</v></c></row>";

    @TempDir private Path folder;

    private Path book(String sheetData) throws IOException {
        return zip(folder.resolve("a.xlsx"), parts(sheetData));
    }

    private static Path filled(Path folder, String kind) throws IOException {
        java.util.function.Consumer<org.apache.poi.ss.usermodel.Workbook> fill =
                book -> {
                    var sheet = book.createSheet();
                    line(sheet, 1, "Key", "Title");
                    for (var i = 2; i < 3000; i++) line(sheet, i, "INC-" + i, "Title of " + i * 7);
                };
        return kind.equals("xls") ? Books.xls(folder, fill) : Books.xlsx(folder, fill);
    }

    @Test
    void aBombIsNotInflated() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        var parts = parts("");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().equals(Books.SHEET)) {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    continue;
                }
                zip.write(("<worksheet><sheetData>" + HEADER).getBytes(StandardCharsets.UTF_8));
                var row =
                        "<row><c t='b'><v>1</v></c><c t='b'><v>1</v></c></row>"
                                .repeat(1000)
                                .getBytes(StandardCharsets.UTF_8);
                for (var i = 0; i < 500; i++) zip.write(row);
            }
        }
        assertThat(refused(file).problem()).contains("a hundred times");
    }

    @Test
    void aNameWithoutEndIsNotGathered() throws IOException {
        var file = folder.resolve("name.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var parts = parts("");
            parts.remove(Books.SHEET);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(Books.SHEET));
            zip.write('<');
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (var i = 0; i < 12; i++) zip.write(block);
        }
        assertThat(refused(file).problem()).contains("a hundred times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x SYSTEM 'http://localhost/x.dtd'>"
            })
    void aDocumentTypeIsRefusedWhereverItStands(String type) throws IOException {
        for (var part : parts("").keySet()) {
            var parts = parts(HEADER + "<row><c t='str'><v>&a;</v></c></row>");
            parts.compute(part, (_, xml) -> type + xml);
            var refusal = refused(zip(folder.resolve("a.xlsx"), parts));
            assertThat(refusal.problem()).as(part).contains("document type");
        }
        var ods = OdsTest.parts("");
        ods.compute("content.xml", (_, xml) -> type + xml);
        assertThat(refused(zip(folder.resolve("a.ods"), ods)).problem()).contains("document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='99999999'><c><v>1</v></c></row>",
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>",
                "<row r='2'><c r='XFE2'><v>1</v></c></row>",
                "<row r='2'><c r='2'><v>1</v></c></row>",
                "<row r='-2'><c><v>1</v></c></row>",
                "<row r='1'><c><v>1</v></c></row>",
                "<row r='2'><c r='B2'><v>1</v></c><c r='B2'><v>1</v></c></row>"
            })
    void aPlaceThatNoSheetHasIsRefused(String row) throws IOException {
        var refusal = refused(book(HEADER + row));
        assertThat(refusal.problem()).contains("no sheet can have");
        assertThat(refusal.line()).isPositive();
    }

    @Test
    void claimedCountsAndRangesCostNothing() throws IOException {
        var parts = parts(HEADER + "<row r='2'><c t='s'><v>0</v></c></row>");
        parts.compute(
                Books.SHEET,
                (_, xml) ->
                        xml.replace("<sheetData>", "<dimension ref='A1:XFD1048576'/><sheetData>"));
        parts.put(
                "xl/strings.xml",
                "<sst count='2147483647' uniqueCount='2147483647'><si><t>K</t></si></sst>");
        assertThat(rows(zip(folder.resolve("a.xlsx"), parts)).getLast())
                .isEqualTo(new Row(2, java.util.List.of("K", ""), false));
        parts.compute(Books.SHEET, (_, xml) -> xml.replace("<v>0</v>", "<v>1</v>"));
        assertThat(refused(zip(folder.resolve("a.xlsx"), parts)).problem()).contains("damaged");
    }

    @Test
    void manyMergedCellsAreNoTrouble() throws IOException {
        var parts =
                parts(
                        "<row><c r='A1' t='str'><v>Key</v></c><c r='C1' t='str'><v>T</v></c></row>"
                                + "<row><c><v>1</v></c></row>");
        var merged = new StringBuilder("<mergeCells><mergeCell ref='A1:B1'/>");
        for (var i = 2; i < 50_000; i++)
            merged.append("<mergeCell ref='A%d:XFD%d'/>".formatted(i, i));
        parts.compute(
                Books.SHEET,
                (_, xml) -> xml.replace("</worksheet>", merged + "</mergeCells></worksheet>"));
        assertThat(rows(zip(folder.resolve("a.xlsx"), parts)).getFirst().cells())
                .containsExactly("Key", "Key", "T");
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws IOException {
        var bytes = zipped(parts(HEADER));
        // Renames the relations of the package to another name of the sheet, in both places.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var twice = parts(HEADER + "<row><c><v>1</v></c></row>");
        twice.put("XL/worksheets/Sheet1.xml", "<worksheet/>");
        assertThat(text).contains(Books.SHEET);
        assertThat(refused(zip(folder.resolve("a.xlsx"), twice)).problem()).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFileThatWasCutOffIsRefused(String kind) throws IOException {
        var bytes = Files.readAllBytes(filled(folder, kind));
        for (var part = 1; part < 10; part++) {
            var file = folder.resolve("cut." + kind);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * part / 10));
            assertThat(refused(file).problem()).contains("damaged");
        }
    }

    @Test
    void oneWrongByteInASheetIsNoticed() throws IOException {
        var file = folder.resolve("stored.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts(HEADER + "<row><c t='str'><v>INC-1</v></c></row>").entrySet()) {
                var bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(part.getKey());
                var sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        assertThat(rows(file)).hasSize(2);
        var bytes = Files.readAllBytes(file);
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("INC-1");
        bytes[at + 4] = '2';
        Files.write(file, bytes);
        assertThat(refused(file).problem()).contains("damaged");
    }

    @Test
    void passwordsAreSaid() throws Exception {
        var xlsx = filled(folder, "xlsx");
        var locked = folder.resolve("locked.xlsx");
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(files)) {
                data.write(Files.readAllBytes(xlsx));
            }
            files.writeFilesystem(out);
        }
        assertThat(refused(locked).problem()).contains("password");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertThat(refused(filled(folder, "xls")).problem()).contains("password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void anOldWorkbookWithMoreTextsThanBytesIsRefused() throws IOException {
        var file = filled(folder, "xls");
        var bytes = Files.readAllBytes(file);
        for (var i = 0; i < bytes.length - 12; i++)
            // The record of shared texts: its number, a length, both counts the same.
            if (bytes[i] == (byte) 0xfc
                    && bytes[i + 1] == 0
                    && bytes[i + 8] == (byte) (2 + 2 * 2998 & 0xff)
                    && bytes[i + 10] == 0
                    && bytes[i + 11] == 0) bytes[i + 11] = 0x7f;
        Files.write(file, bytes);
        assertThat(refused(file).problem()).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFileThatIsCutOrWrittenAnewBetweenTwoWalksIsRefused(String kind) throws IOException {
        var file = filled(folder, kind);
        var table = Books.tables(file).getFirst();
        assertThat(Books.rows(table)).hasSize(2999);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Books.rows(table)).isInstanceOf(Unreadable.class);
        Files.write(file, Arrays.copyOf(bytes, bytes.length));
        assertThat(Books.rows(table)).hasSize(2999);
        var other =
                kind.equals("xls")
                        ? Books.xls(folder, b -> line(b.createSheet("Other"), 1, "a", "b"))
                        : Books.xlsx(folder, b -> line(b.createSheet("Other"), 1, "a", "b"));
        assertThat(other).isEqualTo(file);
        assertThatThrownBy(() -> Books.rows(table)).hasMessageContaining("changed");
        Files.delete(file);
        assertThatThrownBy(() -> Books.rows(table)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsRefused() throws IOException {
        var file = filled(folder, "xlsx");
        var table = Books.tables(file).getFirst();
        try (var rows = table.open(Progress.NONE)) {
            assertThat(rows.next()).isNotNull();
            try (var channel =
                    java.nio.channels.FileChannel.open(
                            file, java.nio.file.StandardOpenOption.WRITE)) {
                channel.truncate(100);
            }
            assertThatThrownBy(
                            () -> {
                                while (rows.next() != null) {}
                            })
                    .isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWalkStopsWhenItIsAsked(String kind) throws IOException {
        var table = Books.tables(filled(folder, kind)).getFirst();
        var steps = new int[1];
        try (var rows =
                table.open((done, total) -> {
                    assertThat(done).isBetween(0L, total);
                    if (++steps[0] == 5) throw new Cancelled();
                })) {
            assertThatThrownBy(
                            () -> {
                                while (rows.next() != null) {}
                            })
                    .isInstanceOf(Cancelled.class);
        }
    }

    @Test
    void macrosAndLinksToOtherFilesAreLeftAlone() throws IOException {
        var parts = parts(HEADER + "<row><c t='str'><f>[1]S!A1</f><v>cached</v></c></row>");
        parts.put("xl/vbaProject.bin", "not to be opened");
        parts.put("xl/externalLinks/externalLink1.xml", "<!DOCTYPE no>");
        parts.compute(
                "xl/_rels/workbook.xml.rels",
                (_, xml) ->
                        xml.replace(
                                "</Relationships>",
                                "<Relationship Id='v' Type='x/vbaProject' Target='vbaProject.bin'/>"
                                        + "<Relationship Id='s2' Type='x/worksheet' TargetMode='External'"
                                        + " Target='file:///etc/passwd'/></Relationships>"));
        parts.compute(
                "xl/workbook.xml",
                (_, xml) -> xml.replace("</sheets>", "<sheet name='Two' r:id='s2'/></sheets>"));
        assertThat(rows(zip(folder.resolve("a.xlsm"), parts)).getLast().cells())
                .containsExactly("cached", "");
    }

    @Test
    void theNameOfTheFileDoesNotMatter() throws IOException {
        var file = Files.move(filled(folder, "xlsx"), folder.resolve("incidents.csv"));
        assertThat(rows(file)).hasSize(2999);
        var binary = parts("");
        binary.compute("_rels/.rels", (_, xml) -> xml.replace("workbook.xml", "workbook.bin"));
        assertThat(refused(zip(folder.resolve("b.xlsx"), binary)).problem()).contains(".xlsb");
        var html = Files.writeString(folder.resolve("c.xlsx"), "<html><table></table></html>");
        assertThat(refused(html).problem()).contains("no table with rows and columns on the page");
        var zip = zip(folder.resolve("d.xlsx"), java.util.Map.of("readme.txt", "x"));
        assertThat(refused(zip).problem()).contains("only one column");
    }
}
