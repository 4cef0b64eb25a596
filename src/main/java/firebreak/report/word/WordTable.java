package firebreak.report.word;

import firebreak.report.files.XmlText;
import firebreak.report.model.CleanText;
import firebreak.report.model.Shade;
import firebreak.report.model.TypeWidth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of a document: fixed widths, a head that repeats on every page, rows that no page break
/// tears.
final class WordTable {
    /// How a column stands.
    enum Column {
        TEXT,
        NUMBER,
        MIDDLE
    }

    /// How high a head with upright names is, in twentieths of a point.
    private static final int UPRIGHT = 1500;

    /// The smallest letters of a head, in points.
    private static final double SMALLEST = 6;

    /// What is left and right of the words of a cell, in points.
    static final double AROUND = 9;

    /// Tables of so few rows, their heads included, are not torn.
    private static final int FEW = 8;

    private static final String SPACE =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String CENTRE = "center";

    private static final class Row {
        private final boolean whole;
        private final List<Cell> cells = new ArrayList<>();
        private boolean head;
        private int height;

        Row(boolean whole) {
            this.whole = whole;
        }
    }

    /// A cell with its words, and below them what they mean.
    private static final class Cell {
        private final List<Run> runs = new ArrayList<>();
        private final String style;
        private String alignment;
        private String fill = "";
        private String vertical = "";
        private boolean upright;
        private boolean keepNext;
        private String meaning = "";

        Cell(String style, String alignment) {
            this.style = style;
            this.alignment = alignment;
        }
    }

    /// @param look its properties, as XML
    private record Run(String look, String words) {}

    private int[] widths;
    private int[] least;
    private final List<Column> columns;
    private final PageEstimate pages;
    private final HouseStyles styles;
    private final List<Row> rows = new ArrayList<>();
    private String style = "TableText";
    private boolean headed;
    private List<String> names = List.of();
    private String description = "";

    /// Takes the widths of its columns, in twentieths of a point.
    WordTable(int[] widths, List<Column> columns, PageEstimate pages, HouseStyles styles) {
        this.widths = widths.clone();
        least = new int[widths.length];
        this.columns = List.copyOf(columns);
        this.pages = pages;
        this.styles = styles;
        pages.beginTable();
    }

    /// Uses the smaller print, for long tables.
    WordTable small() {
        style = "TableSmall";
        return this;
    }

    /// Says what the table shows, for readers who hear it. It is through then: a short one stays
    /// whole, and of a longer one no row stands alone at the end of a page.
    WordTable described(String title, String words) {
        if (rows.size() <= FEW) {
            for (var r = 0; r < rows.size() - 1; r++) keepNext(rows.get(r));
            pages.wholeTable();
        } else {
            keepNext(rows.get(1));
            keepNext(rows.get(rows.size() - 2));
        }
        description =
                "<w:tblCaption w:val=\"%s\"/><w:tblDescription w:val=\"%s\"/>"
                        .formatted(
                                XmlText.attribute(CleanText.line(title)),
                                XmlText.attribute(CleanText.line(words)));
        return this;
    }

    private static void keepNext(Row row) {
        for (var cell : row.cells) cell.keepNext = true;
    }

    /// What will stand in the first column, where its words may be torn as little as those of the
    /// head.
    WordTable names(List<String> texts) {
        names = List.copyOf(texts);
        return this;
    }

    /// No word of a name is torn: columns share the width anew, and where they can't, the letters
    /// get smaller, and after that the names stand upright.
    void head(List<String> head) {
        for (var size = size(); size >= SMALLEST; size -= 0.5)
            if (share(head, size, false)) {
                lyingHead(head, size, 0);
                return;
            }
        uprightHead(head);
    }

    private void lyingHead(List<String> head, double size, int height) {
        headed = true;
        var row = next(true);
        row.head = true;
        row.height = height;
        pages.head(head, widths, size, height / 20.0);
        var usual = size == size() && !style.equals("TableSmall");
        for (var name : head) {
            var look = usual ? "" : "<w:sz w:val=\"" + Math.round(2 * size) + "\"/>";
            var cell = add(row, "TableHead", look, name);
            cell.fill = styles.look().tint();
            cell.vertical = "bottom";
        }
    }

