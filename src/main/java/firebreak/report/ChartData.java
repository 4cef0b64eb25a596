package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.List;

/// The workbook that a chart in Word carries, with exactly the numbers that it shows.
final class ChartData {
    private ChartData() {}

    static ChartCells fill(
            XSSFWorkbook workbook,
            ChartText text,
            List<String> categories,
            List<ChartSpec.Series> series) {
        var sheet = sheet(workbook, text, categories);
        for (var i = 0; i < series.size(); i++) {
            sheet.getRow(0).createCell(i + 1).setCellValue(CleanText.cell(series.get(i).name()));
            for (var c = 0; c < categories.size(); c++)
                sheet.getRow(c + 1).createCell(i + 1).setCellValue(series.get(i).values().get(c));
        }
        return new ChartCells(sheet, 0, 0, categories.size(), false);
    }

    static ChartCells fill(XSSFWorkbook workbook, ChartSpec.Pareto spec) {
        var sheet = sheet(workbook, spec.text(), spec.categories());
        var percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        sheet.getRow(0).createCell(1).setCellValue(spec.text().verticalAxis());
        sheet.getRow(0).createCell(2).setCellValue(Text.of("report.chart.cumulative"));
        for (var c = 0; c < spec.categories().size(); c++) {
            sheet.getRow(c + 1).createCell(1).setCellValue(spec.counts().get(c));
            var share = sheet.getRow(c + 1).createCell(2);
            share.setCellValue(spec.cumulativeShares().get(c));
            share.setCellStyle(percent);
        }
        return new ChartCells(sheet, 0, 0, spec.categories().size(), false);
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, ChartText text, List<String> categories) {
        var sheet = workbook.createSheet(Text.of("report.chart.sheet"));
        sheet.setColumnWidth(0, 30 * 256);
        sheet.createRow(0).createCell(0).setCellValue(text.horizontalAxis());
        for (var c = 0; c < categories.size(); c++)
            sheet.createRow(c + 1).createCell(0).setCellValue(CleanText.cell(categories.get(c)));
        return sheet;
    }
}
