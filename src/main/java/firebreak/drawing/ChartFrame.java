package firebreak.drawing;

import firebreak.domain.Digits;
import firebreak.domain.chart.ChartNumbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// The room that a chart has, and what all kinds of charts have in common: how axes, grid and
/// legend look.
record ChartFrame(ChartTheme theme, double width, double height) {
    static final double ABOVE_PLOT = 12;
    private static final double LEGEND_LINE = 20;
    private static final int LEGEND_KEY = 34;
    private static final int FEWEST_STEPS = 5;
    private static final int AXIS_ROOM = 64;
    // In less height, the marks need the room that the titles of axes would take.
    private static final int TITLED = 190;
    private static final double STEP = 1e-9;
    private static final double WIDEST_NAME = 0.45;
    private static final double LONGEST_TITLE = 0.7;

    boolean titles() {
        return height >= theme.scaled(TITLED);
    }

    /// With room for the title of the axis below, where so high a picture has one.
    double withTitle(double least) {
        double titled = least + legendLine();
        return titled >= theme.scaled(TITLED) ? titled : least;
    }

    String titled(String title) {
        return titles() ? ChartLabels.line(title) : "";
    }

    /// The name of a series, short enough for a legend.
    String name(String name) {
        return ChartLabels.cut(ChartLabels.line(name), (int) (width * WIDEST_NAME), theme.plain());
    }

    List<String> names(List<String> names) {
        return names.stream().map(this::name).toList();
    }

    double scaled(double pixels) {
        return theme.scaled(pixels);
    }

    double thick(double pixels) {
        return theme.thick(pixels);
    }

    /// The width that an axis of numbers on the left takes.
    double axisRoom() {
        return scaled(AXIS_ROOM);
    }

    Color text() {
        return new Color(theme.text());
    }

    Color muted() {
        return new Color(theme.muted());
    }

    Color grid() {
        return new Color(theme.grid());
    }

    double legendLine() {
        return scaled(LEGEND_LINE);
    }

    /// The height of a legend with these names.
    double legendHeight(List<String> names) {
        if (names.isEmpty()) return 0;
        double all =
                names.stream()
                        .mapToDouble(n -> ChartLabels.width(n, theme.plain()) + scaled(LEGEND_KEY))
                        .sum();
        return legendLine() * Math.ceil(all / Math.max(1, width));
    }

    void style(ValueAxis axis) {
        var title = axis.getLabel() == null ? "" : axis.getLabel();
        var font = theme.plain(List.of(title));
        // It stands upright at the left, or lies below.
        axis.setLabel(ChartLabels.cut(title, (int) (height * LONGEST_TITLE), font));
        axis.setTickLabelFont(theme.plain());
        axis.setLabelFont(font);
        axis.setTickLabelPaint(muted());
        axis.setLabelPaint(muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 8));
    }

    /// Whole numbers from zero.
    NumberAxis counts(String title, double highest, double headroom) {
        var axis = new NumberAxis(title);
        style(axis);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, step(Math.max(1, highest)))));
        axis.setNumberFormatOverride(Digits.whole());
        axis.setRange(0, Math.max(1, highest) * (1 + headroom));
        return axis;
    }

    /// Any numbers between two bounds.
    NumberAxis numbers(String title, double lowest, double highest) {
        var axis = new NumberAxis(title);
        style(axis);
        double step = step(Math.max(STEP, highest - lowest));
        axis.setTickUnit(new NumberTickUnit(step));
        axis.setNumberFormatOverride(ChartNumbers.steps(step));
        axis.setRange(lowest, Math.max(highest, lowest + STEP));
        return axis;
    }

    /// The distance between lines: 1, 2 or 5, or ten, a hundred, a tenth ... times that.
    double step(double span) {
        double least = span / (titles() ? FEWEST_STEPS : 2);
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5}) if (step * ten >= least) return step * ten;
        return 10 * ten;
    }

    CategoryPlot plot(
            CategoryDataset data,
            CategoryAxis categories,
            ValueAxis values,
            CategoryItemRenderer renderer) {
        var plot = new CategoryPlot(data, categories, values, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 0, 0, 4));
        plot.setRangeGridlinePaint(grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainGridlinesVisible(false);
        return plot;
    }

    JFreeChart chart(CategoryPlot plot) {
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /// With a legend of what the renderers say they draw.
    JFreeChart legended(CategoryPlot plot) {
        for (var renderer : plot.getRenderers().values())
            if (renderer instanceof BarRenderer bars)
                bars.setDefaultLegendShape(new Rectangle2D.Double(-5, -5, 10, 10));
        return legended(plot, plot);
    }

    JFreeChart legended(CategoryPlot plot, LegendItemSource source) {
        var chart = chart(plot);
        var legend = new LegendTitle(source);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setItemFont(theme.plain(names(source)));
        legend.setItemPaint(text());
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        chart.addSubtitle(legend);
        return chart;
    }

    private static List<String> names(LegendItemSource source) {
        var items = source.getLegendItems();
        return IntStream.range(0, items.getItemCount())
                .mapToObj(i -> items.get(i).getLabel())
                .toList();
    }

    static void margins(CategoryAxis axis) {
        axis.setCategoryMargin(0.28);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
    }

    static void seamless(CategoryAxis axis) {
        axis.setCategoryMargin(0);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
    }

    static void flat(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
    }
}
