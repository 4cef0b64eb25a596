package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.report.ReportPlan;
import firebreak.report.charts.ChartBook;
import firebreak.report.charts.ChartCells;
import firebreak.report.charts.ChartData;
import firebreak.report.charts.NativeCharts;
import firebreak.report.charts.NativeLines;
import firebreak.report.files.FlowingPackage;
import firebreak.report.model.CleanText;
import firebreak.report.model.Unbroken;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A Word document as its author thinks of it: headings, paragraphs, captions, tables, charts.
final class Manuscript {
    /// Widths of the text in twentieths of a point, by which writers share out the columns of a
    /// table: A4 less the margins of the house, upright and across. On other pages the shares stay.
    static final int PORTRAIT = 9354;

    static final int LANDSCAPE = 14286;

    /// The height of a gap in points, as pages are estimated.
    private static final double GAP = 11;

    private static final Pattern BREAK =
            Pattern.compile(
                    "<w:br [^>]*w:type=\"page\"|<w:pageBreakBefore(/| w:val=\"(1|true|on)\")|<w:sectPr");
    private static final Pattern PARAGRAPH_STYLE = Pattern.compile("<w:pStyle w:val=\"([^\"]*)\"");

    /// A heading as the table of contents lists it; `page` is where it falls in the usual layout,
    /// until Word counts itself.
    ///
    /// @param number that the document's numbering puts before it, with the tab or space behind it
    record Heading(int level, String number, String text, String bookmark, int page) {
        private Heading on(int other) {
            return new Heading(level, number, text, bookmark, other);
        }
    }

    private final XWPFDocument document;
    private final TemplateBody body;
    private final HouseStyles styles;
    private final Sheets sheets;
    private final WordTables written;
    private final List<Heading> headings = new ArrayList<>();
    private int figures;
    private int tables;
    private final PageEstimate pages = new PageEstimate();
    private final References references = new References();
    private long drawings;
    private boolean appendix;

    private Manuscript(XWPFDocument document, TemplateBody body, HouseStyles styles) {
        this.document = document;
        this.body = body;
        this.styles = styles;
        sheets = new Sheets(document, pages);
        written = new WordTables(document);
        sheets.set(document.getDocument().getBody().getSectPr());
        drawings = body.highestDrawing();
    }

    /// Opens a document with the look of the house and nothing in it.
    static Manuscript begin() throws IOException {
        var accent = ReportPlan.USUAL.accent();
        return begin(BuiltInTemplate.file(accent, false), Look.of(accent));
    }

    /// Opens a document that a template has begun; what stands before its first place comes with
    /// [#toNextPlace()].
    ///
    /// @param look the colours; null for those that the template itself uses
    static Manuscript begin(byte[] template, @Nullable Look look) throws IOException {
        var document = new XWPFDocument(new ByteArrayInputStream(template));
        var body = TemplateBody.takenOutOf(document);
        var width = Sheets.wide(document.getDocument().getBody().getSectPr());
        return new Manuscript(
                document,
                body,
                HouseStyles.of(document, look, Math.min(1, width / (double) PORTRAIT)));
    }

    /// The places of the template that are written, in their order, such as "section:gaps".
    List<String> places() {
        return body.places();
    }

    /// Puts what the template has before its next place, and tells that place; nothing when the
    /// template is through and the document whole.
    Optional<String> toNextPlace() {
        body.placeWritten(sheets);
        return body.toNextPlace(sheets, xml -> pass(xml));
    }

    /// Writes without the template's cover and places: only its styles, headers and pages, the
    /// first as all others.
    void bare() {
        body.skip();
    }

    /// Counts the pages that a piece of the template begins.
    private void pass(String xml) {
        var style = PARAGRAPH_STYLE.matcher(xml);
        var styled = style.find();
        if (BREAK.matcher(xml).find() || styled && styles.breaksPage(style.group(1)))
            pages.nextPage();
        if (styled && styles.headings().contains(style.group(1))) styles.number(style.group(1));
    }

