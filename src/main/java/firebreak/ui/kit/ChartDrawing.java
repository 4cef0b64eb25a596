package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.Palette;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a description of a chart into a picture of a given size: marks, axes and legend. Title,
/// reading and basis are drawn by whoever shows it.
final class ChartDrawing {
    private static final int AXIS_ROOM = 64;
    private static final int WIDEST_BAR = 56;
    private static final double LYING_BAR = 22;
    private static final double THICKEST_LYING_BAR = 28;
    private static final double LEAST_ROW = 24;
    private static final double LEAST_BARS = 60;
    private static final double ABOVE_PLOT = 12;
    private static final double LEGEND_LINE = 20;
    private static final int LEGEND_KEY = 34;
    private static final int FEWEST_STEPS = 5;
    // In less height, the marks need the room that the titles of axes would take.
    private static final int TITLED = 190;
    private static final int CUMULATIVE_COLOUR = 5;
    private static final double HEADROOM = 0.12;

    private final ChartColours colours;
    private final double width;
    private final double height;
    private final boolean titles;

    private ChartDrawing(ChartColours colours, double width, double height) {
        this.colours = colours;
        this.width = width;
        this.height = height;
        this.titles = height >= TITLED;
    }

    /// The least height in which every mark and label has room at a width.
    static double leastHeight(ChartSpec spec, double width) {
        var drawing = new ChartDrawing(ChartColours.LIGHT, width, 0);
        return switch (spec) {
            case ChartSpec.HeatMap heat ->
                    ABOVE_PLOT
                            + LEAST_ROW * heat.rows().size()
                            + drawing.columns(heat).room(heat.columns());
            case ChartSpec.StackedBars bars ->
                    ABOVE_PLOT
                            + legendHeight(bars, width)
                            + LEAST_BARS
                            + drawing.categories(bars).room(bars.categories());
            case ChartSpec.Pareto pareto -> 74 + LYING_BAR * pareto.categories().size();
        };
    }

    private static double legendHeight(ChartSpec.StackedBars bars, double width) {
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        double all =
                bars.series().stream()
                        .mapToInt(s -> ChartLabels.width(s.name(), font) + LEGEND_KEY)
                        .sum();
        return LEGEND_LINE * Math.ceil(all / Math.max(1, width));
    }

    /// Draws into `g2` and says where the marks are.
    static ChartMarks draw(
            Graphics2D g2, ChartSpec spec, ChartColours colours, double width, double height) {
        var chart = new ChartDrawing(colours, width, height).chart(spec);
        var info = new ChartRenderingInfo();
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
        return new ChartMarks(spec, marks(spec, info));
    }

    private static List<ChartMarks.Placed> marks(ChartSpec spec, ChartRenderingInfo info) {
        var data = info.getPlotInfo().getDataArea();
        var marks = new ArrayList<ChartMarks.Placed>();
        for (var entity : info.getEntityCollection().getEntities()) {
            if (!(entity instanceof CategoryItemEntity item)
                    || !(item.getRowKey() instanceof ChartCategory row)
                    || !(item.getColumnKey() instanceof ChartCategory column)) continue;
            int value = item.getDataset().getValue(row, column).intValue();
            if (value == 0 && !(spec instanceof ChartSpec.HeatMap)) continue;
            var bounds = item.getArea().getBounds2D();
            // A short lying bar is hard to hit, so its whole line counts.
            var place =
                    spec instanceof ChartSpec.Pareto
                            ? new Rectangle2D.Double(
                                    data.getX(), bounds.getY(), data.getWidth(), bounds.getHeight())
                            : bounds;
            marks.add(
                    new ChartMarks.Placed(
                            new ChartMark(row.place(), column.place()), value, place));
        }
        return marks;
    }

