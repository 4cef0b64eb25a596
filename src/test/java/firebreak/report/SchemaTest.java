package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.report.model.Models;
import firebreak.report.model.SlideModels;
import firebreak.report.slides.PatternSlides;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Office programs refuse, or offer to repair, files that break their rules.
public class SchemaTest {
    private static List<Path> sample;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        try (var file = ((Opening.Opened) SampleFixture.write(folder.resolve("sample"))).file()) {
            var model = ReportInput.read(file, file.report().plan(), "0.1.0", Progress.NONE);
            sample = new Deliverables().write(model, folder.resolve("out"), Progress.NONE);
        }
    }

    @Test
    void theSampleFollowsTheRules() throws Exception {
        for (var file : sample) assertThat(OfficeRules.faults(file)).as("" + file).isEmpty();
    }

    @Test
    void theSampleIsOpenedAgain() throws Exception {
        for (var file : sample)
            try (var opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    var document = opened(file.toString(), opc)) {
                assertThat(document.getProperties().getCoreProperties().getTitle()).isNotBlank();
            }
    }

    private static POIXMLDocument opened(String name, OPCPackage opc) throws IOException {
        if (name.endsWith(".docx")) return new XWPFDocument(opc);
        return name.endsWith(".pptx") ? new XMLSlideShow(opc) : new XSSFWorkbook(opc);
    }

    @Test
    void withoutAndWithManyIncidents(@TempDir Path folder) throws Exception {
        for (var n : new int[] {0, 3, 120})
            for (var file :
                    new Deliverables()
                            .write(Models.generated(n), folder.resolve("" + n), Progress.NONE))
                assertThat(OfficeRules.faults(file)).as(n + " " + file).isEmpty();
    }

    @Test
    void slidesOfTheSampleAndOfWhatStrainsThemFollowTheSchema(@TempDir Path folder)
            throws Exception {
        var models =
                java.util.List.of(
                        SlideModels.sample(folder.resolve("s")),
                        SlideModels.ugly(folder.resolve("u")));
        for (var model : models) {
            var file = folder.resolve("slides.pptx");
            PatternSlides.write(model, file, firebreak.work.Progress.NONE);
            check(file);
        }
    }

    public static void check(Path file) throws Exception {
        check(file, "none");
    }

    /// All parts but one, which another program has written in its own way. Which extensions old
    /// programs may overlook may be said on every root.
    public static void check(Path file, String but) throws Exception {
        assertThat(OfficeRules.faults(file))
                .filteredOn(f -> !f.startsWith(but) && !f.contains("Ignorable@"))
                .isEmpty();
    }

    /// Every rule finds the fault that breaks it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docx | word/document.xml | <w:body> | <w:body><w:tbl/> | tbl",
                "docx | word/document.xml | </w:tcPr><w:p> | </w:tcPr><w:x/><w:p> | x",
                "docx | word/document.xml | <w:bookmarkStart | <w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:bookmarkStart | twice the bookmark 0",
                "docx | word/document.xml | r:id=\"rId | r:id=\"noId | names no relationship",
                "docx | word/_rels/document.xml.rels | Target=\"styles.xml\" | Target=\"other.xml\" | leads to no part: word/other.xml",
                "docx | [Content_Types].xml | /word/styles.xml | /word/others.xml | no part word/others.xml",
                "docx | word/styles.xml | w:styleId=\"Heading2\" | w:styleId=\"Heading1\" | twice the style Heading1",
                "xlsx | xl/tables/table2.xml | id=\"2\" | id=\"1\" | twice the table 1",
                "xlsx | xl/workbook.xml | sheetId=\"2\" | sheetId=\"1\" | twice the sheet's id 1",
                "xlsx | xl/charts/chart1.xml | <c:plotArea> | <c:plotArea><c:legend/> | legend",
            })
    void aFaultIsFound(String ending, String part, String old, String now, String fault)
            throws Exception {
        var file =
                sample.stream()
                        .filter(f -> f.toString().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
        var bytes = Files.readAllBytes(file);
        assertThat(OfficeRules.faults("", with(bytes, part, old, now)))
                .anyMatch(f -> f.startsWith(part) && f.contains(fault));
    }

    @Test
    void aFaultInAnEmbeddedWorkbookIsFound() throws Exception {
        var file = Files.readAllBytes(sample.getFirst());
        String embedded = null;
        byte[] inner = {};
        var zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry e; (e = zip.getNextEntry()) != null; )
            if (e.getName().endsWith(".xlsx") && embedded == null) {
                embedded = e.getName();
                inner = zip.readAllBytes();
            }
        assertThat(embedded).isNotNull();
        var broken = with(inner, "xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"x\"");
        assertThat(OfficeRules.faults(embedded + "!/", broken))
                .anyMatch(f -> f.contains("!/xl/workbook.xml"));
    }

    private static byte[] with(byte[] file, String part, String old, String now)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var changed = false;
        try (var to = new ZipOutputStream(out)) {
            var from = new ZipInputStream(new ByteArrayInputStream(file));
            for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.readAllBytes();
                if (entry.getName().equals(part)) {
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    changed = text.contains(old);
                    // Once: each further fault costs the validator a walk back through the part.
                    int at = Math.max(0, text.indexOf(old));
                    var after = text.substring(Math.min(text.length(), at + old.length()));
                    bytes = (text.substring(0, at) + now + after).getBytes(StandardCharsets.UTF_8);
                }
                to.write(bytes);
            }
        }
        assertThat(changed).as(part + " has " + old).isTrue();
        return out.toByteArray();
    }
}
