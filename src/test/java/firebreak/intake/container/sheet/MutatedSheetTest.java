package firebreak.intake.container.sheet;

import static firebreak.intake.container.sheet.Books.line;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Content;
import firebreak.intake.container.Row;
import firebreak.intake.container.Tables;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipInputStream;

/// Whatever becomes of a workbook's bytes, it is read or refused with a sentence.
class MutatedSheetTest {
    private static final List<String> SCRAPS =
            List.of(
                    "<",
                    ">",
                    "\"",
                    "/>",
                    "</c>",
                    "</row>",
                    "<row r='9'>",
                    "<c r='B2' t='s'>",
                    "<v>",
                    "&amp;",
                    "&x;",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "-1",
                    "99999999999",
                    "1e999999999",
                    "NaN",
                    "\u0000",
                    "\uFFFF",
                    "<is><t>",
                    "<!DOCTYPE a>",
                    "<?xml version='1.1'?>",
                    " r='XFD1048576'",
                    " s='-5'",
                    " t='zz'",
                    "_x0000_",
                    "repeated='16384'",
                    "P1D");
    private static @Nullable Path folder;
    private static byte[] xls = {};
    private static byte[] xlsx = {};
    private static Map<String, String> xlsxParts = Map.of();
    private static final Map<String, String> ODS_PARTS =
            OdsTest.parts(
                    "<t:table t:name='A' t:style-name='ta2'><t:table-row><t:table-cell t:number-columns-repeated='3'>"
                            + "<x:p>Key</x:p></t:table-cell></t:table-row><t:table-row t:number-rows-repeated='4'>"
                            + "<t:table-cell o:value-type='float' o:value='4.50'/><t:table-cell o:value-type='time' o:time-value='PT3H'/>"
                            + "<t:table-cell><x:p>a<x:s x:c='4'/>b</x:p></t:table-cell></t:table-row></t:table>");

    @BeforeContainer
    static void create() throws IOException {
        folder = Files.createTempDirectory("mutated");
        xls = Files.readAllBytes(Books.xls(folder, MutatedSheetTest::fill));
        xlsx = Files.readAllBytes(Books.xlsx(folder, MutatedSheetTest::fill));
        xlsxParts = unzipped(xlsx);
    }

    @AfterContainer
    static void delete() throws IOException {
        try (var files = Files.walk(Objects.requireNonNull(folder))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static void fill(Workbook book) {
        for (var name : List.of("One", "Two")) {
            var sheet = book.createSheet(name);
            line(sheet, 1, "Key", "Title", null, "Truth");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            for (var i = 2; i < 12; i++) line(sheet, i, "INC-" + i, "Text ü " + i, i * 0.7, true);
            Books.dated(sheet, 4, 4, 45000.5, "yyyy-mm-dd hh:mm");
            sheet.getRow(5).createCell(5).setCellFormula("A1&B1");
        }
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    @Property(tries = 1500, seed = "20261101")
    void bytesOfAnOldWorkbook(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int times)
            throws IOException {
        check(mutated(xls, seed, times));
    }

    @Property(tries = 700, seed = "20261101")
    void bytesOfAZipFile(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int times)
            throws IOException {
        check(mutated(xlsx, seed, times));
    }

    @Property(tries = 700, seed = "20261101")
    void textsWithinAWorkbook(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times)
            throws IOException {
        check(Books.zipped(scrambled(xlsxParts, seed, times)));
    }

    @Property(tries = 700, seed = "20261101")
    void textsWithinAnOpenDocument(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times)
            throws IOException {
        check(Books.zipped(scrambled(ODS_PARTS, seed, times)));
    }

    private static byte[] mutated(byte[] bytes, long seed, int times) {
        var random = new Random(seed);
        var changed = bytes.clone();
        for (var i = 0; i < times; i++) {
            var at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed[at] = (byte) 0xff;
                default -> changed[at] = 0;
            }
        }
        var shorter = random.nextInt(8) == 0 ? random.nextInt(changed.length) : changed.length;
        return java.util.Arrays.copyOf(changed, shorter);
    }

    private static Map<String, String> scrambled(Map<String, String> parts, long seed, int times) {
        var random = new Random(seed);
        var changed = new LinkedHashMap<>(parts);
        var names = List.copyOf(parts.keySet());
        for (var i = 0; i < times; i++) {
            var name = names.get(random.nextInt(names.size()));
            var text = changed.get(name);
            if (text == null || text.isEmpty()) continue;
            var from = random.nextInt(text.length());
            var to = Math.min(text.length(), from + random.nextInt(4) * random.nextInt(8));
            var scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
            changed.put(name, text.substring(0, from) + scrap + text.substring(to));
        }
        return changed;
    }

    private static void check(byte[] bytes) throws IOException {
        var file = Files.write(Objects.requireNonNull(folder).resolve("file"), bytes);
        read(new Content.OnDisk(file));
        read(new Packed(file, bytes));
    }

    /// As within a zip file of the client.
    private record Packed(Path file, byte[] bytes) implements Content {
        @Override
        public String name() {
            return "a.zip/b";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static void read(Content content) throws IOException {
        try {
            var choice = new Tables.TextChoice(null, null);
            for (var table : Tables.of(content, choice, Progress.NONE)) {
                var last = 0L;
                try (var rows = table.open(Progress.NONE)) {
                    for (Row row; (row = rows.next()) != null; ) {
                        assertThat(row.line()).isGreaterThan(last);
                        last = row.line();
                    }
                }
            }
        } catch (Unreadable e) {
            assertThat(e.problem()).isNotBlank();
        }
    }
}
