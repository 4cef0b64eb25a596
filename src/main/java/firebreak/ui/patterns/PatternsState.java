package firebreak.ui.patterns;

import firebreak.analysis.headline.Headline;
import firebreak.domain.chart.ChartSpec;

import java.util.List;

/// What the patterns screen has to show.
sealed interface PatternsState {
    /// The numbers are on their way.
    record Loading() implements PatternsState {}

    /// The assessment holds no incidents.
    record NoIncidents() implements PatternsState {}

    /// There are incidents, but no finished tagging.
    record NothingTagged(int incidents) implements PatternsState {}

    /// The figures and the three pictures.
    record Ready(
            List<Headline> headlines,
            ChartSpec.HeatMap matrix,
            ChartSpec.StackedBars months,
            ChartSpec.Pareto factors)
            implements PatternsState {
        public Ready {
            headlines = List.copyOf(headlines);
        }
    }
}
