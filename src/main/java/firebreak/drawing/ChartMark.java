package firebreak.drawing;

/// A mark in a chart that stands for incidents: a cell, a segment of a bar, or a bar.
///
/// @param series row of a heat map, series of stacked bars, 0 in a Pareto chart
/// @param category column of a heat map, otherwise the bar
public record ChartMark(int series, int category) {}
