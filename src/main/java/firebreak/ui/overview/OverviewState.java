package firebreak.ui.overview;

import firebreak.analysis.quality.Overview;

import java.util.Optional;

/// What the overview has to show.
sealed interface OverviewState {
    /// The numbers are on their way.
    record Loading() implements OverviewState {}

    /// @param since empty where nobody looked at it on this computer before
    record Ready(Overview overview, Optional<SinceVisit> since) implements OverviewState {}
}
