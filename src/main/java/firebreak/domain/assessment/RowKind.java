package firebreak.domain.assessment;

/// What a row of the assessment is, in the order in which rows refer to each other.
public enum RowKind {
    ASSESSMENT,
    CODEBOOK,
    STAGE,
    FACTOR,
    IMPORT_BATCH,
    IMPORT_PROBLEM,
    INCIDENT,
    TAGGING,
    DEPLOYMENT_WEEK
}
