package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.report.Edition;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.Actions;
import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;
import firebreak.report.model.SlideModels;
import firebreak.report.preview.HeadingNumbers;
import firebreak.work.Progress;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Which sections a document has, in which order, and the consultant's words in them.
class DocumentSectionsTest {
    private static final ReportModel MODEL = Models.generated(60);

    @TempDir Path folder;

    private XWPFDocument written(ReportPlan plan) throws IOException {
        var file = folder.resolve("d.docx");
        PatternDocument.write(MODEL.with(plan, ReportLook.BUILT_IN), file, Progress.NONE);
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static List<String> chapters(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(p -> p.getStyle() != null && p.getStyle().matches("(Appendix)?Heading1"))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String begins) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectionsAreChosenAndOrdered() throws IOException {
        var plan =
                ReportPlan.USUAL.withSections(
                        List.of(
                                Section.GLOSSARY,
                                Section.PATTERNS,
                                Section.INCIDENTS,
                                Section.SUMMARY,
                                Section.METHOD));
        try (var document = written(plan)) {
            assertThat(chapters(document))
                    .containsExactly(
                            "Why incidents recur",
                            "Executive summary",
                            "Words",
                            "Method, formulas and limits",
                            "Tagged incidents");
        }
    }

    /// Word counts: styles of headings are tied to the levels of two lists, and no number is typed.
    @Test
    void headingsAreNumberedByTheirStyles() throws IOException {
        try (var document = written(ReportPlan.USUAL)) {
            var lists = HeadingNumbers.lists(document);
            for (var name : List.of("Heading", "AppendixHeading"))
                for (int level = 0; level < 3; level++) {
                    var id = name + (level + 1);
                    var number = document.getStyles().getStyle(id).getCTStyle().getPPr().getNumPr();
                    int at = level;
                    var list =
                            lists.getNumList().stream()
                                    .filter(n -> n.getNumId().equals(number.getNumId().getVal()))
                                    .flatMap(n ->
                                            lists.getAbstractNumList().stream()
                                                    .filter(a ->
                                                            a.getAbstractNumId()
                                                                    .equals(
                                                                            n.getAbstractNumId()
                                                                                    .getVal())))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(list.getLvlArray(at).getPStyle().getVal()).isEqualTo(id);
                    assertThat(number.getIlvl() == null ? 0 : number.getIlvl().getVal().intValue())
                            .isEqualTo(at);
                }
            var contents =
                    document.getParagraphs().stream()
                            .filter(p -> p.getStyle() != null && p.getStyle().matches("TOC[12]"))
                            .map(XWPFParagraph::getText)
                            .toList();
            assertThat(contents.getFirst()).startsWith("1\tExecutive summary\t");
            assertThat(contents).anyMatch(t -> t.startsWith("2.1\t"));
            assertThat(contents).anyMatch(t -> t.startsWith("Appendix A: "));
            assertThat(contents).noneMatch(t -> t.matches("[\\d.]+\tAppendix.*"));
            for (var heading : chapters(document))
                assertThat(heading).doesNotStartWith("Appendix").doesNotContainPattern("^\\d");
        }
    }

    @Test
    void aSectionWithoutContentStandsOnlyWhereWordsWereWritten() throws IOException {
        try (var document = written(ReportPlan.USUAL)) {
            assertThat(chapters(document)).doesNotContain("What works", "Decisions asked");
        }
        try (var document =
                written(ReportPlan.USUAL.withWords(Section.STRENGTHS, "They **help**."))) {
            assertThat(chapters(document)).contains("What works");
            var said = paragraph(document, "They help.");
            assertThat(said.getRuns().get(1).isBold()).isTrue();
        }
    }

    @Test
    void wordsBecomeStylesOfTheDocument() throws IOException {
        var words =
                """
                ## Where to begin

                - first
                - second

                | Team | Until |
                |---|---|
                | Ledger | May |

                {unknown.figure} stays, and [the patterns](#patterns) are below; [this](#nowhere) not.
                """;
        try (var document = written(ReportPlan.USUAL.withWords(Section.SUMMARY, words))) {
            assertThat(paragraph(document, "Where to begin").getStyle()).isEqualTo("Heading3");
            assertThat(paragraph(document, "second").getStyle()).isEqualTo("ListBullet");
            assertThat(document.getTables()).anyMatch(t -> t.getText().contains("Ledger"));
            var last = paragraph(document, "{unknown.figure}");
            var links = last.getCTP().getHyperlinkList();
            assertThat(links).hasSize(2);
            assertThat(document.getDocument().xmlText()).contains(links.getFirst().getAnchor());
            assertThat(links.getLast().getAnchor()).isNull();
        }
    }

    @Test
    void theSummaryRefersToTheTableThatFollows() throws IOException {
        try (var document = written(ReportPlan.USUAL)) {
            var point = paragraph(document, "The strongest pattern.");
            assertThat(point.getText()).endsWith(")");
            var instruction =
                    point.getCTP().getRList().stream()
                            .filter(r -> r.sizeOfInstrTextArray() > 0)
                            .map(r -> r.getInstrTextArray(0).getStringValue().strip())
                            .findFirst()
                            .orElseThrow();
            var bookmark = instruction.split(" ")[1];
            var caption =
                    document.getParagraphs().stream()
                            .filter(p -> "Caption".equals(p.getStyle()))
                            .filter(p ->
                                    p.getCTP().getBookmarkStartList().stream()
                                            .anyMatch(b -> b.getName().equals(bookmark)))
                            .findFirst()
                            .orElseThrow();
            var label = caption.getText().replaceFirst("\\..*", "");
            assertThat(label).matches("Table\u00a0\\d+");
            assertThat(point.getText()).endsWith("(" + label + ")");
        }
        var without = ReportPlan.USUAL.withSections(List.of(Section.SUMMARY));
        try (var document = written(without)) {
            assertThat(paragraph(document, "The strongest pattern.").getText())
                    .doesNotContain("(Table");
        }
    }

    @Test
    void appendicesThatLieAcrossStandLast() throws IOException {
        try (var document = written(ReportPlan.USUAL)) {
            assertThat(chapters(document).getLast()).endsWith("Tagged incidents");
        }
    }

    @Test
    void theShortEditionHasNeitherCoverNorContents() throws IOException {
        var plan =
                ReportPlan.USUAL
                        .withEdition(Edition.SHORT)
                        .withWords(Section.DECISION, "Buy the load generator.");
        try (var document = written(plan)) {
            assertThat(chapters(document)).containsExactly("Decisions asked", "Executive summary");
            assertThat(paragraph(document, "Decisions asked").isPageBreak()).isFalse();
            assertThat(paragraph(document, "Buy the load generator.")).isNotNull();
            assertThat(document.getParagraphs()).noneMatch(p -> "TOCHeading".equals(p.getStyle()));
            assertThat(document.getCharts()).isEmpty();
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getParagraphs()).noneMatch(p -> p.getText().contains("appendix"));
        }
    }

