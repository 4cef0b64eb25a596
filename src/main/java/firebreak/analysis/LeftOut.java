package firebreak.analysis;

/// Incidents that a number does not count, and why, in words for the reader.
public record LeftOut(String reason, int count) {}
