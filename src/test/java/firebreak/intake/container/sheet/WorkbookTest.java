package firebreak.intake.container.sheet;

import static firebreak.intake.container.sheet.Books.cells;
import static firebreak.intake.container.sheet.Books.dated;
import static firebreak.intake.container.sheet.Books.line;
import static firebreak.intake.container.sheet.Books.parts;
import static firebreak.intake.container.sheet.Books.refused;
import static firebreak.intake.container.sheet.Books.rows;
import static firebreak.intake.container.sheet.Books.tables;
import static firebreak.intake.container.sheet.Books.zip;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Row;
import firebreak.intake.container.Table;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What stands in the cells of Excel's workbooks, old and new, comes out as it is meant.
class WorkbookTest {
    @TempDir private Path folder;

    private Path book(String kind, Consumer<Workbook> fill) throws IOException {
        return kind.equals("xls") ? Books.xls(folder, fill) : Books.xlsx(folder, fill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void valuesAreTextAsTheyAreMeant(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet("Data");
                            line(sheet, 1, "Key", "Number", "Truth", "Late");
                            line(sheet, 2, "INC-1", 12, true, "Straße – 事故");
                            line(sheet, 3, "INC-2", 0.1 + 0.2, false, "x");
                            line(sheet, 4, 20250101123456789.0, -1234567.5, null, "gap before");
                            line(sheet, 5, "big", 1e20, null, "1,234.50");
                        });
        assertThat(cells(file))
                .containsExactly(
                        List.of("Key", "Number", "Truth", "Late"),
                        List.of("INC-1", "12", "true", "Straße – 事故"),
                        List.of("INC-2", "0.3", "false", "x"),
                        List.of("20250101123456800", "-1234567.5", "", "gap before"),
                        List.of("big", "100000000000000000000", "", "1,234.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatCouldNotBeComputedIsNoBlank(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "Key", "Value");
                            line(sheet, 2, "a");
                            sheet.getRow(1)
                                    .createCell(1)
                                    .setCellErrorValue(FormulaError.REF.getCode());
                            line(sheet, 3, "b");
                            sheet.getRow(2).createCell(1).setCellFormula("1/0");
                            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                        });
        assertThat(cells(file).stream().map(List::getLast))
                .containsExactly("Value", "#REF!", "#DIV/0!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void momentsAreKnownByTheirFormat(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "What", "Value");
                            var formats =
                                    List.of(
                                            "yyyy-mm-dd hh:mm",
                                            "dd/mm/yyyy",
                                            "m/d/yy h:mm AM/PM",
                                            "[$-407]d. mmmm yyyy",
                                            "hh:mm:ss.000",
                                            "h:mm",
                                            "[h]:mm",
                                            "mm:ss",
                                            "#,##0.00 \"days\"",
                                            "0.00%");
                            for (var i = 0; i < formats.size(); i++) {
                                line(sheet, i + 2, formats.get(i));
                                var time = i >= 4 && i < 8 && i != 6;
                                dated(sheet, i + 2, 1, time ? 0.43 : 45720.43, formats.get(i));
                            }
                            line(sheet, 20, "midnight");
                            dated(sheet, 20, 1, 45720, "dd.mm.yyyy hh:mm");
                            line(sheet, 21, "clock of a moment");
                            dated(sheet, 21, 1, 45720.5, "hh:mm");
                            line(sheet, 22, "before the leap day that never was");
                            dated(sheet, 22, 1, 59, "yyyy-mm-dd");
                            line(sheet, 23, "noise of a tool");
                            dated(sheet, 23, 1, 45720.4166667, "yyyy-mm-dd hh:mm");
                            line(sheet, 24, "none");
                            dated(sheet, 24, 1, -3, "yyyy-mm-dd");
                        });
        assertThat(cells(file).stream().skip(1).map(List::getLast))
                .containsExactly(
                        "2025-03-04T10:19:12",
                        "2025-03-04T10:19:12",
                        "2025-03-04T10:19:12",
                        "2025-03-04T10:19:12",
                        "10:19:12",
                        "10:19:12",
                        "1097290:19:12",
                        "10:19:12",
                        "45720.43",
                        "45720.43",
                        "2025-03-04T00:00",
                        "2025-03-04T12:00",
                        "1900-02-28",
                        "2025-03-04T10:00",
                        "-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void daysCountFrom1904WhereTheWorkbookSaysSo(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            if (book instanceof XSSFWorkbook xlsx)
                                xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                            if (book instanceof HSSFWorkbook xls) {
                                var window = new org.apache.poi.hssf.record.DateWindow1904Record();
                                window.setWindowing((short) 1);
                                var records = xls.getInternalWorkbook().getRecords();
                                for (var r : records)
                                    if (r
                                            instanceof
                                            org.apache.poi.hssf.record.DateWindow1904Record old)
                                        old.setWindowing((short) 1);
                            }
                            line(sheet, 1, "A", "B");
                            line(sheet, 2, "x");
                            dated(sheet, 2, 1, 44258.5, "yyyy-mm-dd hh:mm");
                        });
        assertThat(cells(file).getLast().getLast()).isEqualTo("2025-03-04T12:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void formulasAreReadByTheirResult(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "Key", "A", "B", "C", "D");
                            line(sheet, 2, "INC-1");
                            var row = sheet.getRow(1);
                            row.createCell(1).setCellFormula("1+1");
                            row.createCell(2).setCellFormula("\"x\"&\"y\"");
                            row.createCell(3).setCellFormula("1=1");
                            row.createCell(4).setCellFormula("1/0");
                            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                        });
        assertThat(cells(file).getLast()).containsExactly("INC-1", "2", "xy", "true", "#DIV/0!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aTableMayStandAnywhereAndLineNumbersAreThoseOfTheSheet(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 2, "Incidents of 2025, all services");
                            line(sheet, 5, null, null, "Key", "Title", "Resolved");
                            line(sheet, 6, null, null, "INC-1", "First", null);
                            line(sheet, 9, null, null, "INC-2", null, "2025-03-04");
                            line(sheet, 10, null, null, null, null, null, null);
                            sheet.createRow(40).createCell(3).setCellStyle(book.createCellStyle());
                            line(sheet, 12, "Export stopped due to excessive size");
                        });
        var rows = rows(file);
        assertThat(rows.stream().map(Row::line)).containsExactly(5L, 6L, 9L, 12L);
        assertThat(rows).allMatch(r -> r.cells().size() == rows.getFirst().cells().size());
        assertThat(rows.get(0).cells()).startsWith("", "", "Key", "Title", "Resolved");
        assertThat(rows.get(1).cells()).startsWith("", "", "INC-1", "First", "");
        assertThat(rows.get(2).cells()).startsWith("", "", "INC-2", "", "2025-03-04");
        assertThat(rows.get(3).cells()).startsWith("Export stopped due to excessive size", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aMergedHeaderNamesAllItsColumnsAndATitleNone(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "All incidents");
                            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
                            line(sheet, 2, "Key", "Clock", null, null, "Team");
                            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 3));
                            sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
                            line(sheet, 3, "INC-1", "a", "b", "c", "d", "e");
                        });
        assertThat(cells(file))
                .containsExactly(
                        List.of("Key", "Clock", "Clock", "Clock", "Team", "Team"),
                        List.of("INC-1", "a", "b", "c", "d", "e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenSheetsAreSaidToBeHiddenAndCoversAreNoTables(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            line(book.createSheet("Cover"), 1, "A report");
                            for (var name : List.of("Shown", "Hidden", "Very hidden")) {
                                var sheet = book.createSheet(name);
                                line(sheet, 1, "Key", "Title");
                                line(sheet, 2, name, "x");
                            }
                            book.createSheet("Empty");
                            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
                            book.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
                        });
        var tables = tables(file);
        assertThat(tables.stream().map(Table::sheet))
                .containsExactly("Shown", "Hidden", "Very hidden");
        assertThat(tables.stream().map(Table::hidden)).containsExactly(false, true, true);
        for (var table : tables)
            assertThat(rows(table).getLast().cells()).containsExactly(table.sheet(), "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookWithoutATableIsRefused(String kind) throws IOException {
        var file =
                book(
                        kind,
                        book -> {
                            book.createSheet("A");
                            line(book.createSheet("B"), 1, "only a note");
                        });
        assertThat(refused(file).problem()).contains("no sheet with a table");
    }

    @Test
    void textsInAllTheirFormsAreWhole() throws IOException {
        var file =
                Books.xlsx(
                        folder,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "Key", "Text");
                            line(sheet, 2, "a");
                            var rich = new XSSFRichTextString("bold and plain");
                            rich.applyFont(0, 4, book.createFont());
                            sheet.getRow(1).createCell(1).setCellValue(rich);
                            line(sheet, 3, "b", "two\nlines");
                            line(sheet, 4, "c", "x".repeat(32_767));
                        });
        assertThat(cells(file).stream().map(List::getLast))
                .containsExactly("Text", "bold and plain", "two\nlines", "x".repeat(32_767));
    }

    @Test
    void aSheetMayBeWrittenByHandAndInTheStrictEdition() throws IOException {
        var parts =
                parts(
                        """
                        <x:row><x:c t="inlineStr"><x:is><x:t>Key</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
                        <x:row r="7"><x:c t="s"><x:v>1</x:v></x:c><x:c t="d"><x:v>2025-03-04T10:00:00</x:v></x:c></x:row>
                        <x:row><x:c r="B8" t="str"><x:f>A1</x:f><x:v>a_x000D_b _x005F_x0041_ _x009d_</x:v></x:c></x:row>
                        <x:row><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>
                        """);
        parts.compute(
                Books.SHEET,
                (_, xml) ->
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                                + xml.substring("<worksheet>".length())
                                        .replace("sheetData", "x:sheetData")
                                        .replace("</worksheet>", "</x:worksheet>"));
        parts.put(
                "xl/strings.xml",
                "<sst uniqueCount='2147483647'><si><r><t>Ti</t></r><r><t>tle</t></r>"
                        + "<rPh><t>ignored</t></rPh></si><si><t><![CDATA[K<1]]></t></si></sst>");
        var rows = rows(zip(folder.resolve("a.xlsx"), parts));
        assertThat(rows.stream().map(Row::line)).containsExactly(1L, 7L, 8L, 9L);
        assertThat(rows.stream().map(Row::cells))
                .containsExactly(
                        List.of("Key", "Title"),
                        List.of("K<1", "2025-03-04T10:00:00"),
                        List.of("", "a\rb _x0041_ \u009d"),
                        List.of("#N/A", "true"));
    }

    @Test
    void aFormulaWithoutAResultIsAskedFor() throws IOException {
        var parts =
                parts(
                        "<row><c t='inlineStr'><is><t>Key</t></is></c><c><v>1</v></c></row>"
                                + "<row><c><v>2</v></c><c><f>A1</f></c></row>");
        var refusal = refused(zip(folder.resolve("a.xlsx"), parts));
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.value()).isEqualTo("B2");
    }

    @Test
    void anOldWorkbookWithMoreTextThanOneRecordHolds() throws IOException {
        var file =
                Books.xls(
                        folder,
                        book -> {
                            var sheet = book.createSheet();
                            line(sheet, 1, "Key", "Text");
                            for (var i = 2; i < 1000; i++)
                                line(sheet, i, "INC-" + i, "Wort ü 事 ".repeat(i % 90) + i);
                        });
        var rows = rows(file);
        assertThat(rows).hasSize(999);
        for (var row : rows.subList(1, rows.size()))
            assertThat(row.cells())
                    .containsExactly(
                            "INC-" + row.line(),
                            "Wort ü 事 ".repeat((int) row.line() % 90) + row.line());
    }
}