    /// Makes the columns as wide as the names need.
    ///
    /// @param upright of all names but the first, which are as wide as a line is high
    /// @return whether that can be had
    private boolean share(List<String> head, double size, boolean upright) {
        var needed = new int[widths.length];
        for (var i = 0; i < Math.min(head.size(), needed.length); i++)
            needed[i] =
                    upright && i > 0
                            ? around(size * PageEstimate.LINE)
                            : around(TypeWidth.longestWordInAnyFont(head.get(i), size, true));
        for (var name : names)
            needed[0] =
                    Math.max(
                            needed[0], around(TypeWidth.longestWordInAnyFont(name, size(), false)));
        if (!ColumnWidths.fits(widths, needed)) return false;
        widths = ColumnWidths.fitting(widths, needed);
        least = needed;
        return true;
    }

    /// The width of a column with a word of so many points in it.
    private static int around(double points) {
        return (int) Math.ceil(20 * (points + AROUND));
    }

    /// A head whose names stand upright but the first, for many narrow columns.
    void uprightHead(List<String> head) {
        var size = size();
        while (size > SMALLEST && !share(head, size, true)) size -= 0.5;
        lyingHead(head, size, UPRIGHT);
        var row = rows.getFirst();
        for (var cell : row.cells.subList(1, row.cells.size())) {
            cell.upright = true;
            cell.alignment = LEFT;
        }
    }

    /// Columns get what the longest words of their cells need from others that have room.
    private void shareForCells() {
        var wanted = least.clone();
        for (var row : rows.subList(1, rows.size()))
            for (var i = 0; i < Math.min(row.cells.size(), wanted.length); i++)
                for (var run : row.cells.get(i).runs)
                    wanted[i] =
                            Math.max(
                                    wanted[i],
                                    around(
                                            TypeWidth.longestWordInAnyFont(
                                                    run.words(),
                                                    size(),
                                                    run.look().contains(bold(true)))));
        widths = ColumnWidths.roomier(widths, least, wanted);
    }

    void row(List<String> texts) {
        row(texts, false);
    }

    /// A row in which the first line of one column is a title.
    void titled(List<String> texts, int column) {
        row(texts);
        var runs = rows.getLast().cells.get(column).runs;
        runs.clear();
        var lines = texts.get(column).split("\n", 2);
        runs.add(new Run(bold(true), lines[0]));
        if (lines.length > 1) runs.add(new Run("", "\n" + lines[1]));
    }

    private static String bold(boolean bold) {
        return "<w:b w:val=\"" + (bold ? "on" : "off") + "\"/>";
    }

    /// A row that stays on the page of the next one, for tables that should not be torn at all.
    void row(List<String> texts, boolean keepWithNext) {
        var row = next(pages.row(texts, widths, size()));
        for (var text : texts) add(row, style, "", text).keepNext = keepWithNext;
        if (keepWithNext || rows.size() == 2) pages.keepNext();
    }

    /// A cell with a shade of its own.
    ///
    /// @param shade null for none
    record Tinted(String text, @Nullable Shade shade, boolean bold) {}

    /// A row of a heat map of letters: a name, then cells on their shades.
    void tints(String name, List<Tinted> cells, boolean keepWithNext) {
        var row = next(pages.row(List.of(name), widths, size()));
        if (keepWithNext) pages.keepNext();
        add(row, style, "", name).keepNext = keepWithNext;
        for (var tinted : cells) {
            var shade = tinted.shade();
            var ink = shade == null ? "" : "<w:color w:val=\"" + shade.ink() + "\"/>";
            var cell = add(row, style, ink + bold(tinted.bold()), tinted.text());
            cell.vertical = CENTRE;
            cell.keepNext = keepWithNext;
            if (shade != null) cell.fill = shade.fill();
        }
    }

    /// The whole table as a strip of large figures over what they mean.
    void keyFigures(List<String> figures, List<String> meanings) {
        var row = next(true);
        for (var i = 0; i < figures.size(); i++) {
            var cell = add(row, "KeyFigure", "", figures.get(i));
            cell.fill = styles.look().wash();
            cell.meaning = meanings.get(i);
        }
    }

    private double size() {
        return style.equals("TableSmall") ? 8 : 9.5;
    }

    private Row next(boolean whole) {
        var row = new Row(whole);
        rows.add(row);
        return row;
    }

