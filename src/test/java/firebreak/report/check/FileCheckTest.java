package firebreak.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.PseudonymCode;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Every fault that is planted is found and named; a clean file has none.
class FileCheckTest {
    private static final Machine MACHINE =
            new Machine("mthorne", "laptop-77", List.of(Path.of("/home/mthorne"), Path.of("/tmp")));

    private static final Pseudonymiser NAMES =
            new Pseudonymiser(
                    new PseudonymCode(new byte[32]),
                    Map.of(
                            NameKind.SERVICE, Set.of("payments-api", "Incidents", "interval"),
                            NameKind.PERSON, Set.of("Irene Bakker")),
                    List.of("Harbor Pay"),
                    Set.of(),
                    _ -> false);

    @TempDir Path folder;

    private List<Problem> problems(String part, String content) throws IOException {
        return problems(Map.of(part, content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Problem> problems(Map<String, byte[]> parts) throws IOException {
        var file = folder.resolve("x.docx");
        try (var out = Files.newOutputStream(file)) {
            zip(parts, out);
        }
        return new FileCheck(MACHINE, NAMES).of(file, Progress.NONE);
    }

    private static void zip(Map<String, byte[]> parts, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String word(String body) {
        return "<w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:wp=\"wp\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    @Test
    void aCleanFileHasNoProblem() throws Exception {
        assertThat(
                        problems(
                                "word/document.xml",
                                word(
                                        "<w:p><w:r><w:t>Harbor Pay: Service K7F3 was slow</w:t></w:r></w:p>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:p><w:r><w:t>The payments-api</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>PAYM</w:t></w:r><w:r><w:rPr/><w:t>ENTS A</w:t></w:r><w:r><w:t>PI</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>x</w:t><w:tab/><w:t>payments_api</w:t></w:r></w:p>",
                "<w:p><w:ins w:author='a'><w:r><w:t>payments</w:t></w:r></w:ins><w:r><w:delText>-api</w:delText></w:r></w:p>",
                "<wp:docPr id='1' name='x' descr='Most: payments-api'/>",
                "<w:bookmarkStart w:id='1' w:name='payments_api'/>",
                "<w:tblCaption w:val='Of payments api'/>",
                "<!-- payments-api -->",
            })
    void aNameIsFoundWhereverItStands(String body) throws Exception {
        assertThat(problems("word/document.xml", word(body)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.Leak.class,
                        leak -> assertThat(leak.name()).isEqualTo("payments-api"));
    }

    @ParameterizedTest
    @CsvSource({
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/comments.xml",
        "word/header1.xml",
        "word/footnotes.xml",
        "ppt/notesSlides/notesSlide1.xml",
        "xl/sharedStrings.xml",
        "xl/charts/chart1.xml",
    })
    void inEveryPart(String part) throws Exception {
        assertThat(problems(part, "<x><y>for Irene Bakker</y></x>"))
                .containsExactly(new Problem.Leak(NameKind.PERSON, "Irene Bakker", part, 1));
        assertThat(problems(part, "<x><y>mail x.y@acme.io</y></x>"))
                .containsExactly(new Problem.Leak(NameKind.ADDRESS, "x.y@acme.io", part, 1));
    }

    @Test
    void withinAnEmbeddedWorkbookAndInNamesOfParts() throws Exception {
        var inner = new ByteArrayOutputStream();
        zip(
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>payments</t></r><r><t>-api</t></r></si></sst>"
                                .getBytes(StandardCharsets.UTF_8)),
                inner);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/embeddings/w.xlsx", inner.toByteArray());
        parts.put("word/media/payments-api.png", new byte[] {1});
        assertThat(problems(parts))
                .containsExactly(
                        new Problem.Leak(
                                NameKind.SERVICE,
                                "payments-api",
                                "word/media/payments-api.png",
                                2));
        parts.remove("word/media/payments-api.png");
        assertThat(problems(parts))
                .containsExactly(
                        new Problem.Leak(
                                NameKind.SERVICE,
                                "payments-api",
                                "word/embeddings/w.xlsx!/xl/sharedStrings.xml",
                                1));
    }

    /// Wherever lines may break in it.
    @Test
    void inAnyAttributeThatHoldsWords() throws Exception {
        for (var space : List.of(" ", "\u00a0"))
            assertThat(
                            problems(
                                    "word/document.xml",
                                    word("<w:x w:val=\"by" + space + "payments-api\"/>")))
                    .isNotEmpty();
    }

    /// "Incidents" is a heading of every document; in another sentence it can only be the service.
    @Test
    void wordsOfTheProgramAreNoLeaks() throws Exception {
        var own = firebreak.domain.Text.of("report.how.interval");
        assertThat(own).contains("interval");
        assertThat(
                        problems(
                                "word/document.xml",
                                word("<w:p><w:r><w:t>" + own + "</w:t></w:r></w:p>")))
                .isEmpty();
        assertThat(
                        problems(
                                "word/document.xml",
                                word("<w:p><w:r><w:t>the interval service</w:t></w:r></w:p>")))
                .hasSize(1);
        assertThat(new FileCheck(MACHINE, NAMES).notLookedFor()).contains("Incidents");
    }

    @Test
    void whoTellsNamesIsNotSearched() throws Exception {
        var file = folder.resolve("x.docx");
        try (var out = Files.newOutputStream(file)) {
            zip(
                    Map.of(
                            "word/document.xml",
                            word("<w:p><w:t>payments-api, a@acme.io</w:t></w:p>")
                                    .getBytes(StandardCharsets.UTF_8)),
                    out);
        }
        assertThat(new FileCheck(MACHINE, null).of(file, Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docProps/core.xml | <cp xmlns:dc='d'><dc:creator>mthorne</dc:creator></cp>",
                "docProps/core.xml | <cp><lastModifiedBy>M. MThorne</lastModifiedBy></cp>",
                "docProps/app.xml | <cp><Company>laptop-77</Company></cp>",
                "word/comments.xml | <c><comment author='mthorne'/></c>",
                "word/_rels/settings.xml.rels | <r><Relationship Target='file:///home/mthorne/x.dotx'/></r>",
                "xl/workbook.xml | <w><absPath url='/home/mthorne/Documents/'/></w>",
                "word/document.xml | <w><t>/x/.firebreak-writing-1/document</t></w>",
                "xl/printerSettings/printerSettings1.bin | x",
            })
    void whatTellsOfTheComputer(String part, String content) throws Exception {
        assertThat(problems(part, content)).hasAtLeastOneElementOfType(Problem.OfMachine.class);
    }

    @Test
    void titlesMayHoldTheWordThatIsALogin() throws Exception {
        assertThat(problems("docProps/core.xml", "<cp><title>mthorne</title></cp>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word/_rels/document.xml.rels | <r><Relationship Id='a' TargetMode='External' Target='x'/></r>",
                "word/_rels/document.xml.rels | <r><Relationship Target='x' TargetMode='External'/></r>",
                "word/_rels/document.xml.rels | <r><Relationship Type='x/image' TargetMode='External' Target='https://x.io/a.png'/></r>",
                "word/_rels/document.xml.rels | <r><Relationship Type='x/hyperlink' TargetMode='External' Target='file:///x'/></r>",
            })
    void linksToTheOutside(String part, String content) throws Exception {
        assertThat(problems(part, content))
                .filteredOn(Problem.Outside.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aLinkThatSomebodyMayFollowIsNone() throws Exception {
        assertThat(
                        problems(
                                "word/_rels/document.xml.rels",
                                "<r><Relationship Type='x/hyperlink' TargetMode='External'"
                                        + " Target='https://firm.example'/></r>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word/vbaProject.bin | x",
                "xl/externalLinks/externalLink1.xml | <x/>",
                "xl/connections.xml | <x/>",
                "word/activeX/activeX1.xml | <x/>",
                "customUI/customUI.xml | <x/>",
                "[Content_Types].xml | <T><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></T>",
                "word/document.xml | <w><p><instrText>DDEAU</instrText><instrText>TO c:\\\\x</instrText></p></w>",
                "word/document.xml | <w><fldSimple instr='INCLUDETEXT x'/></w>",
            })
    void whatWouldBeCarriedOut(String part, String content) throws Exception {
        assertThat(problems(part, content)).hasAtLeastOneElementOfType(Problem.Active.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HYPERLINK(\"x\",\"y\")",
                "cmd|'/c calc'!A1",
                "[1]Sheet1!A1",
                "'[b.xlsx]S'!A1",
                "WEBSERVICE(A1)",
                "SUM(A1)+INDIRECT(\"A2\")",
            })
    void formulasThatReachOut(String formula) throws Exception {
        assertThat(
                        problems(
                                "xl/worksheets/sheet1.xml",
                                "<s><c r='B7'><f>"
                                        + formula.replace("\"", "&quot;")
                                        + "</f></c></s>"))
                .containsExactly(new Problem.UnsafeCell("xl/worksheets/sheet1.xml", "B7", formula));
    }

    @Test
    void formulasThatCountAreFineButNotUnderCharts() throws Exception {
        var sheet = "<s><c r='A1'><f>COUNTIFS(Incidents[Origin],A2)</f></c></s>";
        assertThat(problems("xl/worksheets/sheet1.xml", sheet)).isEmpty();
        var inner = new ByteArrayOutputStream();
        zip(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)), inner);
        assertThat(problems(Map.of("word/embeddings/w.xlsx", inner.toByteArray()))).hasSize(1);
    }

    @Test
    void everyProblemIsASentence() {
        for (var problem :
                List.of(
                        new Problem.Leak(NameKind.TEAM, "Ops", "a.xml", 1),
                        new Problem.Leak(NameKind.TEAM, "Ops", "a.xml", 3),
                        new Problem.OfMachine("x", "a.xml"),
                        new Problem.Outside("http://x", "a.xml"),
                        new Problem.Active("x", "a.xml"),
                        new Problem.UnsafeCell("s", "A1", "X()"),
                        new Problem.OtherFigure("n", "1", ""),
                        new Problem.OtherFigure("n", "1", "2"),
                        new Problem.OtherChart("t", "a.xml")))
            assertThat(problem.words()).isNotBlank().doesNotContain("{", "}");
    }
}
