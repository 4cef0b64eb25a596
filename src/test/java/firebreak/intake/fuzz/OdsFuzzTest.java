package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The content of an OpenDocument spreadsheet.
@Tag("fuzz")
class OdsFuzzTest {
    private static final Path FILE = Seeds.file("file.ods");

    static Stream<Arguments> seeds() {
        return Seeds.texts(
                "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet><t:table"
                        + " t:name='A'><t:table-row><t:table-cell><x:p>Key</x:p></t:table-cell><t:table-cell"
                        + " t:number-columns-repeated='2'><x:p>Title</x:p></t:table-cell></t:table-row>"
                        + "<t:table-row t:number-rows-repeated='2'><t:table-cell o:value-type='float'"
                        + " o:value='4.50'/><t:table-cell o:value-type='date' o:date-value='2025-03-14T10:00:00'/>"
                        + "<t:table-cell o:value-type='time' o:time-value='PT3H'><x:p>a<x:s x:c='4'/>b</x:p>"
                        + "</t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, Seeds.ods(bytes));
    }
}
