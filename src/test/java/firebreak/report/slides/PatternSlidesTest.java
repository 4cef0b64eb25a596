package firebreak.report.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.analysis.findings.GapReach;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.report.charts.ChartCheck;
import firebreak.report.check.CacheCheck;
import firebreak.report.check.LinksCheck;
import firebreak.report.check.Reading;
import firebreak.report.check.SlidesCheck;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.model.Actions;
import firebreak.report.model.CleanText;
import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;
import firebreak.report.model.SlideModels;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/// The slides of the sample and of what strains them, opened again as a reader's program does.
class PatternSlidesTest {
    private static final Path LOOK = Path.of("target/look");
    private static ReportModel model;
    private static ReportModel ugly;
    private static XMLSlideShow show;
    private static XMLSlideShow strained;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        model = SlideModels.sample(folder.resolve("s"));
        ugly = SlideModels.ugly(folder.resolve("u"));
        show = written(model, "slides.pptx");
        strained = written(ugly, "slides-ugly.pptx");
    }

    private static XMLSlideShow written(ReportModel model, String name) throws Exception {
        var place = LOOK.resolve(name);
        PatternSlides.write(model, place, Progress.NONE);
        try (var in = Files.newInputStream(place)) {
            return new XMLSlideShow(in);
        }
    }

    private static List<String> titles(XMLSlideShow show) {
        return show.getSlides().stream().map(SlideModels::title).toList();
    }

    private static String golden(String name) throws Exception {
        try (var in =
                Objects.requireNonNull(
                        PatternSlidesTest.class.getResourceAsStream("/firebreak/report/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theOutlineOfTheSampleIsKnown() throws Exception {
        assertThat(String.join("\n", titles(show)) + "\n").isEqualTo(golden("slides.txt"));
        assertThat(show.getSlides()).hasSizeBetween(8, PatternSlides.MOST);
        assertThat(show.getPageSize().width).isEqualTo(960);
        assertThat(show.getPageSize().height).isEqualTo(540);
    }

    @Test
    void everySlideHasFooterNumberAndNotes() {
        for (var slide : show.getSlides()) {
            assertThat(place(slide, Placeholder.FOOTER))
                    .isEqualTo("Harbor Pay · Confidential · revision " + model.revision());
            assertThat(place(slide, Placeholder.SLIDE_NUMBER))
                    .isEqualTo("" + slide.getSlideNumber());
            assertThat(notes(slide)).isNotBlank();
            for (var place : slide.getPlaceholders()) assertThat(place.getText()).isNotBlank();
        }
        var months = notes(show.getSlides().get(4));
        assertThat(months).contains("n = 102").contains("left out: 69 not tagged yet");
        var picture =
                model.pictures().pictures().stream()
                        .filter(p -> p.kind().name().equals("ORIGIN_BY_STAGE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(picture.limits()).isNotEmpty().allMatch(months::contains);
    }

    private static String place(XSLFSlide slide, Placeholder kind) {
        for (var place : slide.getPlaceholders())
            if (place.getTextType() == kind) return place.getText();
        return "";
    }

    private static String notes(XSLFSlide slide) {
        var words = new StringBuilder();
        for (var place : slide.getNotes().getPlaceholders())
            if (place.getTextType() == Placeholder.BODY) words.append(place.getText());
        return words.toString();
    }

    @Test
    void chartsAreNativeAndCarryTheirNumbers() throws Exception {
        assertThat(show.getCharts()).hasSize(4);
        for (var chart : show.getCharts())
            try (var book = chart.getWorkbook()) {
                ChartCheck.check(chart, book::getSheet);
                assertThat(book.getNumberOfSheets()).isOne();
                assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(4);
            }
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        for (var deck : List.of(show, strained))
            for (var slide : deck.getSlides())
                for (var frame : slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList())
                    assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr().length())
                            .isGreaterThan(20);
    }

    @Test
    void idsAreUniqueOnTheirSlide() {
        for (var slide : strained.getSlides()) {
            var seen = new HashSet<Long>();
            for (var found :
                    slide.getXmlObject()
                            .selectPath(
                                    "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main' .//p:cNvPr"))
                assertThat(seen.add(((CTNonVisualDrawingProps) found).getId())).isTrue();
        }
    }

    /// By the program's own measure, which the pictures of slides confirm.
    @Test
    void nothingLeavesItsSlideOrMeetsAnother() {
        for (var deck : List.of(show, strained))
            for (var slide : deck.getSlides()) {
                var shapes = new ArrayList<java.awt.geom.Rectangle2D>();
                for (var shape : slide.getShapes()) {
                    var place = shape.getAnchor();
                    assertThat(place.getMinX()).isGreaterThanOrEqualTo(0);
                    assertThat(place.getMaxX()).isLessThanOrEqualTo(960);
                    assertThat(place.getMaxY()).isLessThanOrEqualTo(540);
                    if (shape instanceof XSLFTable || shape instanceof XSLFGraphicFrame)
                        shapes.add(place);
                    if (shape instanceof XSLFTextShape text && !text.getText().isBlank())
                        assertThat(height(text))
                                .as(text.getText())
                                .isLessThanOrEqualTo(place.getHeight() + 2);
                }
                for (var table : shapes) {
                    assertThat(table.getMaxY())
                            .as(SlideModels.title(slide))
                            .isLessThanOrEqualTo(495);
                    assertThat(table.getMinY()).isGreaterThan(70);
                }
            }
    }

    private static double height(XSLFTextShape text) {
        var insets = text.getInsets();
        var sum = insets.top + insets.bottom;
        for (var paragraph : text.getTextParagraphs()) {
            if (paragraph.getTextRuns().isEmpty()) continue;
            var run = paragraph.getTextRuns().getFirst();
            var left = paragraph.getLeftMargin() == null ? 0 : paragraph.getLeftMargin();
            var width = text.getAnchor().getWidth() - insets.left - insets.right - left;
            sum +=
                    SlideType.lines(paragraph.getText(), run.getFontSize(), width, run.isBold())
                            * run.getFontSize()
                            * 1.15;
        }
        return sum;
    }

    @Test
    void longTextsAreCutWithAMarkAndWholeInTheNotes() {
        var first = strained.getSlides().getFirst();
        assertThat(SlideModels.title(first)).endsWith("…");
        assertThat(notes(first)).contains(CleanText.line(ugly.assessment().client()));
        assertThat(titles(strained)).anyMatch(t -> t.startsWith("60 gaps stand"));
        var words = words(strained);
        assertThat(words).contains("more rows: see the Word document and the workbook.");
        assertThat(words).doesNotContain("private");
        assertThat(strained.getSlides()).hasSizeLessThanOrEqualTo(PatternSlides.MOST);
    }

    private static String words(XMLSlideShow show) {
        var all = new StringBuilder();
        for (var slide : show.getSlides())
            for (var shape : slide.getShapes()) {
                if (shape instanceof XSLFTextShape text) all.append(text.getText()).append('\n');
                if (shape instanceof XSLFTable table)
                    table.getRows()
                            .forEach(r ->
                                    r.getCells()
                                            .forEach(c -> all.append(c.getText()).append('\n')));
            }
        return all.toString();
    }

    @Test
    void whatIsWrittenFromTheRightBeginsThere() {
        var turned = 0;
        for (var slide : strained.getSlides())
            for (var shape : slide.getShapes())
                if (shape instanceof XSLFTable table)
                    for (var row : table.getRows())
                        for (var cell : row.getCells())
                            for (var p : cell.getTextParagraphs())
                                if (p.getXmlObject().isSetPPr()
                                        && p.getXmlObject().getPPr().isSetRtl()) {
                                    assertThat(SlideType.fromRight(p.getText())).isTrue();
                                    turned++;
                                }
        assertThat(turned).isGreaterThan(2);
    }

    @Test
    void sectionsThatWereNotChosenDontAppear(@TempDir Path folder) throws Exception {
        var plan = ReportPlan.USUAL.withSections(List.of(Section.GAPS));
        var place = folder.resolve("a.pptx");
        PatternSlides.write(model.with(plan, ReportLook.BUILT_IN), place, Progress.NONE);
        try (var in = Files.newInputStream(place);
                var few = new XMLSlideShow(in)) {
            assertThat(titles(few)).hasSize(2);
            assertThat(titles(few).getLast()).contains("gaps stand");
        }
    }

    @Test
    void theConsultantsDecisionsComeFirst(@TempDir Path folder) throws Exception {
        var plan =
                ReportPlan.USUAL.withWords(
                        Section.DECISION,
                        "## What we ask\n\nSome words before.\n\n1. Give **two** people to roll-out\n2. Ask for volumes; {preventable.share:n} incidents say why\n3. Third\n4. Fourth\n");
        var place = folder.resolve("a.pptx");
        PatternSlides.write(model.with(plan, ReportLook.BUILT_IN), place, Progress.NONE);
        try (var in = Files.newInputStream(place);
                var deck = new XMLSlideShow(in)) {
            assertThat(titles(deck).get(1)).isEqualTo("Three decisions are asked for");
            var words = words(deck);
            assertThat(words)
                    .contains("Give two people to roll-out")
                    .contains("Ask for volumes; 106 incidents say why")
                    .doesNotContain("Fourth")
                    .doesNotContain("Some words before");
        }
        assertThat(
                        DecisionWords.of(
                                model.with(
                                        ReportPlan.USUAL.withWords(
                                                Section.DECISION, "One.\n\nTwo."),
                                        ReportLook.BUILT_IN)))
                .containsExactly("One.", "Two.");
    }

    @Test
    void theEffectIsTheSentenceOfTheWordDocument() {
        var asked = Actions.of(model).asked();
        var reach =
                GapReach.of(model.process().findings(), asked.stream().map(g -> g.id()).toList());
        assertThat(words(show))
                .contains("These 3 gaps met 18 of 102 preventable incidents")
                .contains(Actions.reached(3, reach.getLast().soFar()));
    }

    @Test
    void coloursLogoFirmAndClassificationAreThePlans(@TempDir Path folder) throws Exception {
        var logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB), "png", logo);
        var plan =
                ReportPlan.USUAL
                        .withAccent("AA3311")
                        .withFirm("Northern Advisers")
                        .withClassification("Board only");
        var place = folder.resolve("a.pptx");
        PatternSlides.write(
                model.with(plan, new ReportLook(logo.toByteArray(), null)), place, Progress.NONE);
        try (var in = Files.newInputStream(place);
                var deck = new XMLSlideShow(in)) {
            var cover = deck.getSlides().getFirst();
            assertThat(words(deck)).contains("Northern Advisers");
            assertThat(place(cover, Placeholder.FOOTER)).contains("Board only");
            var picture =
                    cover.getShapes().stream()
                            .filter(XSLFPictureShape.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            assertThat(picture.getAnchor().getWidth() / picture.getAnchor().getHeight())
                    .isEqualTo(5, org.assertj.core.data.Offset.offset(0.05));
            assertThat(deck.getSlideMasters().getFirst().getTheme().getXmlObject().toString())
                    .contains("AA3311")
                    .doesNotContain("ACCENT");
        }
    }

    @Test
    void withoutAnyDataThereIsNoEmptySlide(@TempDir Path folder) throws Exception {
        for (var n : new int[] {0, 1, 3}) {
            var place = folder.resolve(n + ".pptx");
            PatternSlides.write(Models.generated(n), place, Progress.NONE);
            try (var in = Files.newInputStream(place);
                    var deck = new XMLSlideShow(in)) {
                assertThat(deck.getSlides()).hasSizeGreaterThanOrEqualTo(2);
                for (var slide : deck.getSlides()) {
                    assertThat(SlideModels.title(slide)).isNotBlank().doesNotContain("NaN");
                    for (var p : slide.getPlaceholders()) assertThat(p.getText()).isNotBlank();
                }
                assertThat(words(deck)).doesNotContain("NaN");
            }
        }
    }

    @Test
    void twoRunsWriteTheSameSlides(@TempDir Path folder) throws Exception {
        PatternSlides.write(model, folder.resolve("1.pptx"), Progress.NONE);
        PatternSlides.write(model, folder.resolve("2.pptx"), Progress.NONE);
        assertThat(slides(folder.resolve("1.pptx"))).isEqualTo(slides(folder.resolve("2.pptx")));
    }

    private static List<String> slides(Path file) throws Exception {
        var parts = new ArrayList<String>();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry :
                    zip.stream().sorted(java.util.Comparator.comparing(e -> e.getName())).toList())
                if (entry.getName().endsWith(".xml")
                        && !entry.getName().equals("docProps/core.xml"))
                    parts.add(
                            entry.getName()
                                    + new String(
                                            zip.getInputStream(entry).readAllBytes(),
                                            StandardCharsets.UTF_8));
        }
        return parts;
    }

    @Test
    void stoppingLeavesNothing(@TempDir Path folder) {
        var steps = new AtomicInteger(4);
        assertThatThrownBy(() ->
                        PatternSlides.write(
                                model,
                                folder.resolve("new/a.pptx"),
                                (d, t) -> {
                                    if (steps.decrementAndGet() == 0) throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aDamagedDeckIsNoticed(@TempDir Path folder) throws Exception {
        var good = folder.resolve("good.pptx");
        PatternSlides.write(model, good, Progress.NONE);
        check(good, titles(show));
        var other = new ArrayList<>(titles(show));
        other.removeLast();
        assertThatThrownBy(() -> check(good, other)).hasMessageContaining("titles");

        spoil(
                good,
                folder.resolve("1.pptx"),
                deck -> deck.getSlides().get(5).getPlaceholders()[1].setText(" "));
        assertThatThrownBy(() -> check(folder.resolve("1.pptx"), titles(show)))
                .hasMessageContaining("empty");
        spoil(
                good,
                folder.resolve("2.pptx"),
                deck ->
                        deck.getSlides()
                                .get(4)
                                .getXmlObject()
                                .getCSld()
                                .getSpTree()
                                .getGraphicFrameArray(0)
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .setDescr(""));
        assertThatThrownBy(() -> check(folder.resolve("2.pptx"), titles(show)))
                .hasMessageContaining("no words");
        spoil(
                good,
                folder.resolve("3.pptx"),
                deck ->
                        deck.getCharts()
                                .getFirst()
                                .getCTChart()
                                .getPlotArea()
                                .getLineChartArray(0)
                                .getSerArray(0)
                                .getVal()
                                .getNumRef()
                                .getNumCache()
                                .getPtArray(0)
                                .setV("0.99"));
        assertThatThrownBy(() -> check(folder.resolve("3.pptx"), titles(show)))
                .hasMessageContaining("chart");
        spoil(
                good,
                folder.resolve("4.pptx"),
                deck ->
                        deck.getSlides()
                                .getFirst()
                                .getPackagePart()
                                .addExternalRelationship(
                                        "https://example.org/x.png",
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"));
        assertThatThrownBy(() -> check(folder.resolve("4.pptx"), titles(show)))
                .isInstanceOf(ReportException.class);
    }

    private static void check(Path file, List<String> titles) throws Exception {
        FailedCheck.tell(
                Reading.of(
                        file,
                        List.of(
                                new SlidesCheck(titles),
                                new CacheCheck(),
                                new LinksCheck(Set.of())),
                        Progress.NONE));
    }

    private static void spoil(Path from, Path to, java.util.function.Consumer<XMLSlideShow> how)
            throws Exception {
        try (var in = Files.newInputStream(from);
                var deck = new XMLSlideShow(in);
                var out = Files.newOutputStream(to)) {
            how.accept(deck);
            deck.write(out);
        }
    }
}
