package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.report.ReportFile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.report.SchemaTest;
import firebreak.report.files.ReportException;
import firebreak.report.model.Models;
import firebreak.report.model.Names;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;
import firebreak.report.template.Made;
import firebreak.report.template.Template;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Documents that a firm's template has begun: its cover, headers, styles and pages, our content.
class DocumentTemplateTest {
    private static final String HEADING =
            """
            <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLine="300"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="24"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="U1"><w:name w:val="\u00DCberschrift 1"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="7A1F5C"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Zwei"><w:name w:val="Kapitel klein"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Aufz"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="table" w:styleId="TableText"><w:name w:val="Something else"/></w:style>
            """;

    @TempDir static Path temp;
    private static XWPFDocument firm;
    private static Path firmFile;

    @BeforeAll
    static void write() throws Exception {
        firmFile = temp.resolve("firm.docx");
        firm = written(Models.generated(120), TemplateLookTest.bytes("libreoffice.dotx"), firmFile);
    }

    @Test
    void theCoverIsTheFirmsWithOurWords() {
        var texts = firm.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        assertThat(texts)
                .startsWith(
                        "Incident pattern analysis",
                        "prepared for Harbor Pay by Greenwood & Partners")
                .noneMatch(t -> t.contains("{{") || t.contains("}}"));
        assertThat(firm.getTables().getFirst().getText())
                .contains("9 Mar 2026")
                .contains("Revision 1,482")
                .as("not a sample")
                .doesNotContain("Sample");
    }

    @Test
    void itsHeadersStayAlsoOnPagesThatLieAcross() {
        assertThat(firm.getHeaderList())
                .hasSize(2)
                .allSatisfy(h ->
                        assertThat(h.getText())
                                .contains("Greenwood & Partners for Harbor Pay\tConfidential"));
        assertThat(firm.getFooterList())
                .allSatisfy(f ->
                        assertThat(f.getText()).contains("Incident pattern analysis, 9 Mar 2026"));
        var stops =
                firm.getHeaderList().stream()
                        .flatMap(h ->
                                h
                                        ._getHdrFtr()
                                        .getPArray(0)
                                        .getPPr()
                                        .getTabs()
                                        .getTabList()
                                        .stream())
                        .filter(t -> "right".equals(t.getVal().toString()))
                        .map(t -> ((BigInteger) t.getPos()).intValue())
                        .toList();
        assertThat(stops).containsExactlyInAnyOrder(9360, 12960);
    }

    @Test
    void sectionsStandWhereItSays() {
        var texts = firm.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        var summary = texts.lastIndexOf(name(Section.SUMMARY));
        var between =
                texts.indexOf(
                        "A word from Greenwood & Partners: what follows was found together with your engineers.");
        var patterns = texts.lastIndexOf(name(Section.PATTERNS));
        assertThat(summary).isPositive().isLessThan(between);
        assertThat(between).isLessThan(patterns);
        assertThat(texts.getLast()).isEqualTo("Greenwood & Partners, www.greenwood.example");
        assertThat(texts.stream().filter(t -> t.equals(name(Section.SUMMARY)))).hasSize(1);
    }

    @Test
    void pagesTurnAndTurnBack() {
        var setups = setups(firm);
        assertThat(setups).hasSize(3);
        assertThat(setups.stream().map(s -> s.getPgSz().getW().toString()))
                .containsExactly("12240", "15840", "12240");
        assertThat(setups.get(1).getPgSz().getOrient().toString()).isEqualTo("landscape");
        assertThat(setups.get(1).getHeaderReferenceArray(0).getId())
                .isNotEqualTo(setups.get(0).getHeaderReferenceArray(0).getId());
        assertThat(setups.get(2).getHeaderReferenceArray(0).getId())
                .isEqualTo(setups.get(0).getHeaderReferenceArray(0).getId());
    }

    @Test
    void tablesAndChartsAreAsWideAsItsPages() {
        var widths = new ArrayList<Integer>();
        for (var table : firm.getTables().subList(1, firm.getTables().size()))
            widths.add(table.getWidth());
        assertThat(widths).allMatch(w -> w >= 9300 && w <= 9360 || w > 12900 && w <= 12960);
        assertThat(widths.getLast()).isGreaterThan(12900);
        var extents =
                Pattern.compile("<wp:extent cx=\"(\\d+)\"").matcher(firm.getDocument().xmlText());
        assertThat(extents.results().map(m -> m.group(1))).hasSize(3).containsOnly("" + 9360 * 635);
    }

