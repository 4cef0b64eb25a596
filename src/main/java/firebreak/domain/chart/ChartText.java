package firebreak.domain.chart;

/// The words of a chart.
///
/// @param horizontalAxis what the categories are, also where a chart lays them below each other; of
///   a heat map, its columns
/// @param verticalAxis what the values are; of a heat map, its rows
/// @param reading one sentence that says what the picture shows; it is also the alternative text
/// @param basis n, the period and what was left out, in one line
public record ChartText(
        String title,
        String horizontalAxis,
        String verticalAxis,
        String unit,
        String reading,
        String basis) {}