    /// The width of the text here, in twentieths of a point.
    int width() {
        return sheets.width();
    }

    /// From here on pages lie across, for a table that needs it.
    void across() {
        sheets.across();
    }

    /// From here on pages stand upright again.
    void upright() {
        sheets.upright();
    }

    HouseStyles styles() {
        return styles;
    }

    XWPFDocument document() {
        return document;
    }

    List<Heading> headings() {
        return IntStream.range(0, headings.size())
                .mapToObj(i -> headings.get(i).on(pages.marked(i)))
                .toList();
    }

    /// Names the next heading, figure or table, for those who refer to it.
    void anchor(String key) {
        references.next(key);
    }

    /// A run that leads to what `key` names; plain words where nothing has that name.
    XWPFRun linked(XWPFParagraph paragraph, String key) {
        return references.linked(paragraph, key);
    }

    /// Fills in references, now that everything is written.
    void settle() {
        references.settle();
    }

    /// Writes the document to a file.
    ///
    /// @param goesOn throws [firebreak.work.Cancelled] to stop
    void write(Path file, Runnable goesOn) throws IOException {
        FlowingPackage.write(document, file, written.flows(), goesOn);
    }

    /// Where things are thought to fall.
    PageEstimate pages() {
        return pages;
    }

    /// Whether headings are those of appendices from here on, which have letters.
    void appendix(boolean appendix) {
        this.appendix = appendix;
    }

    /// A heading; those of the first level begin a page where their style says so.
    void heading(int level, String text) {
        heading(level, text, level == 1 && breaking());
    }

    private boolean breaking() {
        return styles.breaksPage(styles.id("Heading1"));
    }

