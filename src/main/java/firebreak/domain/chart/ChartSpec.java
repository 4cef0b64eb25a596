package firebreak.domain.chart;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A chart described once and drawn everywhere: on screen, in Word, in Excel. Counts are in the
/// unit that [ChartText#unit()] names. No number here is NaN or infinite, but for gaps in
/// [LineSeries].
public sealed interface ChartSpec {
    ChartText text();

    /// Whether there is anything to draw.
    boolean empty();

    /// A named row of values, one per category. `colour` is a place in the shared palette.
    record Series(String name, int colour, List<Integer> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /// What is to be known of a cell beside its count: whether it holds more or less than chance
    /// alone would bring, or too little to say.
    enum CellMark {
        NONE,
        MORE_THAN_CHANCE,
        LESS_THAN_CHANCE,
        THIN;

        /// What it means; empty where there is nothing to say.
        public String words() {
            return switch (this) {
                case NONE -> "";
                case MORE_THAN_CHANCE -> Text.of("chart.cell.more");
                case LESS_THAN_CHANCE -> Text.of("chart.cell.less");
                case THIN -> Text.of("chart.cell.thin");
            };
        }
    }

    /// A table of counts shown as shades; `values` and `marks` hold one list per row, with one
    /// entry per column.
    record HeatMap(
            ChartText text,
            List<String> rows,
            List<String> columns,
            List<List<Integer>> values,
            List<List<CellMark>> marks)
            implements ChartSpec {
        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
            marks = marks.stream().map(List::copyOf).toList();
            perCategory(values.size(), rows);
            for (var row : values) perCategory(row.size(), columns);
            perCategory(marks.size(), rows);
            for (var row : marks) perCategory(row.size(), columns);
        }

        /// A heat map without marks.
        public HeatMap(
                ChartText text,
                List<String> rows,
                List<String> columns,
                List<List<Integer>> values) {
            this(
                    text,
                    rows,
                    columns,
                    values,
                    values.stream().map(r -> r.stream().map(_ -> CellMark.NONE).toList()).toList());
        }

        /// Whether some cell has this mark.
        public boolean has(CellMark mark) {
            return marks.stream().anyMatch(r -> r.contains(mark));
        }

        @Override
        public boolean empty() {
            return values.stream().flatMap(List::stream).allMatch(v -> v == 0);
        }
    }

    /// Bars per category, the series stacked on each other.
    record StackedBars(ChartText text, List<String> categories, List<Series> series)
            implements ChartSpec {
        public StackedBars {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (var s : series) perCategory(s.values().size(), categories);
        }

        @Override
        public boolean empty() {
            return series.stream().flatMap(s -> s.values().stream()).allMatch(v -> v == 0);
        }
    }

    /// Between which bounds a number may lie, both of them possible.
    record Limits(double low, double high) {
        public Limits {
            finite(low, high);
        }
    }

    /// Bars in falling order with the cumulative share, from 0 to 1, as a line.
    ///
    /// @param limits of each count; empty where none are known
    /// @param tied whether a bar has as much as one beside it, so that their order means nothing;
    ///   empty where nobody asked
    record Pareto(
            ChartText text,
            List<String> categories,
            List<Integer> counts,
            List<Double> cumulativeShares,
            List<Limits> limits,
            List<Boolean> tied)
            implements ChartSpec {
        public Pareto {
            categories = List.copyOf(categories);
            counts = List.copyOf(counts);
            cumulativeShares = List.copyOf(cumulativeShares);
            limits = List.copyOf(limits);
            tied = List.copyOf(tied);
            perCategory(counts.size(), categories);
            perCategory(cumulativeShares.size(), categories);
            if (!limits.isEmpty()) perCategory(limits.size(), categories);
            if (!tied.isEmpty()) perCategory(tied.size(), categories);
        }

        /// Bars without limits and marks of ties.
        public Pareto(
                ChartText text,
                List<String> categories,
                List<Integer> counts,
                List<Double> cumulativeShares) {
            this(text, categories, counts, cumulativeShares, List.of(), List.of());
        }

        /// Whether the bar at a place is known to have as much as one beside it.
        public boolean tied(int category) {
            return !tied.isEmpty() && tied.get(category);
        }

        @Override
        public boolean empty() {
            return counts.stream().allMatch(v -> v == 0);
        }
    }

