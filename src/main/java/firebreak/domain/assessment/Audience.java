package firebreak.domain.assessment;

/// For whom a copy of an assessment is.
public enum Audience {
    /// Everything, with journal and history, so that it can be merged back.
    COLLEAGUE,
    /// Without history, files and the names of people and teams; it can't be merged back.
    CLIENT
}
