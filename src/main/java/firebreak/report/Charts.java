package firebreak.report;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.domain.chart.ChartSpec;

/// The pictures that both documents show.
record Charts(
        ChartSpec.HeatMap matrix,
        ChartSpec.StackedBars stages,
        ChartSpec.StackedBars months,
        ChartSpec.Pareto factors) {

    static Charts of(PatternAnalysis patterns) {
        return new Charts(
                PatternCharts.originByStage(patterns),
                PatternCharts.stagesByOrigin(patterns),
                PatternCharts.months(patterns),
                PatternCharts.factors(patterns));
    }
}
