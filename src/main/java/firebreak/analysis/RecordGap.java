package firebreak.analysis;

/// What an incident can lack, so that a number has to leave it out. The first three are questions
/// of tagging, the others of what is known.
public enum RecordGap {
    /// Nobody has tagged it yet.
    PENDING,
    /// Its tagging is begun but not finished.
    DRAFT,
    /// Its tagging is called finished but has no origin or no preventability.
    INCOMPLETE,
    /// Finished and preventable, but without a stage that the codebook has.
    NO_STAGE,
    /// Finished, but without a primary factor that the codebook has.
    NO_FACTOR,
    /// Finished, with "not enough information" for its preventability and without a stage.
    NOT_ENOUGH_INFORMATION,
    /// Without a clock that says when it happened.
    NO_DATE,
    /// Nobody recorded the time of leaders.
    NO_LEADERSHIP_TIME
}
