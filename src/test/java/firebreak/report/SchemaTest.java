package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// Office programs refuse, or offer to repair, files whose parts break the schema of ECMA-376.
class SchemaTest {
    private interface Parser {
        XmlObject parse(java.io.InputStream in) throws Exception;
    }

    private static final TreeMap<String, Parser> PARSERS = new TreeMap<>();

    static {
        PARSERS.put("word/document", DocumentDocument.Factory::parse);
        PARSERS.put("word/styles", StylesDocument.Factory::parse);
        PARSERS.put("word/numbering", NumberingDocument.Factory::parse);
        PARSERS.put("word/settings", SettingsDocument.Factory::parse);
        PARSERS.put("word/header", HdrDocument.Factory::parse);
        PARSERS.put("word/footer", FtrDocument.Factory::parse);
        PARSERS.put("word/charts/chart", ChartSpaceDocument.Factory::parse);
        PARSERS.put("xl/charts/chart", ChartSpaceDocument.Factory::parse);
        PARSERS.put("xl/tables/table", TableDocument.Factory::parse);
        PARSERS.put("xl/worksheets/sheet", WorksheetDocument.Factory::parse);
    }

    @Test
    void everyPartFollowsTheSchema(@TempDir Path folder) throws Exception {
        for (var n : new int[] {0, 3, 120}) {
            var files =
                    new Deliverables()
                            .write(
                                    Models.generated(n),
                                    folder.resolve("" + n),
                                    firebreak.work.Progress.NONE);
            for (var file : files) check(file);
        }
    }

    private static void check(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var parser =
                        PARSERS.entrySet().stream()
                                .filter(p -> entry.getName().matches(p.getKey() + "\\d*\\.xml"))
                                .findFirst();
                if (parser.isEmpty()) continue;
                try (var in = zip.getInputStream(entry)) {
                    var errors = new ArrayList<XmlError>();
                    parser.get()
                            .getValue()
                            .parse(in)
                            .validate(new XmlOptions().setErrorListener(errors));
                    assertThat(errors.stream().map(XmlError::getMessage))
                            .as(entry.getName())
                            .isEmpty();
                }
            }
        }
    }
}
