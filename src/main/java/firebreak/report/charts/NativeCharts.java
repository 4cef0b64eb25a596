package firebreak.report.charts;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.chart.Palette;
import firebreak.report.model.TypeWidth;

import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws chart descriptions as native Office charts over cells that already hold their numbers.
/// Every series has an explicit fill, because LibreOffice shows no bars without one.
public final class NativeCharts {
    /// Where a chart stands: in a document its caption is its title.
    public enum Place {
        DOCUMENT,
        SHEET
    }

    private static final int INK = 0x444444;
    private static final int FAINT = 0xE3E7EA;
    private static final int LINE = 5;
    private static final double FONT = 9;
    private static final double LEAST_FONT = 6.5;

    /// What names have in a chart as wide as the text of a page, with their distances, in points.
    private static final double WIDTH = 360;

    private NativeCharts() {}

    /// The series stand in the lines after the categories, in their order.
    public static void stackedBars(
            XDDFChart chart, ChartSpec.StackedBars spec, ChartCells cells, Place place) {
        var bottom = categoryAxis(chart, spec.text(), spec.categories(), place);
        var left = valueAxis(chart, AxisPosition.LEFT, spec.text().verticalAxis(), "0");
        left.crossAxis(bottom);
        bottom.crossAxis(left);
        if (highestStack(spec) < 6) left.setMajorUnit(1);
        var bars = bars(chart, bottom, left, spec.categories().size());
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setOverlap((byte) 100);
        for (var i = 0; i < spec.series().size(); i++) {
            var series = bars.addSeries(cells.categories(), cells.values(i + 1));
            series.setTitle(cells.name(i + 1), cells.title(i + 1));
            series.setFillProperties(striped(spec.series().get(i).colour()));
        }
        plot(bars);
        if (spec.series().size() > 1) legend(chart);
        finish(chart, spec.text(), place);
    }

