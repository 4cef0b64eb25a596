package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens a finished document as a reader would and looks whether it says what it should.
final class DocumentCheck {
    private DocumentCheck() {}

    static void check(Path file, List<Manuscript.Heading> headings) throws IOException {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var found =
                    document.getParagraphs().stream()
                            .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
                            .map(p -> CleanText.line(p.getText()))
                            .toList();
            var wanted = headings.stream().map(Manuscript.Heading::text).toList();
            if (!found.equals(wanted)) throw damaged(Text.of("report.check.headings"));
            for (var chart : document.getCharts()) check(chart);
            for (var relation : document.getPackagePart().getRelationships())
                if (relation.getTargetMode() == org.apache.poi.openxml4j.opc.TargetMode.EXTERNAL)
                    throw damaged(Text.of("report.check.external"));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void check(XWPFChart chart) throws IOException, InvalidFormatException {
        try (var workbook = chart.getWorkbook()) {
            ChartCheck.check(chart, workbook::getSheet);
        }
    }

    private static ReportException damaged(String what) {
        return new ReportException(Text.of("report.check.failed", what));
    }
}
