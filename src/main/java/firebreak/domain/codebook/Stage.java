package firebreak.domain.codebook;

/// A stage of the client's development life cycle. Stages have an order, kept by [Codebook].
public record Stage(String id, String label, String definition) implements Code {
    /// Its label may differ.
    @Override
    public boolean sameCriteria(Code other) {
        return other instanceof Stage s && definition.equals(s.definition);
    }

    /// The same under another id.
    public Stage withId(String other) {
        return new Stage(other, label, definition);
    }
}
