package firebreak.domain.finding;

/// What a person did with a sentence.
public enum FindingState {
    ACCEPTED,
    /// It isn't proposed again while its numbers stay about the same.
    DECLINED
}