    /// A run of values in the order of time with its centre and its limits, which step where the
    /// amount behind a value changes.
    ///
    /// @param name what a value is, such as "Incidents per week"
    /// @param baseline how many of the first points the centre and the limits were computed from
    ///   and then frozen; 0 where there is no baseline
    /// @param provisional whether the limits may still move, because the baseline is short
    record ControlLine(
            ChartText text,
            String name,
            List<String> categories,
            List<ControlPoint> points,
            int baseline,
            boolean provisional)
            implements ChartSpec {
        public ControlLine {
            categories = List.copyOf(categories);
            points = List.copyOf(points);
            perCategory(points.size(), categories);
            if (baseline < 0 || baseline > points.size())
                throw new IllegalArgumentException("A baseline within the points");
        }

        /// Whether some point is a signal.
        public boolean signals() {
            return points.stream().anyMatch(p -> !p.signal().isEmpty());
        }

        @Override
        public boolean empty() {
            return points.isEmpty();
        }
    }

    /// A value of a [ControlLine].
    ///
    /// @param lower limit; null where there is none, as below zero
    /// @param upper limit; null where there is none
    /// @param count of the incidents behind the value
    /// @param signal why the value is one, in words; empty where it is none
    record ControlPoint(
            double value,
            double center,
            @Nullable Double lower,
            @Nullable Double upper,
            int count,
            String signal) {
        public ControlPoint {
            finite(value, center);
            if (lower != null) finite(lower);
            if (upper != null) finite(upper);
        }
    }

    /// How numbers are written.
    enum Format {
        /// A share from 0 to 1 as a percentage.
        PERCENT,
        NUMBER
    }

    /// Numbers with their intervals, one per category, on one axis.
    record Estimates(
            ChartText text, List<String> categories, List<Estimate> estimates, Format format)
            implements ChartSpec {
        public Estimates {
            categories = List.copyOf(categories);
            estimates = List.copyOf(estimates);
            perCategory(estimates.size(), categories);
        }

        @Override
        public boolean empty() {
            return estimates.isEmpty();
        }
    }

    /// A number with the interval in which the true one may lie.
    ///
    /// @param count of the incidents that it stands on; 0 for a number from elsewhere, which has no
    ///   interval and stands beside for comparison
    /// @param thin whether that is too few to lean on
    record Estimate(double value, double low, double high, int count, boolean thin) {
        public Estimate {
            finite(value, low, high);
        }
    }

    /// How durations in minutes spread, one box per category.
    ///
    /// @param unit of the values in words, such as "minutes"
    record Spreads(ChartText text, List<String> categories, List<Spread> spreads, String unit)
            implements ChartSpec {
        public Spreads {
            categories = List.copyOf(categories);
            spreads = List.copyOf(spreads);
            perCategory(spreads.size(), categories);
        }

        @Override
        public boolean empty() {
            return spreads.isEmpty();
        }
    }

    /// How values spread, in rising order.
    ///
    /// @param first the least value
    /// @param lower quartile
    /// @param upper quartile
    /// @param p90 what nine of ten values don't exceed
    /// @param count of the incidents behind it
    record Spread(double first, double lower, double median, double upper, double p90, int count) {
        public Spread {
            finite(first, lower, median, upper, p90);
        }
    }

    /// Several lines over the same categories.
    record Lines(ChartText text, List<String> categories, List<LineSeries> lines)
            implements ChartSpec {
        public Lines {
            categories = List.copyOf(categories);
            lines = List.copyOf(lines);
            for (var line : lines) perCategory(line.values().size(), categories);
        }

        @Override
        public boolean empty() {
            return lines.stream().flatMap(l -> l.values().stream()).noneMatch(Double::isFinite);
        }
    }

    /// A line with one value per category, NaN where it has a gap. `colour` is a place in the
    /// shared palette.
    record LineSeries(String name, int colour, List<Double> values) {
        public LineSeries {
            values = List.copyOf(values);
            for (double value : values)
                if (Double.isInfinite(value)) throw new IllegalArgumentException("Infinite value");
        }
    }

    private static void perCategory(int entries, List<String> categories) {
        if (entries != categories.size())
            throw new IllegalArgumentException(
                    "%d entries for %d categories".formatted(entries, categories.size()));
    }

    private static void finite(double... values) {
        for (double value : values)
            if (!Double.isFinite(value)) throw new IllegalArgumentException("No number: " + value);
    }
}
