package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The sheet of a workbook of Excel 2007 and later.
@Tag("fuzz")
class XlsxFuzzTest {
    private static final Path FILE = Seeds.file("file.xlsx");

    static Stream<Arguments> seeds() {
        return Seeds.texts(
                "<worksheet><dimension ref='A1:C3'/><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
                        + "<c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>Opened</t></is></c></row>"
                        + "<row r='2'><c r='A2' t='str'><v>A-1</v></c><c r='B2' t='str'><f>x</f><v>One</v></c>"
                        + "<c r='C2' s='1'><v>45000.5</v></c></row><row r='3'><c r='A3'><v>2</v></c>"
                        + "<c r='B3' t='b'><v>1</v></c><c r='C3' t='d'><v>2025-03-14</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A1:A1'/></mergeCells></worksheet>");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, Seeds.xlsx(bytes));
    }
}
