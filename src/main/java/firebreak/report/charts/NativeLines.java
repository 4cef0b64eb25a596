package firebreak.report.charts;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.Palette;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

import java.util.List;

/// Draws control charts, lines, and numbers with intervals as native Office charts over cells that
/// already hold their numbers, in the order of [ChartData].
public final class NativeLines {
    private static final int INK = 0x444444;
    private static final int SIGNAL = Palette.rgb(5);
    private static final int MOST_MARKED = 60;
    private static final short DOT = 9;
    private static final int PALE = 4;
    private static final double NEARLY_ALL = 0.8;

    /// Told apart without their colours, as on the screen.
    private static final List<PresetLineDash> DASHES =
            List.of(
                    PresetLineDash.SOLID,
                    PresetLineDash.DASH,
                    PresetLineDash.SYSTEM_DOT,
                    PresetLineDash.DASH_DOT,
                    PresetLineDash.LARGE_DASH,
                    PresetLineDash.LARGE_DASH_DOT_DOT,
                    PresetLineDash.SYSTEM_DASH,
                    PresetLineDash.LARGE_DASH_DOT);

    private static final List<MarkerStyle> MARKERS =
            List.of(
                    MarkerStyle.CIRCLE,
                    MarkerStyle.SQUARE,
                    MarkerStyle.TRIANGLE,
                    MarkerStyle.DIAMOND,
                    MarkerStyle.DASH,
                    MarkerStyle.PLUS,
                    MarkerStyle.STAR,
                    MarkerStyle.X);

    private final XDDFChart chart;
    private final ChartCells cells;
    private final XDDFLineChartData data;
    private final XDDFValueAxis left;

    private NativeLines(
            XDDFChart chart,
            ChartSpec spec,
            List<String> categories,
            ChartCells cells,
            boolean below,
            String format,
            NativeCharts.Place place) {
        this.chart = chart;
        this.cells = cells;
        var bottom = NativeCharts.categoryAxis(chart, spec.text(), categories, place);
        left = NativeCharts.valueAxis(chart, AxisPosition.LEFT, spec.text().verticalAxis(), format);
        left.crossAxis(bottom);
        bottom.crossAxis(left);
        if (below) {
            var scaling = chart.getCTChart().getPlotArea().getValAxArray(0).getScaling();
            if (scaling.isSetMin()) scaling.unsetMin();
            chart.getCTChart()
                    .getPlotArea()
                    .getCatAxArray(0)
                    .getTickLblPos()
                    .setVal(STTickLblPos.LOW);
        }
        data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
    }