    private Cell add(Row row, String look, String run, String words) {
        var alignment =
                switch (columns.get(row.cells.size())) {
                    case TEXT -> "";
                    case NUMBER -> RIGHT;
                    case MIDDLE -> CENTRE;
                };
        var cell = new Cell(look, alignment);
        cell.runs.add(new Run(run, words));
        row.cells.add(cell);
        return cell;
    }

    /// Adds all of it to the XML of the text.
    void add(StringBuilder xml) {
        if (headed) shareForCells();
        xml.append("<w:tbl xmlns:w=\"").append(SPACE).append("\"><w:tblPr>");
        value(xml, "tblStyle", styles.id("FirebreakTable"));
        xml.append("<w:tblW w:w=\"").append(Arrays.stream(widths).sum());
        xml.append("\" w:type=\"dxa\"/>");
        value(xml, "jc", LEFT);
        xml.append("<w:tblLayout w:type=\"fixed\"/>");
        // Without this Word and LibreOffice take the first row for a head.
        xml.append(
                "<w:tblLook w:val=\"%s\" w:firstRow=\"%s\" w:lastRow=\"false\" w:firstColumn=\"false\" w:lastColumn=\"false\" w:noHBand=\"true\" w:noVBand=\"true\"/>"
                        .formatted(headed ? "0020" : "0000", headed));
        xml.append(description).append("</w:tblPr><w:tblGrid>");
        for (var w : widths) xml.append("<w:gridCol w:w=\"").append(w).append("\"/>");
        xml.append("</w:tblGrid>");
        for (var row : rows) add(xml, row);
        xml.append("</w:tbl>");
    }

    private void add(StringBuilder xml, Row row) {
        xml.append("<w:tr><w:trPr>");
        value(xml, "cantSplit", row.whole ? "on" : "off");
        if (row.head) value(xml, "tblHeader", "on");
        if (row.height > 0) value(xml, "trHeight", Integer.toString(row.height));
        xml.append("</w:trPr>");
        for (var i = 0; i < widths.length; i++)
            if (i < row.cells.size()) add(xml, row.cells.get(i), widths[i]);
            else xml.append("<w:tc><w:p/></w:tc>");
        xml.append("</w:tr>");
    }

    private void add(StringBuilder xml, Cell cell, int width) {
        xml.append("<w:tc><w:tcPr><w:tcW w:type=\"dxa\" w:w=\"").append(width).append("\"/>");
        if (!cell.fill.isEmpty())
            xml.append("<w:shd w:color=\"auto\" w:val=\"clear\" w:fill=\"")
                    .append(cell.fill)
                    .append("\"/>");
        if (cell.upright) value(xml, "textDirection", "btLr");
        if (!cell.vertical.isEmpty()) value(xml, "vAlign", cell.vertical);
        xml.append("</w:tcPr>");
        begin(xml, cell.style, cell.alignment, cell.keepNext);
        for (var run : cell.runs) add(xml, run);
        xml.append("</w:p>");
        if (!cell.meaning.isEmpty()) {
            begin(xml, "KeyLabel", CENTRE, false);
            add(xml, new Run("", cell.meaning));
            xml.append("</w:p>");
        }
        xml.append("</w:tc>");
    }

    private void begin(StringBuilder xml, String style, String alignment, boolean keepNext) {
        xml.append("<w:p><w:pPr>");
        value(xml, "pStyle", styles.id(style));
        if (keepNext) xml.append("<w:keepNext/>");
        if (!alignment.isEmpty()) value(xml, "jc", alignment);
        xml.append("</w:pPr>");
    }

    /// Line ends become breaks, tabs tabs.
    private static void add(StringBuilder xml, Run run) {
        xml.append("<w:r>");
        if (!run.look().isEmpty()) xml.append("<w:rPr>").append(run.look()).append("</w:rPr>");
        for (var piece : CleanText.pieces(run.words()))
            switch (piece) {
                case "\n" -> xml.append("<w:br/>");
                case "\t" -> xml.append("<w:tab/>");
                default -> {
                    xml.append("<w:t xml:space=\"preserve\">");
                    XmlText.add(xml, piece);
                    xml.append("</w:t>");
                }
            }
        xml.append("</w:r>");
    }

    private static void value(StringBuilder xml, String element, String value) {
        xml.append("<w:").append(element).append(" w:val=\"");
        xml.append(XmlText.attribute(value)).append("\"/>");
    }
}
