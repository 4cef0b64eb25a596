package firebreak.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Percent;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class SheetStylesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.004, 0.005, 0.43, 0.994, 0.995, 0.9999, 1})
    void aShareReadsInASheetAsEverywhere(double share) throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(share);
            cell.setCellStyle(new SheetStyles(workbook, "005A8F").percent(share));

            var shown = new DataFormatter(Locale.ROOT).formatCellValue(cell);

            assertThat(shown.replace("%", "\u00a0%").replace("\u00a0\u00a0", "\u00a0"))
                    .isEqualTo(Percent.of(share));
            assertThat(cell.getNumericCellValue()).isEqualTo(share);
        }
    }
}
