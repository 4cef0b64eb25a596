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
    COVERAGE,
    /// How the pictures of the patterns count.
    PATTERNS,
    FINDINGS,
    /// What the documents are made of, and the words written for them.
    REPORT,
    /// Whether the method fits, and the plan of the weeks on site.
    PLAN,
    /// Sessions, and votes of a room.
    SESSIONS
}