    @Test
    void itsStylesAreUsedAndOursAreAddedInItsColours() throws Exception {
        var styles = firm.getStyles();
        assertThat(styles.getStyle("Heading1").getCTStyle().xmlText())
                .containsIgnoringCase("1b5e3f")
                .doesNotContain("0072B2");
        assertThat(styles.getStyle("FirebreakTable").getCTStyle().xmlText())
                .contains("1B5E3F")
                .doesNotContain("0072B2");
        assertThat(styles.getStyle("Basis").getCTStyle().getRPr().getSzArray(0).getVal())
                .as("a little larger, as its text is")
                .isEqualTo(BigInteger.valueOf(19));
        for (var p : firm.getParagraphs())
            if (p.getStyle() != null) assertThat(styles.getStyle(p.getStyle())).isNotNull();
    }

    @Test
    void nothingOfItsAuthorCameAlong() throws Exception {
        var core = firm.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("Harbor Pay - incident report");
        assertThat(core.getCreator()).isEqualTo("Firebreak");
        var all = Made.of(Files.readAllBytes(firmFile));
        for (var name : all.names())
            assertThat(all.text(name)).as(name).doesNotContain("Jane", "jane", "LibreOffice");
        assertThat(all.text("[Content_Types].xml")).doesNotContain("template.main");
    }

    @Test
    void everyPartFollowsTheSchemaAndIdsAreUnique() throws Exception {
        // LibreOffice says the format of a number twice.
        SchemaTest.check(firmFile, "word/numbering.xml");
        var xml = firm.getDocument().xmlText();
        unique(xml, ":docPr [^>]*?id=\"(\\d+)\"");
        unique(xml, "<w:bookmarkStart [^>]*?w:id=\"(\\d+)\"");
        unique(xml, "<w:bookmarkStart [^>]*?w:name=\"([^\"]+)\"");
    }

    @Test
    void localizedAndUnknownStylesAreFound() throws Exception {
        var numbering =
                "<w:numbering xmlns:w=\"%s\"><w:abstractNum w:abstractNumId=\"7\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
                        .formatted(Made.W);
        var made =
                Made.document(Made.paragraphs("{{contents}}", "{{sections}}"))
                        .part(
                                "styles",
                                "styles.xml",
                                "<w:styles xmlns:w=\"%s\">%s</w:styles>".formatted(Made.W, HEADING))
                        .part("numbering", "numbering.xml", numbering);
        var file = temp.resolve("german.docx");
        try (var german = written(Models.generated(60), made.bytes(), file)) {
            var used = new HashSet<String>();
            for (var p : german.getParagraphs()) used.add(String.valueOf(p.getStyle()));
            assertThat(used)
                    .contains("U1", "Zwei", "Aufz")
                    .doesNotContain("Heading1", "ListBullet");
            var styles = german.getStyles();
            assertThat(styles.getStyle("U1").getCTStyle().getPPr().getOutlineLvl().getVal())
                    .isEqualTo(BigInteger.ZERO);
            assertThat(styles.getStyle("TableText").getName()).isEqualTo("Something else");
            var ours = styles.getStyle("FirebreakTableText");
            assertThat(ours.getCTStyle().xmlText()).contains("w:firstLine=\"0\"", "w:val=\"left\"");
            assertThat(ours.getCTStyle().getBasedOn().getVal()).isEqualTo("Standard");
            assertThat(styles.getStyle("TableHead").getCTStyle().getBasedOn().getVal())
                    .isEqualTo("FirebreakTableText");
            assertThat(styles.getStyle("FirebreakTable").getCTStyle().xmlText()).contains("7A1F5C");
            SchemaTest.check(file);
        }
    }

