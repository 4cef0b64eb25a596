package firebreak.analysis;

/// How far the tagging of an assessment is; the states add up to `incidents`.
public record TaggingProgress(int incidents, int done, int draft, int discarded, int pending) {}