    private JFreeChart chart(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.HeatMap heat -> chart(heatMap(heat), false);
            case ChartSpec.StackedBars bars -> chart(stackedBars(bars), true);
            case ChartSpec.Pareto pareto -> chart(pareto(pareto), true);
        };
    }

    private CategoryPlot heatMap(ChartSpec.HeatMap heat) {
        var data = new DefaultCategoryDataset();
        for (int row = 0; row < heat.rows().size(); row++)
            add(data, row, heat.rows().get(row), heat.columns(), heat.values().get(row));
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        int widest = widestRow();
        var names =
                heat.rows().stream()
                        .map(r -> ChartLabels.cut(r, widest, font))
                        .toArray(String[]::new);
        var rows = new SymbolAxis(null, names);
        style(rows);
        rows.setGridBandsVisible(false);
        rows.setInverted(true);
        rows.setRange(-0.5, names.length - 0.5);
        var columns = columns(heat);
        int most =
                heat.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var plot = plot(data, columns, rows, new ChartCells(colours, most));
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private int widestRow() {
        return (int) (width * 0.28);
    }

    private ChartLabels columns(ChartSpec.HeatMap heat) {
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        int taken = heat.rows().stream().mapToInt(r -> ChartLabels.width(r, font)).max().orElse(0);
        double slot = (width - Math.min(taken, widestRow()) - 30) / heat.columns().size();
        var columns =
                ChartLabels.below(
                        titled(heat.text().horizontalAxis()), colours, heat.columns(), slot);
        columns.setAxisLineVisible(false);
        columns.setCategoryMargin(0);
        columns.setLowerMargin(0);
        columns.setUpperMargin(0);
        return columns;
    }

    /// Room for the totals above the stacks, as a part of the highest of them.
    private double headroom(ChartSpec.StackedBars bars) {
        double plot =
                height
                        - ABOVE_PLOT
                        - legendHeight(bars, width)
                        - categories(bars).room(bars.categories())
                        - (titles ? LEGEND_LINE : 0);
        return Math.max(HEADROOM, LEGEND_LINE / Math.max(LEGEND_LINE, plot - LEGEND_LINE));
    }

    private ChartLabels categories(ChartSpec.StackedBars bars) {
        double slot = (width - AXIS_ROOM) / bars.categories().size();
        var categories =
                ChartLabels.below(
                        titled(bars.text().horizontalAxis()), colours, bars.categories(), slot);
        margins(categories);
        return categories;
    }

    private CategoryPlot stackedBars(ChartSpec.StackedBars bars) {
        var data = new DefaultCategoryDataset();
        int highest = 0;
        for (int c = 0; c < bars.categories().size(); c++) {
            int category = c;
            highest =
                    Math.max(
                            highest,
                            bars.series().stream().mapToInt(x -> x.values().get(category)).sum());
        }
        var renderer = new ChartStacks(colours, highest);
        for (int s = 0; s < bars.series().size(); s++) {
            var series = bars.series().get(s);
            add(data, s, series.name(), bars.categories(), series.values());
            renderer.setSeriesPaint(s, new Color(Palette.rgb(series.colour())));
        }
        flat(renderer);
        // A line in the colour behind the chart keeps neighbouring colours apart.
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(new Color(colours.background()));
        renderer.setDefaultOutlineStroke(new BasicStroke(1));
        renderer.setMaximumBarWidth(Math.min(1, WIDEST_BAR / Math.max(1, width - AXIS_ROOM)));
        return plot(
                data,
                categories(bars),
                counts(titled(bars.text().verticalAxis()), highest, headroom(bars)),
                renderer);
    }

    private CategoryPlot pareto(ChartSpec.Pareto pareto) {
        var data = new DefaultCategoryDataset();
        add(data, 0, pareto.text().verticalAxis(), pareto.categories(), pareto.counts());
        var shares = new DefaultCategoryDataset();
        var sharesName = Text.of("chart.cumulative");
        add(shares, 0, sharesName, pareto.categories(), pareto.cumulativeShares());
        var bars = new BarRenderer();
        flat(bars);
        bars.setSeriesPaint(0, new Color(Palette.rgb(0)));
        bars.setDrawBarOutline(false);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator(
                        "{2}", NumberFormat.getIntegerInstance(Locale.ENGLISH)));
        bars.setDefaultItemLabelFont(ChartFonts.bold(ChartFonts.SMALLEST));
        bars.setDefaultItemLabelPaint(new Color(colours.text()));
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setMaximumBarWidth(Math.min(1, THICKEST_LYING_BAR / Math.max(1, height - 74)));
        var labels = ChartLabels.beside("", colours, (int) (width * 0.36));
        margins(labels);
        int highest = pareto.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        // The legend names both axes.
        var plot = plot(data, labels, counts("", highest, HEADROOM), bars);
        plot.setInsets(new RectangleInsets(8, 0, 0, 24));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        // One factor is all there is: its cumulative share says nothing.
        if (pareto.categories().size() == 1) return plot;
        plot.setDataset(1, shares);
        plot.setRangeAxis(1, percent());
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        plot.mapDatasetToRangeAxis(1, 1);
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    private LineAndShapeRenderer line() {
        var line = new LineAndShapeRenderer(true, true);
        line.setSeriesPaint(0, new Color(Palette.rgb(CUMULATIVE_COLOUR)));
        line.setSeriesStroke(0, new BasicStroke(1.5f));
        line.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        line.setDefaultCreateEntities(false);
        return line;
    }

    private NumberAxis counts(String title, int highest, double headroom) {
        var axis = new NumberAxis(title);
        style(axis);
        axis.setTickUnit(new NumberTickUnit(step(highest)));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ENGLISH));
        axis.setRange(0, Math.max(1, highest) * (1 + headroom));
        return axis;
    }

    /// The distance between lines: 1, 2 or 5, or ten, a hundred, ... times that.
    private double step(int highest) {
        double least = highest / (double) (titles ? FEWEST_STEPS : 2);
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        for (double step : new double[] {1, 2, 5}) if (step * ten >= least) return step * ten;
        return 10 * ten;
    }

    private NumberAxis percent() {
        var axis = new NumberAxis();
        style(axis);
        axis.setRange(0, 1.04);
        axis.setTickUnit(new NumberTickUnit(width < 600 ? 0.5 : 0.2));
        axis.setNumberFormatOverride(
                new DecimalFormat("0\u00a0%", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        return axis;
    }

    private void style(ValueAxis axis) {
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        axis.setTickLabelFont(font);
        axis.setLabelFont(font);
        axis.setTickLabelPaint(new Color(colours.muted()));
        axis.setLabelPaint(new Color(colours.muted()));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 8));
    }

    private String titled(String title) {
        return titles ? title : "";
    }

    private static void margins(ChartLabels axis) {
        axis.setCategoryMargin(0.28);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
    }

    private static void flat(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
    }

    private CategoryPlot plot(
            DefaultCategoryDataset data,
            ChartLabels categories,
            ValueAxis values,
            CategoryItemRenderer renderer) {
        var plot = new CategoryPlot(data, categories, values, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 0, 0, 4));
        plot.setRangeGridlinePaint(new Color(colours.grid()));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainGridlinesVisible(false);
        return plot;
    }

    private JFreeChart chart(CategoryPlot plot, boolean legend) {
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        if (legend) chart.addSubtitle(legend(plot));
        return chart;
    }

    private LegendTitle legend(CategoryPlot plot) {
        for (var renderer : plot.getRenderers().values())
            if (renderer instanceof BarRenderer bars)
                bars.setDefaultLegendShape(new Rectangle2D.Double(-5, -5, 10, 10));
        var legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setItemFont(ChartFonts.plain(ChartFonts.SMALLEST));
        legend.setItemPaint(new Color(colours.text()));
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        return legend;
    }

    private static void add(
            DefaultCategoryDataset data,
            int series,
            String name,
            List<String> categories,
            List<? extends Number> values) {
        var row = new ChartCategory(series, name);
        for (int c = 0; c < values.size(); c++)
            data.addValue(values.get(c), row, new ChartCategory(c, categories.get(c)));
    }
}