    @Test
    void aBulletIsAddedUnderANumberOfItsOwn() throws Exception {
        var numbering =
                "<w:numbering xmlns:w=\"%s\"><w:abstractNum w:abstractNumId=\"4\"/><w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>"
                        .formatted(Made.W);
        var made =
                Made.document(Made.paragraphs("{{sections}}"))
                        .part("numbering", "numbering.xml", numbering);
        var file = temp.resolve("bullets.docx");
        try (var document = written(Models.generated(60), made.bytes(), file)) {
            assertThat(document.getNumbering().getNums().stream().map(n -> n.getCTNum().getNumId()))
                    .startsWith(BigInteger.valueOf(9), BigInteger.TEN)
                    .hasSize(4);
            assertThat(
                            document.getNumbering()
                                    .getNum(BigInteger.TEN)
                                    .getCTNum()
                                    .getAbstractNumId()
                                    .getVal())
                    .isEqualTo(BigInteger.valueOf(5));
            var bullet = document.getStyles().getStyle("ListBullet").getCTStyle();
            assertThat(bullet.getPPr().getNumPr().getNumId().getVal()).isEqualTo(BigInteger.TEN);
            SchemaTest.check(file);
        }
    }

    @Test
    void aPlaceThatEndsPagesKeepsItsBreak() throws Exception {
        var breaks =
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:pgMar w:top=\"500\" w:bottom=\"500\" w:left=\"1000\" w:right=\"1000\" w:header=\"300\" w:footer=\"300\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:pPr><w:r><w:t>{{sections}}</w:t></w:r></w:p>";
        var last =
                "<w:sectPr><w:pgSz w:w=\"11000\" w:h=\"15000\"/><w:pgMar w:top=\"500\" w:bottom=\"500\" w:left=\"1000\" w:right=\"1000\" w:header=\"300\" w:footer=\"300\" w:gutter=\"0\"/></w:sectPr>";
        var made = Made.document(breaks + Made.paragraphs("Back cover") + last);
        try (var document =
                written(Models.generated(60), made.bytes(), temp.resolve("breaks.docx"))) {
            var setups = setups(document);
            assertThat(setups.stream().map(s -> s.getPgSz().getW().toString()))
                    .containsExactly("10000", "14000", "11000");
            assertThat(setups.get(0).isSetTitlePg()).isTrue();
            assertThat(setups.get(1).isSetTitlePg()).as("no second first page").isFalse();
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("Back cover");
            assertThat(document.getTables().getFirst().getWidth()).isBetween(7980, 8000);
        }
    }

    @Test
    void pagesBehindThoseThatLieAcrossKeepTheHeadersOfUprightOnes() throws Exception {
        var size =
                "<w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:pgMar w:top=\"500\" w:bottom=\"500\" w:left=\"1000\" w:right=\"1000\" w:header=\"300\" w:footer=\"300\" w:gutter=\"0\"/>";
        var made =
                Made.document(
                                Made.paragraphs("{{sections}}")
                                        + "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"made1\"/>"
                                        + size
                                        + "</w:sectPr></w:pPr></w:p>"
                                        + Made.paragraphs("Back cover")
                                        + "<w:sectPr>"
                                        + size
                                        + "</w:sectPr>")
                        .header(
                                "header1.xml",
                                "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>");
        try (var document =
                written(Models.generated(60), made.bytes(), temp.resolve("back.docx"))) {
            var heads =
                    setups(document).stream()
                            .map(s -> s.getHeaderReferenceArray(0).getId())
                            .toList();
            assertThat(heads).hasSize(3);
            assertThat(heads.get(1)).isNotEqualTo(heads.get(0));
            assertThat(heads.get(2)).isEqualTo(heads.get(0));
        }
    }

    @Test
    void aBareDocumentHasOnlyHeadersAndPagesOfItsTemplate() throws Exception {
        var template =
                Template.read(
                                "t.dotx",
                                TemplateLookTest.bytes("libreoffice.dotx"),
                                DocumentTemplate.PLACEHOLDERS)
                        .fill(java.util.Map.of(), null);
        var manuscript = Manuscript.begin(template.document(), null);
        manuscript.bare();
        manuscript.text("Two pages");
        assertThat(manuscript.toNextPlace()).isEmpty();
        try (var document = manuscript.document()) {
            assertThat(document.getDocument().getBody().getPList()).hasSize(1);
            assertThat(document.getDocument().getBody().getTblList()).isEmpty();
            assertThat(setups(document).getFirst().getPgSz().getW().toString()).isEqualTo("12240");
            assertThat(document.getHeaderList().getFirst().getText()).contains("Greenwood");
        }
    }

