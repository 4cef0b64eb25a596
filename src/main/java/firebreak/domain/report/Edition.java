package firebreak.domain.report;

/// How long the document is.
public enum Edition {
    /// All sections that were chosen.
    LONG,
    /// Two pages for those who decide: the decisions, and what they stand on.
    SHORT
}
