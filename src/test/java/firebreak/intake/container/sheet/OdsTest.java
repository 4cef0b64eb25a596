package firebreak.intake.container.sheet;

import static firebreak.intake.container.sheet.Books.refused;
import static firebreak.intake.container.sheet.Books.rows;
import static firebreak.intake.container.sheet.Books.tables;
import static firebreak.intake.container.sheet.Books.zip;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Row;
import firebreak.intake.container.Table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// OpenDocument spreadsheets, as LibreOffice writes them.
class OdsTest {
    private static final String HEADER =
            "<t:table-row><t:table-cell><x:p>Key</x:p></t:table-cell>"
                    + "<t:table-cell><x:p>Value</x:p></t:table-cell></t:table-row>";

    @TempDir private Path folder;

    static Map<String, String> parts(String tables) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x' xmlns:s='s' xmlns:c='c'>"
                        + "<o:automatic-styles><s:style s:name='ta1'>"
                        + "<s:table-properties t:display='true'/></s:style><s:style s:name='ta2'>"
                        + "<s:table-properties t:display='false'/></s:style></o:automatic-styles>"
                        + "<o:body><o:spreadsheet>"
                        + tables
                        + "</o:spreadsheet></o:body></o:document-content>");
        return parts;
    }

    private Path ods(String tables) throws IOException {
        return zip(folder.resolve("a.ods"), parts(tables));
    }

    private static String table(String name, String style, String rows) {
        return "<t:table t:name='%s' t:style-name='%s'>%s</t:table>".formatted(name, style, rows);
    }

    private static String row(String... cells) {
        return "<t:table-row>" + String.join("", cells) + "</t:table-row>";
    }

    @Test
    void valuesOfAllTypes() throws IOException {
        var key = "<t:table-cell><x:p>k</x:p></t:table-cell>";
        var rows =
                rows(
                        ods(
                                table(
                                        "T",
                                        "ta1",
                                        HEADER
                                                + row(key, cell("float", "value", "1234.50"))
                                                + row(key, cell("percentage", "value", "0.25"))
                                                + row(key, cell("currency", "value", "9E+2"))
                                                + row(
                                                        key,
                                                        cell(
                                                                "date",
                                                                "date-value",
                                                                "2025-03-04T10:00:00"))
                                                + row(key, cell("date", "date-value", "2025-03-04"))
                                                + row(
                                                        key,
                                                        cell("time", "time-value", "PT36H30M00S"))
                                                + row(key, cell("boolean", "boolean-value", "true"))
                                                + row(
                                                        key,
                                                        "<t:table-cell o:value-type='string' c:value-type='error' o:string-value=''>"
                                                                + "<x:p>#N/A</x:p></t:table-cell>")
                                                + row(
                                                        key,
                                                        "<t:table-cell><o:annotation><x:p>a note</x:p></o:annotation>"
                                                                + "<x:p>one<x:s x:c='2'/>two <x:span>three</x:span>\n   four</x:p>"
                                                                + "<x:p>next<x:line-break/>line</x:p></t:table-cell>"))));
        assertThat(rows.stream().skip(1).map(r -> r.cells().getLast()))
                .containsExactly(
                        "1234.5",
                        "0.25",
                        "900",
                        "2025-03-04T10:00:00",
                        "2025-03-04",
                        "36:30",
                        "true",
                        "#N/A",
                        "one  two three four\nnext\nline");
    }

    private static String cell(String type, String attribute, String value) {
        return "<t:table-cell o:value-type='%s' o:%s='%s'><x:p>as shown</x:p></t:table-cell>"
                .formatted(type, attribute, value);
    }

    @Test
    void repetitionsKeepTheirPlaces() throws IOException {
        var rows =
                rows(
                        ods(
                                table(
                                        "T",
                                        "ta1",
                                        "<t:table-row t:number-rows-repeated='3'><t:table-cell t:number-columns-repeated='1024'/></t:table-row>"
                                                + "<t:table-header-rows><t:table-row><t:table-cell><x:p>A</x:p></t:table-cell>"
                                                + "<t:table-cell t:number-columns-repeated='2' t:number-columns-spanned='1'><x:p>B</x:p></t:table-cell>"
                                                + "<t:table-cell t:number-columns-spanned='2'><x:p>C</x:p></t:table-cell><t:covered-table-cell/>"
                                                + "</t:table-row></t:table-header-rows>"
                                                + "<t:table-row t:number-rows-repeated='2'><t:table-cell t:number-columns-repeated='2'/>"
                                                + "<t:table-cell><x:p>v</x:p></t:table-cell><t:table-cell t:number-columns-repeated='16381'/></t:table-row>"
                                                + "<t:table-row t:number-rows-repeated='1048000'><t:table-cell t:number-columns-repeated='16384'/></t:table-row>")));
        assertThat(rows)
                .containsExactly(
                        new Row(4, List.of("A", "B", "B", "C", "C"), false),
                        new Row(5, List.of("", "", "v", "", ""), false),
                        new Row(6, List.of("", "", "v", "", ""), false));
    }

    @Test
    void sheetsAreKnownByNameAndWhetherTheyShow() throws IOException {
        var body = HEADER + row("<t:table-cell><x:p>%s</x:p></t:table-cell>");
        var tables =
                tables(
                        ods(
                                "<t:tracked-changes><t:table-row/></t:tracked-changes>"
                                        + table("One", "ta1", body.formatted("1"))
                                        + table("Two", "ta2", body.formatted("2"))
                                        + table(
                                                "&apos;file:///other.ods&apos;#S",
                                                "ta2",
                                                "<t:table-source/>" + body.formatted("3"))
                                        + table("Empty", "ta1", "")
                                        + table("Four", "ta1", body.formatted("4"))));
        assertThat(tables.stream().map(Table::sheet)).containsExactly("One", "Two", "Four");
        assertThat(tables.stream().map(Table::hidden)).containsExactly(false, true, false);
        for (var table : tables)
            assertThat(rows(table).getLast().cells().getFirst())
                    .isEqualTo(
                            switch (table.sheet()) {
                                case "One" -> "1";
                                case "Two" -> "2";
                                default -> "4";
                            });
    }

    @Test
    void aBillionRepeatedCellsAreRefused() throws IOException {
        var many =
                "<t:table-row t:number-rows-repeated='1000000'>"
                        + "<t:table-cell t:number-columns-repeated='16384'><x:p>v</x:p></t:table-cell></t:table-row>";
        assertThat(refused(ods(table("T", "ta1", HEADER + many))).problem())
                .contains("no sheet can have");
        var far =
                "<t:table-row t:number-rows-repeated='99999999999'><t:table-cell><x:p>v</x:p></t:table-cell></t:table-row>";
        assertThat(refused(ods(table("T", "ta1", HEADER + far))).problem())
                .contains("no sheet can have");
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        var parts = parts(table("T", "ta1", HEADER));
        parts.put("content.xml", "\u0001\u0002 not to be read");
        parts.put("META-INF/manifest.xml", "<manifest:encryption-data/>");
        assertThat(refused(zip(folder.resolve("p.ods"), parts)).problem()).contains("password");
    }
}