    /// Bars in falling order and the cumulative share on a second axis from 0 to 100 %. `countLine`
    /// and `shareLine` say where the two stand after the categories.
    public static void pareto(
            XDDFChart chart,
            ChartSpec.Pareto spec,
            ChartCells cells,
            int countLine,
            int shareLine,
            Place place) {
        var bottom = categoryAxis(chart, spec.text(), spec.categories(), place);
        var left = valueAxis(chart, AxisPosition.LEFT, spec.text().verticalAxis(), "0");
        left.crossAxis(bottom);
        bottom.crossAxis(left);
        if (spec.counts().stream().mapToInt(n -> n).max().orElse(0) < 6) left.setMajorUnit(1);
        var bars = bars(chart, bottom, left, spec.categories().size());
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        var counts = bars.addSeries(cells.categories(), cells.values(countLine));
        counts.setTitle(cells.name(countLine), cells.title(countLine));
        counts.setFillProperties(fill(Palette.rgb(0)));
        plot(bars);

        var hidden = chart.createCategoryAxis(AxisPosition.BOTTOM);
        hidden.setVisible(false);
        var right = valueAxis(chart, AxisPosition.RIGHT, Text.of("report.chart.cumulative"), "0%");
        right.setCrosses(AxisCrosses.MAX);
        right.setMinimum(0);
        right.setMaximum(1);
        right.setMajorUnit(0.2);
        right.crossAxis(hidden);
        hidden.crossAxis(right);
        var line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, hidden, right);
        line.setGrouping(Grouping.STANDARD);
        line.setVaryColors(false);
        var shares =
                (XDDFLineChartData.Series)
                        line.addSeries(cells.categories(), cells.values(shareLine));
        shares.setTitle(cells.name(shareLine), cells.title(shareLine));
        shares.setSmooth(false);
        shares.setMarkerStyle(MarkerStyle.CIRCLE);
        shares.setMarkerSize((short) 6);
        shares.setLineProperties(stroke(Palette.rgb(LINE), 2.0));
        plot(line);
        var marker = shares.getCTLineSer().getMarker();
        marker.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(bytes(Palette.rgb(LINE)));
        shares.getCTLineSer().getIdx().setVal(1);
        shares.getCTLineSer().getOrder().setVal(1);
        gridless(right);
        legend(chart);
        finish(chart, spec.text(), place);
    }

    /// Writes what the series show. POI's own way makes a workbook for each chart, also where the
    /// cells stand on a sheet already.
    static void plot(XDDFChartData data) {
        for (var i = 0; i < data.getSeriesCount(); i++) data.getSeries(i).plot();
    }

    static XDDFCategoryAxis categoryAxis(
            XDDFChart chart, ChartText text, List<String> categories, Place place) {
        var axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        look(axis, place == Place.SHEET ? text.horizontalAxis() : "");
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(stroke(0xB5BDC3, 0.75));
        // Few names have room side by side in several lines, which reads better than names aslant.
        if (categories.size() <= ChartData.FEW) {
            var last = chart.getCTChart().getPlotArea().sizeOfCatAxArray() - 1;
            chart.getCTChart().getPlotArea().getCatAxArray(last).getTxPr().getBodyPr().setRot(0);
            axis.getOrAddTextProperties().setFontSize(size(categories));
        }
        // More than two dozen labels would overlap; the cells hold all of them.
        if (categories.size() > 24) {
            var last = chart.getCTChart().getPlotArea().sizeOfCatAxArray() - 1;
            var drawn = chart.getCTChart().getPlotArea().getCatAxArray(last);
            drawn.addNewTickLblSkip().setVal((categories.size() + 23) / 24);
        }
        return axis;
    }

    /// At which no word of a name is torn, where that can be had.
    private static double size(List<String> names) {
        var size = FONT;
        while (size > LEAST_FONT && widest(names, size) * names.size() > WIDTH) size -= 0.5;
        return size;
    }

    private static double widest(List<String> names, double size) {
        return names.stream()
                .mapToDouble(name -> TypeWidth.longestWordInAnyFont(name, size, false))
                .max()
                .orElse(0);
    }

    static XDDFValueAxis valueAxis(
            XDDFChart chart, AxisPosition position, String title, String format) {
        var axis = chart.createValueAxis(position);
        look(axis, title);
        axis.setMinimum(0);
        axis.setNumberFormat(format);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setCrossBetween(org.apache.poi.xddf.usermodel.chart.AxisCrossBetween.BETWEEN);
        axis.getOrAddShapeProperties().setLineProperties(invisible());
        axis.getOrAddMajorGridProperties().setLineProperties(stroke(FAINT, 0.5));
        return axis;
    }

    private static void look(XDDFChartAxis axis, String title) {
        if (!title.isBlank()) axis.setTitle(title);
        font(axis.getOrAddTextProperties());
    }

    private static void gridless(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(invisible());
    }

    private static XDDFBarChartData bars(
            XDDFChart chart, XDDFCategoryAxis bottom, XDDFValueAxis left, int categories) {
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(gap(categories));
        bars.setVaryColors(false);
        return bars;
    }

    /// Few bars would otherwise be as wide as doors.
    private static int gap(int categories) {
        return switch (categories) {
            case 0, 1 -> 400;
            case 2 -> 220;
            case 3 -> 140;
            case 4 -> 100;
            default -> 60;
        };
    }

    static void legend(XDDFChart chart) {
        var legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        var drawn = chart.getCTChart().getLegend();
        var text = drawn.isSetTxPr() ? drawn.getTxPr() : drawn.addNewTxPr();
        if (text.getBodyPr() == null) text.addNewBodyPr();
        var properties = text.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz((int) (FONT * 100));
        properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(INK));
    }

    static void finish(XDDFChart chart, ChartText text, Place place) {
        switch (place) {
            case DOCUMENT -> chart.setAutoTitleDeleted(true);
            case SHEET -> {
                chart.setTitleText(text.title());
                chart.setTitleOverlay(false);
                title(chart.getCTChart().getTitle(), 11, true);
            }
        }
        chart.setPlotOnlyVisibleCells(false);
        var area = chart.getCTChart().getPlotArea();
        // Axis titles come bold and large; they are labels, not headings.
        for (var axis : area.getCatAxList())
            if (axis.isSetTitle()) title(axis.getTitle(), FONT, false);
        for (var axis : area.getValAxList())
            if (axis.isSetTitle()) title(axis.getTitle(), FONT, false);
        var space = chart.getCTChartSpace();
        var frame = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        frame.addNewSolidFill().addNewSrgbClr().setVal(bytes(0xFFFFFF));
        frame.addNewLn().addNewNoFill();
        var font = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        font.addNewBodyPr();
        var letters = font.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz((int) (FONT * 100));
        letters.addNewLatin().setTypeface("Calibri");
        if (!chart.getCTChartSpace().isSetRoundedCorners())
            chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    private static void title(
            org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle title,
            double size,
            boolean bold) {
        for (var paragraph : title.getTx().getRich().getPList()) {
            for (var run : paragraph.getRList()) {
                var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                properties.setSz((int) (size * 100));
                properties.setB(bold);
                if (!properties.isSetSolidFill())
                    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(INK));
            }
        }
        if (title.getOverlay() == null) title.addNewOverlay().setVal(false);
    }

    private static void font(XDDFRunProperties properties) {
        properties.setFontSize(FONT);
        properties.setFillProperties(fill(INK));
    }

    private static int highestStack(ChartSpec.StackedBars spec) {
        return IntStream.range(0, spec.categories().size())
                .map(c -> spec.series().stream().mapToInt(s -> s.values().get(c)).sum())
                .max()
                .orElse(0);
    }

    /// A colour with the stripes that it has on screen, so that it need not be seen as a colour.
    static XDDFFillProperties striped(int colour) {
        var pattern = pattern(colour);
        if (pattern.isEmpty()) return fill(Palette.rgb(colour));
        var fill = new XDDFPatternFillProperties();
        fill.setPresetPattern(pattern.get());
        // POI's own setters write colours without their value.
        var xml = fill.getXmlObject();
        xml.addNewFgClr().addNewSrgbClr().setVal(bytes(0xFFFFFF));
        xml.addNewBgClr().addNewSrgbClr().setVal(bytes(Palette.rgb(colour)));
        return fill;
    }

    private static Optional<PresetPattern> pattern(int colour) {
        return switch (Math.floorMod(colour, Palette.OKABE_ITO.size())) {
            case 1 -> Optional.of(PresetPattern.LIGHT_UPWARD_DIAGONAL);
            case 2 -> Optional.of(PresetPattern.LIGHT_HORIZONTAL);
            case 3 -> Optional.of(PresetPattern.LIGHT_DOWNWARD_DIAGONAL);
            case 4 -> Optional.of(PresetPattern.LIGHT_VERTICAL);
            case 5 -> Optional.of(PresetPattern.OPEN_DIAMOND);
            case 6 -> Optional.of(PresetPattern.LARGE_GRID);
            case 7 -> Optional.of(PresetPattern.WIDE_UPWARD_DIAGONAL);
            default -> Optional.empty();
        };
    }

    static XDDFSolidFillProperties fill(int rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(bytes(rgb)));
    }

    static XDDFLineProperties stroke(int rgb, double width) {
        var line = new XDDFLineProperties(fill(rgb));
        line.setWidth(width);
        return line;
    }

    static XDDFLineProperties invisible() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static byte[] bytes(int rgb) {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
