package firebreak.domain.incident;

/// Why rows of a client's file are left out of the assessment. Each rule can be turned off for an
/// import, but for the first two, whose rows tell of no incident at all.
public enum ScopeRule {
    REPEATED_HEADER,
    TOTAL_LINE,
    TEST,
    SCHEDULED,
    DECLINED,
    CANCELLED,
    DUPLICATE,
    REMOVED,
    AUTO_RESOLVED,
    OUTSIDE_PERIOD,
    OTHER_SERVICE;

    /// Whether a person may take its rows in all the same.
    public boolean optional() {
        return this != REPEATED_HEADER && this != TOTAL_LINE;
    }
}
