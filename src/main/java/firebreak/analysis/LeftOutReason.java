package firebreak.analysis;

/// Why an incident is not counted in a number. The order is the one in which they are named.
public enum LeftOutReason {
    NOT_TAGGED_YET,
    DISCARDED,
    INCOMPLETE,
    NOT_PREVENTABLE,
    NOT_ENOUGH_INFORMATION,
    NO_STAGE,
    UNKNOWN_STAGE,
    NO_FACTOR,
    UNKNOWN_FACTOR,
    NO_DATE,
    NO_LEADERSHIP_TIME,
    IN_FUTURE,
    NO_WEIGHT,
    NO_PUBLISHED_CATEGORY,
    INCOMPLETE_WEEK,
    NO_DEPLOYMENT,
    UNKNOWN_DEPLOYMENTS,
    UNKNOWN_DEPLOYMENT_DAYS,
    FIRST_MOMENT,
    FEW_CLOCKS,
    CONTRADICTING_CLOCKS
}
