package firebreak.report.model;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.domain.chart.ChartSpec;

/// The pictures that both documents show.
public record Charts(
        ChartSpec.HeatMap matrix,
        ChartSpec.StackedBars stages,
        ChartSpec.StackedBars months,
        ChartSpec.Pareto factors) {

    /// What the pictures of the patterns show, as charts.
    public static Charts of(PatternAnalysis patterns) {
        return new Charts(
                PatternCharts.originByStage(patterns),
                PatternCharts.stagesByOrigin(patterns),
                PatternCharts.months(patterns),
                PatternCharts.factors(patterns));
    }
}
