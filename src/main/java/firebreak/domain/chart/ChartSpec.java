package firebreak.domain.chart;

import java.util.List;

/// A chart described once and drawn everywhere: on screen, in Word, in Excel. Values are counts in
/// the unit that [ChartText#unit()] names.
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

    /// A table of counts shown as shades; `values` holds one list per row, one number per column.
    record HeatMap(
            ChartText text, List<String> rows, List<String> columns, List<List<Integer>> values)
            implements ChartSpec {
        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
            if (values.size() != rows.size())
                throw new IllegalArgumentException("One list of values per row");
            for (var row : values)
                if (row.size() != columns.size())
                    throw new IllegalArgumentException("One value per column");
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
            for (var s : series)
                if (s.values().size() != categories.size())
                    throw new IllegalArgumentException("One value per category");
        }

        @Override
        public boolean empty() {
            return series.stream().flatMap(s -> s.values().stream()).allMatch(v -> v == 0);
        }
    }

    /// Bars in falling order with the cumulative share, from 0 to 1, as a line.
    record Pareto(
            ChartText text,
            List<String> categories,
            List<Integer> counts,
            List<Double> cumulativeShares)
            implements ChartSpec {
        public Pareto {
            categories = List.copyOf(categories);
            counts = List.copyOf(counts);
            cumulativeShares = List.copyOf(cumulativeShares);
            if (counts.size() != categories.size() || cumulativeShares.size() != categories.size())
                throw new IllegalArgumentException("One count and one share per category");
        }

        @Override
        public boolean empty() {
            return counts.stream().allMatch(v -> v == 0);
        }
    }
}
