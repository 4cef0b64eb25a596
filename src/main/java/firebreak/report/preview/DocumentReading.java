package firebreak.report.preview;

import firebreak.domain.chart.ChartSpec;
import firebreak.report.preview.DocumentContent.Cell;
import firebreak.report.preview.DocumentContent.Chapter;
import firebreak.report.preview.DocumentContent.Chart;
import firebreak.report.preview.DocumentContent.Line;
import firebreak.report.preview.DocumentContent.Paragraph;
import firebreak.report.preview.DocumentContent.Part;
import firebreak.report.preview.DocumentContent.Picture;
import firebreak.report.preview.DocumentContent.Row;
import firebreak.report.preview.DocumentContent.Sheet;
import firebreak.report.preview.DocumentContent.Table;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads a finished document. It reads what our writer writes and templates usually have; what it
/// doesn't know is left out.
public final class DocumentReading {
    private static final double EMU = 12_700;
    private static final Sheet A4 = new Sheet(595.3, 841.9, 72, 72, 72, 72, 36, 36);
    private static final Line NOTHING = new Line("", "");

    private final XWPFDocument document;
    private final Map<String, ChartSpec> charts;
    private final Styles styles;
    private final ParagraphReading paragraphs;
    private final List<Chapter> chapters = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();

    private DocumentReading(XWPFDocument document, Map<String, ChartSpec> charts)
            throws IOException {
        this.document = document;
        this.charts = charts;
        this.styles = new Styles(document);
        this.paragraphs =
                new ParagraphReading(
                        styles, new HeadingNumbers(document, HeadingNumbers.lists(document)));
    }

    /// @param charts what is drawn, by the words that a chart has for those who don't see it
    public static DocumentContent read(InputStream file, Map<String, ChartSpec> charts)
            throws IOException {
        try (var document = new XWPFDocument(file)) {
            return new DocumentReading(document, charts).all();
        }
    }

    private DocumentContent all() {
        for (var element : document.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> parts.add(table(table));
                default -> {}
            }
        }
        var body = document.getDocument().getBody();
        end(body.isSetSectPr() ? body.getSectPr() : null);
        return new DocumentContent(chapters);
    }

    private void paragraph(XWPFParagraph paragraph) {
        var p = paragraph.getCTP();
        var ends = p.isSetPPr() && p.getPPr().isSetSectPr();
        var drawn = new ArrayList<Part>();
        for (var run : paragraph.getRuns()) {
            for (var drawing : run.getCTR().getDrawingList())
                for (var inline : drawing.getInlineList()) {
                    var words = Objects.requireNonNullElse(inline.getDocPr().getDescr(), "");
                    var width = inline.getExtent().getCx() / EMU;
                    var height = inline.getExtent().getCy() / EMU;
                    var pictures = run.getEmbeddedPictures();
                    if (pictures.isEmpty())
                        drawn.add(new Chart(charts.get(words), words, width, height));
                    else
                        drawn.add(
                                new Picture(
                                        pictures.getFirst().getPictureData().getData(),
                                        words,
                                        width,
                                        height));
                }
        }
        var read = paragraphs.of(paragraph);
        // The paragraph that ends a chapter has no height worth telling.
        if (!ends || !read.runs().isEmpty()) if (drawn.isEmpty()) parts.add(read);
        parts.addAll(drawn);
        if (ends) end(p.getPPr().getSectPr());
    }

    private void end(@Nullable CTSectPr section) {
        if (section == null) {
            chapters.add(new Chapter(A4, false, NOTHING, NOTHING, parts));
            return;
        }
        var policy = new XWPFHeaderFooterPolicy(document, section);
        chapters.add(
                new Chapter(
                        sheet(section),
                        section.isSetTitlePg(),
                        line(policy.getDefaultHeader()),
                        line(policy.getDefaultFooter()),
                        parts));
        parts = new ArrayList<>();
    }

    private static Sheet sheet(CTSectPr section) {
        if (!section.isSetPgSz() || !section.isSetPgMar()) return A4;
        var size = section.getPgSz();
        var margins = section.getPgMar();
        return new Sheet(
                ParagraphReading.points(size.xgetW().getStringValue()),
                ParagraphReading.points(size.xgetH().getStringValue()),
                ParagraphReading.points(margins.xgetTop().getStringValue()),
                ParagraphReading.points(margins.xgetRight().getStringValue()),
                ParagraphReading.points(margins.xgetBottom().getStringValue()),
                ParagraphReading.points(margins.xgetLeft().getStringValue()),
                ParagraphReading.points(margins.xgetHeader().getStringValue()),
                ParagraphReading.points(margins.xgetFooter().getStringValue()));
    }

    /// The first paragraph with words. Fields stand in their own runs.
    private static Line line(@Nullable XWPFHeaderFooter from) {
        if (from == null) return NOTHING;
        for (var paragraph : from.getParagraphs()) {
            var text = new StringBuilder();
            var field = "";
            for (var run : paragraph.getCTP().getRList()) {
                for (var instruction : run.getInstrTextList())
                    field = instruction.getStringValue().strip();
                var words = ParagraphReading.text(run);
                if (words.isEmpty()) continue;
                if (field.startsWith("PAGE")) text.append(Line.PAGE);
                else if (field.startsWith("NUMPAGES")) text.append(Line.PAGES);
                else text.append(words);
                field = "";
            }
            if (text.isEmpty()) continue;
            int tab = text.indexOf("\t");
            return tab < 0
                    ? new Line(text.toString(), "")
                    : new Line(text.substring(0, tab), text.substring(tab + 1).strip());
        }
        return NOTHING;
    }

    private Table table(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid();
        var widths = new ArrayList<Double>();
        if (grid != null)
            for (var column : grid.getGridColList())
                widths.add(ParagraphReading.points(column.xgetW().getStringValue()));
        var rows = new ArrayList<Row>();
        for (var row : table.getRows()) rows.add(row(row));
        var style = styles.style(table.getStyleID());
        var rule = "";
        var side = 5.4;
        if (style != null && style.isSetTblPr()) {
            var looks = style.getTblPr();
            if (looks.isSetTblBorders() && looks.getTblBorders().isSetTop())
                rule = ParagraphReading.colour(looks.getTblBorders().getTop());
            if (looks.isSetTblCellMar() && looks.getTblCellMar().isSetLeft())
                side =
                        ParagraphReading.points(
                                looks.getTblCellMar().getLeft().xgetW().getStringValue());
        }
        return new Table(widths, rows, rule, side);
    }

    private Row row(XWPFTableRow row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.getTableCells()) cells.add(cell(cell));
        return new Row(row.isRepeatHeader(), row.getHeight() / 20.0, cells);
    }

    private Cell cell(XWPFTableCell cell) {
        var read = new ArrayList<Paragraph>();
        for (var paragraph : cell.getParagraphs()) read.add(paragraphs.of(paragraph));
        var properties = cell.getCTTc().getTcPr();
        var upright =
                properties != null
                        && properties.isSetTextDirection()
                        && properties.getTextDirection().getVal().toString().equals("btLr");
        var fill = ParagraphReading.hex(cell.getColor());
        return new Cell(
                fill == null ? "" : fill,
                upright,
                cell.getVerticalAlignment() == XWPFTableCell.XWPFVertAlign.CENTER,
                read);
    }
}
