package firebreak.domain.assessment;

/// How many rows of one kind a merge brings in, changes and removes.
public record MergeTally(Kind kind, int added, int changed, int removed) {
    /// What the rows are.
    public enum Kind {
        INCIDENT,
        /// What a source says of an incident that was corrected or joined.
        REPORT,
        /// Whose word counts for a field, and which incidents are not the same.
        CHOICE,
        TAGGING,
        IMPORT,
        IMPORT_PROBLEM,
        SERIES_WEEK,
        FAMILY,
        /// Which incident is in which recurrence family, and which are not of one cause.
        FAMILY_MEMBER,
        CODEBOOK,
        /// What is asked.
        CHECKPOINT,
        /// What was answered, and its evidence.
        ANSWER,
        MAP,
        TRACE,
        GAP,
        /// Risk areas, types of test, and what was measured of them.
        COVERAGE,
        /// How the pictures of the patterns count.
        PATTERN,
        FINDING,
        /// What the documents are made of, and the words written for them.
        REPORT_PLAN,
        /// Whether the method fits, and the plan of the weeks on site.
        PLAN,
        /// Sessions, with what was decided in them.
        SESSION,
        /// Votes of a room.
        VOTE,
        ASSESSMENT
    }

    public int total() {
        return added + changed + removed;
    }
}
