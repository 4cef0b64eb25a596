package firebreak.drawing;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec.Spread;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis of durations with marks where people have words for them. What takes less
/// than a minute stands at its left end.
final class ChartDurations extends NumberAxis {
    private static final double LEAST = 0.5;
    private static final double BEYOND = 0.12;

    /// In minutes: 1 and 10 minutes, 1 and 4 hours, 1 day, 1 and 4 weeks, a year; what else fits
    /// between comes after them.
    private static final int[] WORDED = {
        1, 60, 1440, 10_080, 10, 240, 40_320, 524_160, 30, 720, 4320, 120
    };

    private static final double GAP = 10;

    private final transient ChartFrame frame;

    ChartDurations(String title, ChartFrame frame, List<Spread> spreads) {
        super(title);
        this.frame = frame;
        frame.style(this);
        double low = spreads.stream().mapToDouble(Spread::first).min().orElse(1);
        double high = spreads.stream().mapToDouble(Spread::p90).max().orElse(60);
        double from = place(low);
        double to = Math.max(place(high), from + 1);
        setRange(from - BEYOND, to + BEYOND);
    }

    /// Where a duration lies on the axis.
    static double place(double minutes) {
        return Math.log10(Math.max(LEAST, minutes));
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        var wanted = new ArrayList<NumberTick>();
        if (getRange().contains(place(0)))
            wanted.add(tick(place(0), Text.of("chart.duration.under")));
        for (int minutes : WORDED)
            if (getRange().contains(place(minutes)))
                wanted.add(tick(place(minutes), ChartNumbers.duration(minutes)));
        var ticks = new ArrayList<NumberTick>();
        for (var tick : wanted)
            if (ticks.stream().allMatch(t -> apart(t, tick, area, edge))) ticks.add(tick);
        return ticks;
    }

    private boolean apart(NumberTick one, NumberTick other, Rectangle2D area, RectangleEdge edge) {
        var font = frame.theme().plain();
        double between =
                Math.abs(
                        valueToJava2D(one.getValue(), area, edge)
                                - valueToJava2D(other.getValue(), area, edge));
        double room =
                (ChartLabels.width(one.getText(), font) + ChartLabels.width(other.getText(), font))
                        / 2.0;
        return between >= room + frame.scaled(GAP);
    }

    private static NumberTick tick(double place, String words) {
        return new NumberTick(place, words, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }
}
