package firebreak.report;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import java.math.BigInteger;
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

    /// Tables of so few rows, their heads included, are not torn.
    private static final int FEW = 8;

    private final XWPFTable table;
    private final int[] widths;
    private final List<Column> columns;
    private final PageEstimate pages;
    private final HouseStyles styles;
    private String style = "TableText";
    private int rows;

    /// Takes a new table and the widths of its columns, in twentieths of a point.
    WordTable(
            XWPFTable table,
            int[] widths,
            List<Column> columns,
            PageEstimate pages,
            HouseStyles styles) {
        this.table = table;
        this.widths = widths.clone();
        this.columns = List.copyOf(columns);
        this.pages = pages;
        this.styles = styles;
        pages.beginTable();
        table.setStyleID(styles.id("FirebreakTable"));
        table.setTableAlignment(TableRowAlign.LEFT);
        table.setWidthType(TableWidthType.DXA);
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) properties.unsetTblBorders();
        var total = 0;
        for (var w : widths) total += w;
        table.setWidth(total);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        look(false);
        var grid = table.getCTTbl().getTblGrid();
        if (grid == null) grid = table.getCTTbl().addNewTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (var w : widths) grid.addNewGridCol().setW(BigInteger.valueOf(w));
    }

    /// Uses the smaller print, for long tables.
    WordTable small() {
        style = "TableSmall";
        return this;
    }

    /// Says what the table shows, for readers who hear it. It is through then: a short one stays
    /// whole, and of a longer one no row stands alone at the end of a page.
    WordTable described(String title, String description) {
        if (rows <= FEW) {
            for (var r = 0; r < rows - 1; r++) keepNext(r);
            pages.wholeTable();
        } else {
            keepNext(1);
            keepNext(rows - 2);
        }
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblCaption().setVal(CleanText.line(title));
        properties.addNewTblDescription().setVal(CleanText.line(description));
        return this;
    }

    private void keepNext(int row) {
        for (var cell : table.getRow(row).getTableCells())
            cell.getParagraphs().forEach(Manuscript::keepNext);
    }

    void head(List<String> names) {
        look(true);
        var row = next(true);
        row.setRepeatHeader(true);
        pages.row(names, widths, size());
        pages.keepNext();
        for (var i = 0; i < names.size(); i++) {
            var cell = fill(row, i, names.get(i), "TableHead");
            cell.setColor(styles.look().tint());
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            if (style.equals("TableSmall"))
                for (var run : cell.getParagraphs().getFirst().getRuns()) run.setFontSize(8);
        }
    }

    /// A head whose names stand upright but the first, for many narrow columns.
    void uprightHead(List<String> names) {
        head(names);
        var row = table.getRow(0);
        row.setHeight(UPRIGHT);
        pages.block(UPRIGHT / 20.0 - size());
        for (var i = 1; i < names.size(); i++) {
            var cell = row.getCell(i).getCTTc();
            var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            properties.addNewTextDirection().setVal(STTextDirection.BT_LR);
            row.getCell(i).getParagraphs().getFirst().setAlignment(ParagraphAlignment.LEFT);
        }
    }

    void row(List<String> texts) {
        row(texts, false);
    }

    /// A row in which the first line of one column is a title.
    void titled(List<String> texts, int column) {
        row(texts);
        var cell = table.getRow(rows - 1).getCell(column);
        var paragraph = cell.getParagraphs().getFirst();
        while (!paragraph.getRuns().isEmpty()) paragraph.removeRun(0);
        var lines = texts.get(column).split("\n", 2);
        var title = paragraph.createRun();
        title.setBold(true);
        Manuscript.write(title, lines[0]);
        if (lines.length > 1) Manuscript.write(paragraph.createRun(), "\n" + lines[1]);
    }

    /// A row that stays on the page of the next one, for tables that should not be torn at all.
    void row(List<String> texts, boolean keepWithNext) {
        var row = next(pages.row(texts, widths, size()));
        for (var i = 0; i < texts.size(); i++) {
            var cell = fill(row, i, texts.get(i), style);
            if (keepWithNext) cell.getParagraphs().forEach(Manuscript::keepNext);
        }
        if (keepWithNext || rows == 2) pages.keepNext();
    }

    /// A cell with a shade of its own.
    ///
    /// @param shade null for none
    record Tinted(String text, @Nullable Shade shade, boolean bold) {}

    /// A row of a heat map of letters: a name, then cells on their shades.
    void tints(String name, List<Tinted> cells, boolean keepWithNext) {
        var row = next(pages.row(List.of(name), widths, size()));
        if (keepWithNext) pages.keepNext();
        var named = fill(row, 0, name, style).getParagraphs().getFirst();
        if (keepWithNext) Manuscript.keepNext(named);
        for (var i = 0; i < cells.size(); i++) {
            var tinted = cells.get(i);
            var cell = fill(row, i + 1, tinted.text(), style);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var paragraph = cell.getParagraphs().getFirst();
            if (keepWithNext) Manuscript.keepNext(paragraph);
            var shade = tinted.shade();
            if (shade != null) cell.setColor(shade.fill());
            for (var run : paragraph.getRuns()) {
                if (shade != null) run.setColor(shade.ink());
                run.setBold(tinted.bold());
            }
        }
    }

    /// The whole table as a strip of large figures over what they mean.
    void keyFigures(List<String> figures, List<String> meanings) {
        var row = next(true);
        for (var i = 0; i < figures.size(); i++) {
            var cell = fill(row, i, figures.get(i), "KeyFigure");
            cell.setColor(styles.look().wash());
            var meaning = cell.addParagraph();
            meaning.setStyle(styles.id("KeyLabel"));
            meaning.setAlignment(ParagraphAlignment.CENTER);
            Manuscript.write(meaning.createRun(), meanings.get(i));
        }
    }

    /// Without this Word and LibreOffice take the first row for a head.
    private void look(boolean head) {
        var properties = table.getCTTbl().getTblPr();
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setVal(new byte[] {0x00, (byte) (head ? 0x20 : 0x00)});
        look.setFirstRow(head);
        look.setLastRow(false);
        look.setFirstColumn(false);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
    }

    private double size() {
        return style.equals("TableSmall") ? 8 : 9.5;
    }

    private XWPFTableRow next(boolean whole) {
        var row = rows == 0 ? table.getRow(0) : table.createRow();
        rows++;
        row.setCantSplitRow(whole);
        while (row.getTableCells().size() < widths.length) row.addNewTableCell();
        return row;
    }

    private XWPFTableCell fill(XWPFTableRow row, int column, String text, String look) {
        var cell = row.getCell(column);
        // POI's own way looks at each width as a text that might be one of many things.
        var inner = cell.getCTTc();
        var properties = inner.isSetTcPr() ? inner.getTcPr() : inner.addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(widths[column]));
        var paragraph =
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().getFirst();
        paragraph.setStyle(styles.id(look));
        switch (columns.get(column)) {
            case TEXT -> {}
            case NUMBER -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
            case MIDDLE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        Manuscript.write(paragraph.createRun(), text);
        return cell;
    }
}