    /// What the consultant has yet to do is told on the screen, not to the client.
    @Test
    void aComparisonThatNobodyChoseIsLeftOut() throws Exception {
        var sample = SlideModels.sample(folder.resolve("s"));
        var notChosen = Text.of("picture.published.notChosen");
        assertThat(Objects.requireNonNull(sample.pictures()).pictures())
                .anyMatch(p -> p.views().getFirst().instead().equals(notChosen));
        try (var document = PatternDocumentTest.written(sample, folder.resolve("p.docx"))) {
            assertThat(document.getParagraphs())
                    .noneMatch(p -> p.getText().contains(notChosen))
                    .noneMatch(p -> p.getText().equals(Text.of("report.pictures.not")));
        }
        PatternWorkbook.write(sample, folder.resolve("p.xlsx"), Progress.NONE);
        try (var in = Files.newInputStream(folder.resolve("p.xlsx"));
                var book = new XSSFWorkbook(in)) {
            var tall = 0f;
            for (var row : book.getSheet(Text.of("report.sheet.pictures"))) {
                assertThat(row.getCell(3).getStringCellValue()).isNotEqualTo(notChosen);
                tall = Math.max(tall, row.getHeightInPoints());
            }
            // The limits of a picture are what that sheet is read for.
            assertThat(tall).isGreaterThan(100);
        }
    }

    @Test
    void gapsOfNobodyHaveNoSheet() {
        assertThat(Actions.of(MODEL).byOwner()).isEmpty();
        assertThat(Actions.of(MODEL).asked()).isEqualTo(List.<Gap>of());
    }
}
