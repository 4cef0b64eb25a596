package firebreak.report.excel;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

import java.time.LocalDateTime;

/// The cells of a row that POI holds.
record OfficeCells(Row row) implements RowCells {
    @Override
    public int width(int column) {
        return row.getSheet().getColumnWidth(column) / 256;
    }

    @Override
    public void height(float points) {
        row.setHeightInPoints(points);
    }

    @Override
    public void text(int column, String text, CellStyle style) {
        cell(column, style).setCellValue(text);
    }

    @Override
    public void number(int column, double number, CellStyle style) {
        cell(column, style).setCellValue(number);
    }

    @Override
    public void moment(int column, LocalDateTime moment, CellStyle style) {
        cell(column, style).setCellValue(moment);
    }

    @Override
    public void empty(int column, CellStyle style) {
        cell(column, style);
    }

    @Override
    public Cell formula(int column, String formula, CellStyle style) {
        var cell = cell(column, style);
        cell.setCellFormula(formula);
        return cell;
    }

    private Cell cell(int column, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
