package firebreak.domain.codebook;

/// A stage of the client's development life cycle. Stages have an order, kept by [Codebook].
public record Stage(String id, String label, String definition) {}
