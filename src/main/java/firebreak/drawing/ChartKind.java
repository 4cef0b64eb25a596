package firebreak.drawing;

import org.jfree.chart.JFreeChart;

/// How one kind of chart is drawn in a frame.
interface ChartKind {
    /// The least height in which every mark and label has room.
    double leastHeight();

    JFreeChart chart();
}