    /// Values, centre, limits in dashes, and larger marks on signals.
    public static void control(
            XDDFChart chart,
            ChartSpec.ControlLine spec,
            ChartCells cells,
            NativeCharts.Place place) {
        var below =
                spec.points().stream()
                        .anyMatch(p -> p.value() < 0 || p.lower() != null && p.lower() < 0);
        var drawing =
                new NativeLines(chart, spec, spec.categories(), cells, below, "General", place);
        var many = spec.points().size() > MOST_MARKED;
        drawing.line(
                1,
                Palette.rgb(0),
                2,
                PresetLineDash.SOLID,
                many ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
        drawing.line(2, INK, 1.25, PresetLineDash.SOLID, MarkerStyle.NONE);
        if (spec.points().stream().anyMatch(p -> p.lower() != null))
            drawing.line(3, INK, 1.5, PresetLineDash.DASH, MarkerStyle.NONE);
        if (spec.points().stream().anyMatch(p -> p.upper() != null))
            drawing.line(4, INK, 1.5, PresetLineDash.DASH, MarkerStyle.NONE);
        if (spec.signals()) drawing.dots(5, SIGNAL, MarkerStyle.DIAMOND, SIGNAL);
        drawing.finish(spec, place, true);
    }

    /// Lines told apart by colour, dash and marker.
    public static void lines(
            XDDFChart chart, ChartSpec.Lines spec, ChartCells cells, NativeCharts.Place place) {
        var below = spec.lines().stream().flatMap(l -> l.values().stream()).anyMatch(v -> v < 0);
        var drawing =
                new NativeLines(chart, spec, spec.categories(), cells, below, "General", place);
        // The marks of several lines run into bands sooner.
        var most = spec.lines().size() > 1 ? MOST_MARKED / 2 : MOST_MARKED;
        var many = spec.categories().size() > most;
        for (var i = 0; i < spec.lines().size(); i++)
            drawing.line(
                    i + 1,
                    Palette.rgb(spec.lines().get(i).colour()),
                    2,
                    DASHES.get(i % DASHES.size()),
                    many ? MarkerStyle.NONE : MARKERS.get(i % MARKERS.size()));
        drawing.finish(spec, place, spec.lines().size() > 1);
    }

    /// Dots with bars over their intervals; pale diamonds where they stand on too little.
    public static void estimates(
            XDDFChart chart, ChartSpec.Estimates spec, ChartCells cells, NativeCharts.Place place) {
        var below = spec.estimates().stream().anyMatch(e -> e.low() < 0);
        var format = spec.format() == ChartSpec.Format.PERCENT ? "0%" : "General";
        var drawing = new NativeLines(chart, spec, spec.categories(), cells, below, format, place);
        // Left to itself, an axis ends at the highest value and cuts off the intervals above it.
        var high = spec.estimates().stream().mapToDouble(ChartSpec.Estimate::high).max().orElse(0);
        if (spec.format() == ChartSpec.Format.PERCENT && high > NEARLY_ALL)
            drawing.left.setMaximum(1);
        else if (high > 0) drawing.left.setMaximum(above(high));
        var low = spec.estimates().stream().mapToDouble(ChartSpec.Estimate::low).min().orElse(0);
        if (low < 0) drawing.left.setMinimum(-above(-low));
        var thin = spec.estimates().stream().filter(ChartSpec.Estimate::thin).count();
        if (thin < spec.estimates().size()) drawing.interval(1, MarkerStyle.CIRCLE, Palette.rgb(0));
        if (thin > 0) drawing.interval(2, MarkerStyle.DIAMOND, Palette.rgb(PALE));
        drawing.finish(spec, place, thin > 0);
    }

    /// The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten.
    private static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var step : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8})
            if (value <= step * power) return step * power;
        return 10 * power;
    }

    private void interval(int place, MarkerStyle marker, int fill) {
        var series = dots(place, Palette.rgb(0), marker, fill);
        var bars = series.addNewErrBars();
        bars.addNewErrDir().setVal(STErrDir.Y);
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        numbers(bars.addNewPlus(), cells.values(4));
        numbers(bars.addNewMinus(), cells.values(3));
        var line = bars.addNewSpPr().addNewLn();
        line.setW(15_875);
        line.addNewSolidFill().addNewSrgbClr().setVal(NativeCharts.bytes(INK));
    }

    private static void numbers(CTNumDataSource into, XDDFNumericalDataSource<Double> from) {
        var reference = into.addNewNumRef();
        reference.setF(from.getFormula());
        var cache = reference.addNewNumCache();
        cache.setFormatCode("General");
        cache.addNewPtCount().setVal(from.getPointCount());
        for (var i = 0; i < from.getPointCount(); i++) {
            var number = from.getPointAt(i);
            if (number == null) continue;
            var point = cache.addNewPt();
            point.setIdx(i);
            point.setV(number.toString());
        }
    }

    private void line(int place, int rgb, double width, PresetLineDash dash, MarkerStyle marker) {
        var stroke = NativeCharts.stroke(rgb, width);
        stroke.setPresetDash(new XDDFPresetLineDash(dash));
        var series = series(place, stroke, marker, (short) 5);
        if (marker != MarkerStyle.NONE)
            outlined(series.getCTLineSer().getMarker().addNewSpPr(), rgb, rgb);
    }

    private CTLineSer dots(int place, int rgb, MarkerStyle marker, int fill) {
        var series = series(place, NativeCharts.invisible(), marker, DOT).getCTLineSer();
        outlined(series.getMarker().addNewSpPr(), rgb, fill);
        return series;
    }

    private XDDFLineChartData.Series series(
            int place, XDDFLineProperties stroke, MarkerStyle marker, short size) {
        var series =
                (XDDFLineChartData.Series) data.addSeries(cells.categories(), cells.values(place));
        series.setTitle(cells.name(place), cells.title(place));
        series.setSmooth(false);
        series.setMarkerStyle(marker);
        if (marker != MarkerStyle.NONE) series.setMarkerSize(size);
        series.setLineProperties(stroke);
        return series;
    }

    private static void outlined(CTShapeProperties look, int outline, int fill) {
        look.addNewSolidFill().addNewSrgbClr().setVal(NativeCharts.bytes(fill));
        var line = look.addNewLn();
        line.setW(19_050);
        line.addNewSolidFill().addNewSrgbClr().setVal(NativeCharts.bytes(outline));
    }

    private void finish(ChartSpec spec, NativeCharts.Place place, boolean legend) {
        NativeCharts.plot(data);
        if (legend) NativeCharts.legend(chart);
        NativeCharts.finish(chart, spec.text(), place);
    }
}
