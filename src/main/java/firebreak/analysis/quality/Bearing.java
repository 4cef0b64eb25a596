package firebreak.analysis.quality;

/// What something that is not in order means for what is concluded, the gravest first.
public enum Bearing {
    /// Nobody should conclude anything before it is looked at.
    HOLDS,
    /// What is concluded stands on less.
    WEAKENS,
    /// It changes no conclusion.
    WORTH_KNOWING
}
