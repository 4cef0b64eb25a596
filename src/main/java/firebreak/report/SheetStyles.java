package firebreak.report;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The looks of cells, each made once: a workbook holds only so many.
final class SheetStyles {
    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> shades = new HashMap<>();
    final XSSFCellStyle title;
    final XSSFCellStyle head;
    final XSSFCellStyle headRight;
    final XSSFCellStyle headMiddle;
    final XSSFCellStyle text;
    final XSSFCellStyle wrapped;
    final XSSFCellStyle bold;
    final XSSFCellStyle quiet;
    final XSSFCellStyle number;
    final XSSFCellStyle decimal;
    final XSSFCellStyle figure;
    final XSSFCellStyle label;
    final XSSFCellStyle numberMiddle;
    final XSSFCellStyle percent;
    final XSSFCellStyle moment;
    final XSSFCellStyle day;
    final XSSFCellStyle total;
    final XSSFCellStyle totalMiddle;
    final XSSFCellStyle totalText;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = style("General", font(true, 16, "0072B2"));
        head = head(HorizontalAlignment.LEFT);
        headRight = head(HorizontalAlignment.RIGHT);
        headMiddle = head(HorizontalAlignment.CENTER);
        text = style("@", font(false, 11, "222222"));
        wrapped = style("@", font(false, 11, "222222"));
        wrapped.setWrapText(true);
        bold = style("@", font(true, 11, "222222"));
        quiet = style("General", font(false, 10, "595959"));
        number = style("#,##0", font(false, 11, "222222"));
        decimal = style("#,##0.0##", font(false, 11, "222222"));
        figure = centred(style("#,##0", font(false, 11, "222222")));
        label = centred(style("@", font(false, 11, "222222")));
        numberMiddle = style("#,##0", font(false, 11, "222222"));
        numberMiddle.setAlignment(HorizontalAlignment.CENTER);
        percent = style("0%", font(false, 11, "222222"));
        moment = style("yyyy-mm-dd hh:mm", font(false, 11, "222222"));
        moment.setAlignment(HorizontalAlignment.LEFT);
        day = style("yyyy-mm-dd", font(false, 11, "222222"));
        day.setAlignment(HorizontalAlignment.LEFT);
        total = style("#,##0", font(true, 11, "222222"));
        total.setBorderTop(BorderStyle.THIN);
        totalMiddle = style("#,##0", font(true, 11, "222222"));
        totalMiddle.setBorderTop(BorderStyle.THIN);
        totalMiddle.setAlignment(HorizontalAlignment.CENTER);
        totalText = style("General", font(true, 11, "222222"));
        totalText.setBorderTop(BorderStyle.THIN);
        for (var one : List.of(numberMiddle, percent, total, totalMiddle, totalText, bold, quiet))
            centred(one);
    }

    /// A number in a heat map.
    XSSFCellStyle shade(Shade shade) {
        return shades.computeIfAbsent(
                shade.fill(),
                f -> {
                    var style = style("#,##0", font(false, 11, shade.ink()));
                    fill(style, f);
                    style.setAlignment(HorizontalAlignment.CENTER);
                    return centred(style);
                });
    }

    /// In rows of one line; rows of a list are read from their top.
    private static XSSFCellStyle centred(XSSFCellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle head(HorizontalAlignment alignment) {
        var head = style("General", font(true, 11, "FFFFFF"));
        fill(head, "0072B2");
        head.setWrapText(true);
        head.setAlignment(alignment);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        return head;
    }

    private XSSFCellStyle style(String format, XSSFFont font) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(boolean bold, int size, String rgb) {
        var font = workbook.createFont();
        font.setFontName("Calibri");
        font.setBold(bold);
        font.setFontHeightInPoints((short) size);
        font.setColor(colour(rgb));
        return font;
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
