package firebreak.report.slides;

import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.Shade;
import firebreak.report.model.TypeWidth;

import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A table on a slide that never grows beyond its place: cells are cut at two or more lines, and
/// rows for which there is no room are counted below it.
final class SlideTable {
    /// How a column stands.
    enum Column {
        TEXT,
        NUMBER,
        MIDDLE
    }

    /// A cell.
    ///
    /// @param shade null for none
    record Cell(String text, @Nullable Shade shade, boolean bold) {
        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell bold(String text) {
            return new Cell(text, null, true);
        }
    }

    private static final double SIDE = 6;
    private static final double ABOVE = 3.5;
    private static final int GRID = 0xD8DEE4;
    private static final int HEAD = 0xE9EEF2;
    private static final double REST = 20;
    private static final double SMALLEST = 8;

    private final Rectangle2D place;
    private final double[] widths;
    private final List<Column> columns;
    private final double size;
    private final int mostLines;
    private final List<Cell> head;
    private final double headSize;
    private final List<List<Cell>> rows = new ArrayList<>();
    private double extra;

    /// @param shares of the width, one per column
    /// @param mostLines of a cell
    SlideTable(
            Rectangle2D place,
            double[] shares,
            List<Column> columns,
            double size,
            int mostLines,
            List<String> head) {
        this.place = place;
        this.columns = columns;
        this.size = size;
        this.mostLines = mostLines;
        this.head = head.stream().map(Cell::bold).toList();
        var all = 0.0;
        for (var share : shares) all += share;
        widths = new double[shares.length];
        for (var i = 0; i < shares.length; i++)
            widths[i] = Math.rint(shares[i] / all * place.getWidth());
        headSize = headSize();
    }

    /// At which no word of the head breaks within, where that can be had.
    private double headSize() {
        for (var smaller = size; smaller > SMALLEST; smaller -= 0.5)
            if (wordsFit(smaller)) return smaller;
        return SMALLEST;
    }

    private boolean wordsFit(double tried) {
        for (var c = 0; c < head.size(); c++)
            if (TypeWidth.longestWord(head.get(c).text(), tried, true) > inner(c)) return false;
        return true;
    }

    void row(List<Cell> cells) {
        rows.add(cells);
    }

    /// Gives the room that is left to the rows, as far as they still look like rows.
    ///
    /// @param most that a row gets
    void tall(double most) {
        var used = head.isEmpty() ? 0 : height(head);
        for (var row : rows) used += height(row);
        if (rows.isEmpty() || used >= place.getHeight()) return;
        extra = Math.min(most, Math.floor((place.getHeight() - used) / rows.size()));
    }

    /// Draws it and says below how many rows have no room.
    ///
    /// @return where it ends
    double draw(SlidePage page, String title, String words) {
        var shown = fitting(place.getHeight());
        if (shown < rows.size()) shown = Math.max(1, fitting(place.getHeight() - REST));
        var drawn = new ArrayList<List<Cell>>();
        if (!head.isEmpty()) drawn.add(head);
        drawn.addAll(rows.subList(0, Math.min(shown, rows.size())));
        var table = page.slide().createTable(drawn.size(), widths.length);
        for (var c = 0; c < widths.length; c++) table.setColumnWidth(c, widths[c]);
        var bottom = place.getY();
        for (var r = 0; r < drawn.size(); r++) {
            var first = r == 0 && !head.isEmpty();
            var height = height(drawn.get(r)) + (first ? 0 : extra);
            table.setRowHeight(r, height);
            bottom += height;
            for (var c = 0; c < widths.length; c++)
                fill(table.getCell(r, c), drawn.get(r).get(c), c, first);
        }
        table.setAnchor(
                SlidePage.box(place.getX(), place.getY(), place.getWidth(), bottom - place.getY()));
        look(table);
        page.describe(title, words);
        if (shown >= rows.size()) return bottom;
        page.words(
                SlidePage.box(place.getX(), bottom + 4, place.getWidth(), REST - 4),
                List.of(
                        SlidePage.Line.muted(
                                Text.of("report.slides.more", rows.size() - shown), 11)));
        return bottom + REST;
    }

    private int fitting(double room) {
        var used = head.isEmpty() ? 0 : height(head);
        for (var r = 0; r < rows.size(); r++) {
            used += height(rows.get(r));
            if (used > room) return r;
        }
        return rows.size();
    }

    private double size(List<Cell> cells) {
        return cells == head ? headSize : size;
    }

    private double height(List<Cell> cells) {
        var lines = 1;
        var size = size(cells);
        for (var c = 0; c < widths.length; c++)
            lines =
                    Math.max(
                            lines,
                            SlideType.lines(
                                    shown(cells.get(c), c, size),
                                    size,
                                    inner(c),
                                    cells.get(c).bold()));
        return Math.ceil(lines * size * SlideType.LEADING + 2 * ABOVE);
    }

    /// Letters in a heat map need less.
    private double side(int column) {
        return columns.get(column) == Column.MIDDLE ? SIDE / 2 : SIDE;
    }

    private double inner(int column) {
        return widths[column] - 2 * side(column);
    }

    private String shown(Cell cell, int column, double size) {
        return SlideType.cut(
                CleanText.plain(cell.text()), size, inner(column), mostLines, cell.bold());
    }

    private void fill(XSLFTableCell into, Cell cell, int column, boolean first) {
        body(into);
        into.clearText();
        into.setLeftInset(side(column));
        into.setRightInset(side(column));
        into.setTopInset(ABOVE);
        into.setBottomInset(ABOVE);
        into.setVerticalAlignment(VerticalAlignment.MIDDLE);
        var shade = cell.shade();
        into.setFillColor(
                new Color(
                        first
                                ? HEAD
                                : shade == null ? 0xFFFFFF : Integer.parseInt(shade.fill(), 16)));
        for (var edge : List.of(BorderEdge.top, BorderEdge.bottom)) {
            into.setBorderColor(edge, new Color(GRID));
            into.setBorderWidth(edge, 0.75);
        }
        if (shade != null)
            for (var edge : List.of(BorderEdge.left, BorderEdge.right)) {
                into.setBorderColor(edge, Color.WHITE);
                into.setBorderWidth(edge, 1);
            }
        var paragraph = into.addNewTextParagraph();
        var align =
                switch (columns.get(column)) {
                    case TEXT -> TextAlign.LEFT;
                    case NUMBER -> TextAlign.RIGHT;
                    case MIDDLE -> TextAlign.CENTER;
                };
        paragraph.setTextAlign(align);
        var size = first ? headSize : this.size;
        var text = shown(cell, column, size);
        SlidePage.run(
                paragraph,
                new SlidePage.Line(
                        text,
                        size,
                        cell.bold(),
                        shade == null || first
                                ? SlidePage.INK
                                : Integer.parseInt(shade.ink(), 16)));
        SlidePage.turn(paragraph, text, align);
    }

    /// POI puts what should come first behind the paragraphs, where it is not there before.
    private static void body(XSLFTableCell cell) {
        var made = (CTTableCell) cell.getXmlObject();
        if (made.isSetTxBody()) made.unsetTxBody();
        var body = made.addNewTxBody();
        body.addNewBodyPr();
        body.addNewLstStyle();
        body.addNewP();
    }

    /// So that a reader hears the first row as a head, and no style of the program colours it.
    private void look(XSLFTable table) {
        var properties = table.getCTTable().getTblPr();
        if (properties == null) properties = table.getCTTable().addNewTblPr();
        properties.setFirstRow(!head.isEmpty());
        properties.setBandRow(false);
    }
}