    @Test
    void onlyChosenSectionsAreWrittenAndTheirPlacesGo() throws Exception {
        var made = Made.document(Made.paragraphs("{{section:summary}}", "{{section:method}}"));
        var model = Models.generated(60);
        var plan = model.plan().withSections(List.of(Section.METHOD, Section.CODEBOOK));
        try (var document =
                written(model.with(plan, model.look()), made.bytes(), temp.resolve("some.docx"))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .noneMatch(t -> t.contains("{{") || t.equals(name(Section.SUMMARY)));
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "AppendixHeading1".equals(p.getStyle()))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() throws Exception {
        var file = Files.writeString(temp.resolve("old.docx"), "old");
        var made = Made.document(Made.paragraphs("{{clinet}}", "{{sections}}"));
        var model = Models.generated(3);
        var plan = model.plan().withTemplate(new ReportFile("Greenwood.dotx", ""));
        assertThatThrownBy(() ->
                        PatternDocument.write(
                                model.with(plan, new ReportLook(null, made.bytes())),
                                file,
                                firebreak.work.Progress.NONE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("{{clinet}}");
        assertThat(file).hasContent("old");
    }

    @Test
    void theBuiltInTemplateWrittenOutMakesTheSameDocument() throws Exception {
        var model = Models.generated(60);
        var plan = ReportPlan.USUAL.withAccent("7A1F5C");
        var builtIn = temp.resolve("builtIn.docx");
        PatternDocument.write(
                model.with(plan, ReportLook.BUILT_IN), builtIn, firebreak.work.Progress.NONE);
        var template = BuiltInTemplate.file("7A1F5C", true);
        assertThat(Template.read("t.dotx", template, DocumentTemplate.PLACEHOLDERS).remarks())
                .isEmpty();
        try (var own = written(model, template, temp.resolve("own.docx"));
                var in = Files.newInputStream(builtIn);
                var other = new XWPFDocument(in)) {
            var plain = new XmlOptions().setSaveOuter();
            assertThat(own.getDocument().xmlText(plain))
                    .isEqualTo(other.getDocument().xmlText(plain));
        }
    }

    @Test
    void theAccentColoursAllButTheCharts() throws Exception {
        var model = Models.generated(60);
        var file = temp.resolve("accent.docx");
        var look = new ReportLook(TemplateLookTest.logo(300, 100), null);
        PatternDocument.write(
                model.with(model.plan().withAccent("B3261E").withFirm("Meridian & Co"), look),
                file,
                firebreak.work.Progress.NONE);
        var all = Made.of(Files.readAllBytes(file));
        assertThat(all.text("word/styles.xml")).contains("B3261E").doesNotContain("0072B2");
        assertThat(all.text("word/numbering.xml")).contains("B3261E").doesNotContain("0072B2");
        assertThat(all.text("word/document.xml"))
                .contains("w:color=\"B3261E\"", "Logo of Meridian &amp; Co")
                .doesNotContain("0072B2", "EAF3F9");
        assertThat(all.text("word/charts/chart1.xml")).containsIgnoringCase("0072B2");
        assertThat(all.names()).contains("word/media/firebreak-logo.png");
        SchemaTest.check(file);
    }

    @Test
    void aPaleAccentIsDarkenedForLettersOnly() {
        var look = Look.of("FFC400");
        assertThat(look.accent()).isEqualTo("FFC400");
        for (var letters : List.of(look.heading(), look.ink()))
            for (var ground : List.of("FFFFFF", look.tint(), look.wash()))
                if (!letters.equals(look.heading()) || ground.equals("FFFFFF"))
                    assertThat(
                                    Look.contrast(
                                            Integer.parseInt(letters, 16),
                                            Integer.parseInt(ground, 16)))
                            .isGreaterThanOrEqualTo(4.5);
    }

    private static String name(Section section) {
        return Names.section(Models.generated(0), section);
    }

    private static XWPFDocument written(ReportModel model, byte[] template, Path file)
            throws Exception {
        return PatternDocumentTest.written(
                model.with(model.plan(), new ReportLook(null, template)), file);
    }

    private static List<CTSectPr> setups(XWPFDocument document) {
        var all = new ArrayList<CTSectPr>();
        for (var p : document.getDocument().getBody().getPList())
            if (p.isSetPPr() && p.getPPr().isSetSectPr()) all.add(p.getPPr().getSectPr());
        all.add(document.getDocument().getBody().getSectPr());
        return all;
    }

    private static void unique(String xml, String pattern) {
        var all = Pattern.compile(pattern).matcher(xml).results().map(m -> m.group(1)).toList();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }
}
