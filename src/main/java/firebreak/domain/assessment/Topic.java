package firebreak.domain.assessment;

/// What an edit touched, so that a shown screen knows whether to reload.
public enum Topic {
    ASSESSMENT,
    INCIDENTS,
    TAGGINGS,
    CODEBOOK,
    SERIES,
    FAMILIES,
    /// The map, checkpoints and what was answered to them, traces, gaps.
    PROCESS,
    /// Risk areas, their ratings and measurements.
    COVERAGE
}
