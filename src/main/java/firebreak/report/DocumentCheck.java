package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Opens a finished document as a reader would and looks whether it says what it should.
final class DocumentCheck {
    private DocumentCheck() {}

    /// @param headings those that were written, in their order
    /// @param styles the styles of these headings
    /// @param links the addresses that the template links to
    static void check(
            Path file, List<Manuscript.Heading> headings, Set<String> styles, Set<String> links)
            throws IOException {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var found =
                    document.getParagraphs().stream()
                            .filter(p -> p.getStyle() != null && styles.contains(p.getStyle()))
                            .map(p -> CleanText.line(p.getText()))
                            .toList();
            var wanted = headings.stream().map(Manuscript.Heading::text).toList();
            if (!holds(found, wanted)) throw damaged(Text.of("report.check.headings"));
            for (var chart : document.getCharts()) check(chart);
            for (var part : document.getPackage().getParts())
                if (!part.isRelationshipPart()) check(part, links);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /// Whether all stand there in their order; the template may have headings of its own.
    private static boolean holds(List<String> found, List<String> wanted) {
        var next = 0;
        for (var heading : found)
            if (next < wanted.size() && heading.equals(wanted.get(next))) next++;
        return next == wanted.size();
    }

    /// Nothing leads out but the links that somebody has put into the template.
    private static void check(PackagePart part, Set<String> links)
            throws IOException, InvalidFormatException {
        for (var relation : part.getRelationships())
            if (relation.getTargetMode() == TargetMode.EXTERNAL
                    && !(relation.getRelationshipType().endsWith("/hyperlink")
                            && links.contains(relation.getTargetURI().toString())))
                throw damaged(Text.of("report.check.external"));
    }

    private static void check(XWPFChart chart) throws IOException, InvalidFormatException {
        try (var workbook = chart.getWorkbook()) {
            ChartCheck.check(chart, workbook::getSheet);
        }
    }

    private static ReportException damaged(String what) {
        return FailedCheck.of(what);
    }
}
