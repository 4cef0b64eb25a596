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
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a description of a chart into a picture of a given size: marks, axes and legend. Title,
/// reading and basis are drawn by whoever shows it.
final class ChartDrawing {
    private static final int AXIS_ROOM = 64;
    private static final int WIDEST_BAR = 56;
    private static final int LYING_BAR = 22;
    private static final int CUMULATIVE_COLOUR = 5;
    private static final double HEADROOM = 0.12;

    private final ChartColours colours;
    private final double width;

    private ChartDrawing(ChartColours colours, double width) {
        this.colours = colours;
        this.width = width;
    }

    /// The least height in which every mark and label has room.
    static double leastHeight(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.HeatMap heat -> 72 + 30.0 * heat.rows().size();
            case ChartSpec.StackedBars _ -> 150;
            case ChartSpec.Pareto pareto -> 104 + (double) LYING_BAR * pareto.categories().size();
        };
    }

    /// Draws into `g2` and says where the marks are.
    static ChartMarks draw(
            Graphics2D g2, ChartSpec spec, ChartColours colours, double width, double height) {
        var chart = new ChartDrawing(colours, width).chart(spec);
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
        int widest = (int) (width * 0.28);
        var names =
                heat.rows().stream()
                        .map(r -> ChartLabels.cut(r, widest, font))
                        .toArray(String[]::new);
        var rows = new SymbolAxis(null, names);
        style(rows);
        rows.setGridBandsVisible(false);
        rows.setInverted(true);
        rows.setRange(-0.5, names.length - 0.5);
        int taken = heat.rows().stream().mapToInt(r -> ChartLabels.width(r, font)).max().orElse(0);
        double slot = (width - Math.min(taken, widest) - 30) / heat.columns().size();
        var columns =
                ChartLabels.below(heat.text().horizontalAxis(), colours, heat.columns(), slot);
        columns.setAxisLineVisible(false);
        columns.setCategoryMargin(0);
        columns.setLowerMargin(0);
        columns.setUpperMargin(0);
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

    private CategoryPlot stackedBars(ChartSpec.StackedBars bars) {
        var data = new DefaultCategoryDataset();
        var renderer = new ChartStacks(colours);
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
        double slot = (width - AXIS_ROOM) / bars.categories().size();
        var categories =
                ChartLabels.below(bars.text().horizontalAxis(), colours, bars.categories(), slot);
        margins(categories);
        return plot(data, categories, counts(bars.text().verticalAxis()), renderer);
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
        bars.setMaximumBarWidth((double) LYING_BAR / 100);
        var labels = ChartLabels.beside("", colours, (int) (width * 0.36));
        margins(labels);
        var plot = plot(data, labels, counts(pareto.text().verticalAxis()), bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setDataset(1, shares);
        plot.setRangeAxis(1, percent(sharesName));
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

    private NumberAxis counts(String title) {
        var axis = new NumberAxis(title);
        style(axis);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ENGLISH));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ENGLISH));
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(HEADROOM);
        return axis;
    }

    private NumberAxis percent(String title) {
        var axis = new NumberAxis(title);
        style(axis);
        axis.setRange(0, 1.04);
        axis.setTickUnit(new NumberTickUnit(width < 600 ? 0.5 : 0.2));
        axis.setNumberFormatOverride(NumberFormat.getPercentInstance(Locale.ENGLISH));
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
