package firebreak.report.excel;

import firebreak.domain.Percent;
import firebreak.report.model.Shade;

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
    private final String accent;
    private final Map<String, XSSFCellStyle> shades = new HashMap<>();
    final XSSFCellStyle title;
    final XSSFCellStyle head;
    final XSSFCellStyle headRight;
    final XSSFCellStyle headMiddle;
    final XSSFCellStyle text;
    final XSSFCellStyle wrapped;
    final XSSFCellStyle bold;
    final XSSFCellStyle quiet;
    final XSSFCellStyle quietWrapped;
    final XSSFCellStyle number;
    final XSSFCellStyle decimal;
    final XSSFCellStyle figure;
    final XSSFCellStyle label;
    final XSSFCellStyle numberMiddle;
    final XSSFCellStyle percent;
    private final XSSFCellStyle nearAnEnd;
    final XSSFCellStyle share;
    final XSSFCellStyle moment;
    final XSSFCellStyle day;
    final XSSFCellStyle edit;
    final XSSFCellStyle editDay;
    final XSSFCellStyle link;
    final XSSFCellStyle headEdit;

    /// @param accent the colour of titles and heads, as six hexadecimal digits
    SheetStyles(XSSFWorkbook workbook, String accent) {
        this.workbook = workbook;
        this.accent = accent;
        title = style("General", font(true, 16, accent));
        head = head(HorizontalAlignment.LEFT);
        headRight = head(HorizontalAlignment.RIGHT);
        headMiddle = head(HorizontalAlignment.CENTER);
        text = style("@", font(false, 11, "222222"));
        wrapped = style("@", font(false, 11, "222222"));
        wrapped.setWrapText(true);
        bold = style("@", font(true, 11, "222222"));
        quiet = style("General", font(false, 10, "595959"));
        quietWrapped = style("General", font(false, 10, "595959"));
        quietWrapped.setWrapText(true);
        number = style("#,##0", font(false, 11, "222222"));
        decimal = style("#,##0.0##", font(false, 11, "222222"));
        figure = style("#,##0", font(false, 11, "222222"));
        label = style("@", font(false, 11, "222222"));
        numberMiddle = style("#,##0", font(false, 11, "222222"));
        numberMiddle.setAlignment(HorizontalAlignment.CENTER);
        percent = style("0%", font(false, 11, "222222"));
        nearAnEnd =
                style(
                        "[<0.5]\"%s\";\"%s\"".formatted(Percent.of(1e-9), Percent.of(1 - 1e-9)),
                        font(false, 11, "222222"));
        share = style("0.0%", font(false, 11, "222222"));
        moment = style("yyyy-mm-dd hh:mm", font(false, 11, "222222"));
        moment.setAlignment(HorizontalAlignment.LEFT);
        day = style("yyyy-mm-dd", font(false, 11, "222222"));
        day.setAlignment(HorizontalAlignment.LEFT);
        edit = style("@", font(false, 11, "222222"));
        edit.setWrapText(true);
        editDay = style("yyyy-mm-dd", font(false, 11, "222222"));
        editDay.setAlignment(HorizontalAlignment.LEFT);
        for (var one : List.of(edit, editDay)) {
            fill(one, "FFF7E0");
            outline(one, "E3D9B8");
        }
        headEdit = head(HorizontalAlignment.LEFT);
        headEdit.setFont(font(true, 11, "FFFFFF"));
        fill(headEdit, "8A5A00");
        link = style("General", font(false, 11, "0072B2"));
        for (var one : List.of(number, decimal, figure, percent, share)) {
            // Away from the text that may stand in the next cell.
            one.setAlignment(HorizontalAlignment.RIGHT);
            one.setIndention((short) 1);
        }
        headRight.setIndention((short) 1);
    }

    /// For a share: whole percent, and in words where these would say nothing or everything.
    XSSFCellStyle percent(double share) {
        return Percent.nearAnEnd(share) ? nearAnEnd : percent;
    }

    /// A number in a heat map.
    XSSFCellStyle shade(Shade shade) {
        return shades.computeIfAbsent(
                shade.fill(),
                f -> {
                    var style = style("#,##0", font(false, 11, shade.ink()));
                    fill(style, f);
                    style.setAlignment(HorizontalAlignment.CENTER);
                    return style;
                });
    }

    private XSSFCellStyle head(HorizontalAlignment alignment) {
        var head = style("General", font(true, 11, Shade.ink(accent)));
        fill(head, accent);
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

    private static void outline(XSSFCellStyle style, String rgb) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(rgb));
        style.setBottomBorderColor(colour(rgb));
        style.setLeftBorderColor(colour(rgb));
        style.setRightBorderColor(colour(rgb));
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
        // With its opacity before it, as the schema asks.
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
    }
}
