package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.report.template.Made;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// What of a template comes into a document, with nothing written at its places: cover, headers,
/// setup of the pages, styles, and the parts of the package.
class TemplateGoldenTest {
    @Test
    void aDocumentKeepsWhatItsTemplateBrings(@TempDir Path temp) throws Exception {
        var model = Models.generated(2);
        var file = temp.resolve("t.docx");
        var golden = new StringBuilder();
        try (var document =
                PatternDocumentTest.written(
                        model.with(
                                model.plan().withSections(List.of()),
                                new ReportLook(null, TemplateLookTest.bytes("libreoffice.dotx"))),
                        file)) {
            golden.append("body\n");
            for (var element : document.getBodyElements()) golden.append(line(element));
            for (var head : document.getHeaderList()) {
                golden.append("header\n");
                for (var element : head.getBodyElements()) golden.append(line(element));
            }
            for (var foot : document.getFooterList()) {
                golden.append("footer\n");
                for (var element : foot.getBodyElements()) golden.append(line(element));
            }
            golden.append("pages\n  ")
                    .append(
                            document.getDocument()
                                    .getBody()
                                    .getSectPr()
                                    .xmlText()
                                    .replaceAll(" xmlns:\\w+=\"[^\"]*\"", ""))
                    .append("\nstyles\n");
            for (var style : document.getStyles().getStyles())
                golden.append("  ")
                        .append(style.getStyleId())
                        .append(": ")
                        .append(style.getName())
                        .append('\n');
        }
        var parts = Made.of(Files.readAllBytes(file));
        golden.append("parts\n");
        for (var name : new TreeSet<>(parts.names())) golden.append("  ").append(name).append('\n');
        try (var in =
                TemplateGoldenTest.class.getResourceAsStream(
                        "/firebreak/report/from-template.txt")) {
            Files.writeString(Path.of("target/from-template.txt"), golden);
            assertThat(golden.toString())
                    .isEqualToNormalizingNewlines(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String line(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph p -> "  " + p.getStyle() + ": " + p.getText() + "\n";
            case XWPFTable t -> "  table: " + t.getText().replaceAll("\\s+", " ").strip() + "\n";
            default -> "  " + element.getElementType() + "\n";
        };
    }
}
