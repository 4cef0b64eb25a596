package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A Word document as its author thinks of it: headings, paragraphs, captions, tables, charts.
final class Manuscript {
    /// Widths of the text in twentieths of a point: A4 less the margins.
    static final int PORTRAIT = 9354;

    static final int LANDSCAPE = 14286;

    /// A heading as the table of contents lists it; `page` is where it falls in the usual layout,
    /// until Word counts itself.
    record Heading(int level, String text, String bookmark, int page) {}

    private final XWPFDocument document;
    private final List<Heading> headings = new ArrayList<>();
    private int figures;
    private int tables;
    private final PageEstimate pages = new PageEstimate();

    private Manuscript(XWPFDocument document) {
        this.document = document;
    }

    /// Opens an empty document with the styles of the house.
    static Manuscript begin() throws IOException {
        var document = new XWPFDocument();
        try (var styles = resource("styles.xml");
                var numbering = resource("numbering.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException e) {
            throw new IOException(e);
        }
        return new Manuscript(document);
    }

    XWPFDocument document() {
        return document;
    }

    List<Heading> headings() {
        return List.copyOf(headings);
    }

    /// Where things are thought to fall.
    PageEstimate pages() {
        return pages;
    }

    /// A heading; those of the first level begin a page.
    void heading(int level, String text) {
        heading(level, text, level == 1);
    }

    void heading(int level, String text, boolean newPage) {
        if (newPage) pages.nextPage();
        pages.block(level == 1 ? 36 : 34);
        var paragraph = paragraph("Heading" + level, "");
        if (newPage && level > 1) paragraph.setPageBreak(true);
        var bookmark = "_Toc%09d".formatted(headings.size() + 1);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(bookmark);
        start.setId(BigInteger.valueOf(headings.size() + 1));
        write(paragraph.createRun(), text);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings.size() + 1));
        headings.add(new Heading(level, CleanText.line(text), bookmark, pages.page()));
    }

    XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        if (!style.equals("Normal")) paragraph.setStyle(style);
        if (!text.isEmpty()) {
            write(paragraph.createRun(), text);
            pages.paragraph(text, style.equals("Basis") ? 8.5 : 10.5, PORTRAIT, 6);
        }
        return paragraph;
    }

    void text(String text) {
        paragraph("Normal", text);
    }

    /// A sentence that stays on the page of what follows it.
    void lead(String text) {
        keepNext(paragraph("Normal", text));
    }

    static void keepNext(XWPFParagraph paragraph) {
        // POI's own setter fails on a paragraph without properties.
        var p = paragraph.getCTP();
        var properties = p.isSetPPr() ? p.getPPr() : p.addNewPPr();
        if (!properties.isSetKeepNext()) properties.addNewKeepNext();
    }

    /// A point of a list: what it is about in bold, then the sentence.
    void point(String about, String sentence) {
        var paragraph = paragraph("ListBullet", "");
        var lead = paragraph.createRun();
        lead.setBold(true);
        write(lead, about + " ");
        write(paragraph.createRun(), sentence);
        pages.paragraph(about + " " + sentence, 10.5, PORTRAIT - 300, 4);
    }

    void basis(String line) {
        paragraph("Basis", line);
    }

    void tableCaption(String text) {
        caption(Text.of("report.caption.table"), ++tables, text);
    }

    WordTable table(int[] widths, WordTable.Column... columns) {
        return new WordTable(
                document.createTable(1, widths.length), widths, List.of(columns), pages);
    }

    /// A small distance after a table, which has none of its own.
    void gap() {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(0.5);
    }

    /// As [#gap()], where the table and what follows belong on one page.
    void gapWithNext() {
        gap();
        keepNext(document.getParagraphs().getLast());
    }

    /// The chart under its caption, then what it says and what it stands on.
    void figure(ChartSpec.StackedBars spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        var cells = ChartData.fill(workbook(chart), spec.text(), spec.categories(), spec.series());
        NativeCharts.stackedBars(chart, spec, cells, NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    void figure(ChartSpec.Pareto spec, double centimetres) throws IOException {
        var chart = begin(spec.text(), centimetres);
        NativeCharts.pareto(
                chart,
                spec,
                ChartData.fill(workbook(chart), spec),
                1,
                2,
                NativeCharts.Place.DOCUMENT);
        end(spec.text());
    }

    private XWPFChart begin(ChartText text, double centimetres) throws IOException {
        caption(Text.of("report.caption.figure"), ++figures, text.title());
        pages.block(centimetres / 2.54 * 72 + 4);
        var paragraph = paragraph("Figure", "");
        var run = paragraph.createRun();
        try {
            var chart =
                    document.createChart(
                            run,
                            Units.toEMU(PORTRAIT / 20.0),
                            (int) (centimetres * Units.EMU_PER_CENTIMETER));
            var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            drawn.setId(figures);
            drawn.setName(Text.of("report.caption.figure") + " " + figures);
            drawn.setDescr(CleanText.line(text.title() + ". " + text.reading()));
            return chart;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static XSSFWorkbook workbook(XWPFChart chart) throws IOException {
        try {
            return chart.getWorkbook();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void end(ChartText text) {
        lead(text.reading());
        basis(text.basis());
    }

    private void caption(String label, int number, String text) {
        var paragraph = paragraph("Caption", label + " ");
        Fields.add(paragraph.getCTP()::addNewR, "SEQ " + label + " \\* ARABIC", "" + number);
        write(paragraph.createRun(), ". " + text);
    }

    /// Puts words into a run: line ends become breaks, tabs tabs, and what XML forbids goes.
    static void write(XWPFRun run, String text) {
        var clean = CleanText.plain(text);
        var start = 0;
        for (var i = 0; i <= clean.length(); i++) {
            var end = i == clean.length();
            if (!end && clean.charAt(i) != '\n' && clean.charAt(i) != '\t') continue;
            if (i > start) {
                var piece = run.getCTR().addNewT();
                piece.setStringValue(clean.substring(start, i));
                piece.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
            }
            if (!end && clean.charAt(i) == '\n') run.addBreak();
            if (!end && clean.charAt(i) == '\t') run.addTab();
            start = i + 1;
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                Manuscript.class.getResourceAsStream("/firebreak/report/" + name), name);
    }
}