    void heading(int level, String text, boolean newPage) {
        if (newPage) pages.freshPage();
        if (level == 1) pages.block(0, 27, 10);
        else pages.block(14, 16.5, 5);
        pages.keepNext();
        pages.mark();
        var name = (appendix ? "AppendixHeading" : "Heading") + level;
        var number = styles.number(styles.id(name));
        var paragraph = paragraph(name, "");
        if (newPage != (level == 1 && breaking())) paragraph.setPageBreak(newPage);
        // The template's own style may let it stand alone at the end of a page.
        if (!styles.isAdded("Heading" + level)) keepNext(paragraph);
        var bookmark = "_Toc%09d".formatted(headings.size() + 1);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(bookmark);
        start.setId(BigInteger.valueOf(headings.size() + 1));
        Runs.write(paragraph.createRun(), text);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings.size() + 1));
        references.heading(bookmark, CleanText.line(text));
        headings.add(new Heading(level, number, CleanText.line(text), bookmark, pages.page()));
    }

    XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        if (!style.equals("Normal")) paragraph.setStyle(styles.id(style));
        if (!text.isEmpty()) {
            Runs.write(paragraph.createRun(), text);
            if (style.equals("Basis")) pages.basis(text, sheets.width());
            else pages.paragraph(text, 10.5, sheets.width(), 6);
        }
        return paragraph;
    }

    void text(String text) {
        paragraph("Normal", text);
    }

    /// A sentence that stays on the page of what follows it.
    void lead(String text) {
        keepNext(paragraph("Normal", text));
        pages.keepNext();
    }

    /// A small line that stays on the page of what follows it.
    void leadingBasis(String line) {
        keepNext(paragraph("Basis", line));
        pages.keepNext();
    }

    static void keepNext(XWPFParagraph paragraph) {
        // POI's own setter fails on a paragraph without properties.
        var p = paragraph.getCTP();
        var properties = p.isSetPPr() ? p.getPPr() : p.addNewPPr();
        if (!properties.isSetKeepNext()) properties.addNewKeepNext();
    }

    /// A point of a list: what it is about in bold, then the sentence.
    void point(String about, String sentence) {
        point(about, sentence, "");
    }

    /// With a reference to what `key` names; none where that is empty or nothing has the name.
    void point(String about, String sentence, String key) {
        var paragraph = paragraph("ListBullet", "");
        var lead = paragraph.createRun();
        lead.setBold(true);
        Runs.write(lead, about + " ");
        Runs.write(paragraph.createRun(), sentence);
        if (!key.isEmpty()) references.refer(paragraph, key);
        pages.paragraph(about + " " + sentence, 10.5, sheets.width() - 300, 4);
    }

    void basis(String line) {
        paragraph("Basis", line);
    }

    void tableCaption(String text) {
        caption(Text.of("report.caption.table"), ++tables, text);
    }

    WordTable table(int[] widths, WordTable.Column... columns) {
        var usual = sheets.lying() ? LANDSCAPE : PORTRAIT;
        var fitting = new int[widths.length];
        for (var i = 0; i < widths.length; i++)
            fitting[i] = (int) ((long) widths[i] * sheets.width() / usual);
        return written.add(new WordTable(fitting, List.of(columns), pages, styles));
    }

    /// A small distance after a table, which has none of its own.
    void gap() {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(0.5);
        pages.block(GAP);
    }

    /// As [#gap()], where the table and what follows belong on one page.
    void gapWithNext() {
        gap();
        keepNext(document.getParagraphs().getLast());
        pages.keepNext();
    }

    /// The chart under its caption, then what it says and what it stands on.
    void figure(ChartSpec.StackedBars spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        var cells = carried(chart, ChartData.of(spec));
        NativeCharts.stackedBars(chart, spec, cells, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    void figure(ChartSpec.Pareto spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        NativeCharts.pareto(
                chart, spec, carried(chart, ChartData.of(spec)), 1, 2, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    void figure(ChartSpec.ControlLine spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        var cells = carried(chart, ChartData.of(spec));
        NativeLines.control(chart, spec, cells, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    void figure(ChartSpec.Lines spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        var cells = carried(chart, ChartData.of(spec));
        NativeLines.lines(chart, spec, cells, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    void figure(ChartSpec.Estimates spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        var cells = carried(chart, ChartData.of(spec));
        NativeLines.estimates(chart, spec, cells, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    private XWPFChart begin(ChartText text, double centimetres) throws IOException {
        caption(Text.of("report.caption.figure"), ++figures, text.title());
        pages.block(0, centimetres / 2.54 * 72, 4);
        pages.keepNext();
        var paragraph = paragraph("Figure", "");
        var run = paragraph.createRun();
        try {
            var chart =
                    document.createChart(
                            run,
                            Units.toEMU(sheets.width() / 20.0),
                            (int) (centimetres * Units.EMU_PER_CENTIMETER));
            var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            drawn.setId(++drawings);
            drawn.setName(Text.of("report.caption.figure") + " " + figures);
            drawn.setDescr(described(text));
            return chart;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /// A chart for those who don't see it.
    static String described(ChartText text) {
        return CleanText.line(text.title() + ". " + text.reading());
    }

    private static ChartCells carried(XWPFChart chart, ChartData data) throws IOException {
        return ChartBook.carriedBy(chart, XWPFRelation.CHART, XWPFRelation.WORKBOOK, data);
    }

    private void end(ChartText text) {
        lead(text.reading());
        basis(text.basis());
    }

    private void caption(String label, int number, String text) {
        var paragraph = paragraph("Caption", "");
        if (!styles.isAdded("Caption")) keepNext(paragraph);
        pages.block(10, 12.2, 4);
        pages.keepNext();
        var p = paragraph.getCTP();
        references.beginCaption(p, Unbroken.labelled(label, "" + number));
        Runs.write(paragraph.createRun(), Unbroken.labelled(label, ""));
        Fields.add(p::addNewR, "SEQ " + label + " \\* ARABIC", "" + number);
        references.endCaption(p);
        Runs.write(paragraph.createRun(), ". " + text);
    }
}
