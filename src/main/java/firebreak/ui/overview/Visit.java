package firebreak.ui.overview;

import java.time.Instant;

/// A look at the overview.
///
/// @param revision of the assessment that was shown
record Visit(long revision, Instant at) {}
