package firebreak.report.excel;

import firebreak.domain.chart.ChartText;
import firebreak.report.model.CleanText;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Places for native charts on sheets, each with its title and reading for who can't see it.
final class SheetCharts {
    private SheetCharts() {}

    /// @param row of its upper left corner, from 0
    /// @param columns how many it covers
    static XDDFChart add(
            XSSFSheet sheet, ChartText text, int row, int column, int columns, int rows) {
        var drawing = sheet.createDrawingPatriarch();
        var chart =
                drawing.createChart(
                        new XSSFClientAnchor(
                                0, 0, 0, 0, column, row, column + columns, row + rows));
        var anchors = drawing.getCTDrawing();
        var frame = anchors.getTwoCellAnchorArray(anchors.sizeOfTwoCellAnchorArray() - 1);
        frame.getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(CleanText.line(text.title() + ". " + text.reading()));
        return chart;
    }
}
