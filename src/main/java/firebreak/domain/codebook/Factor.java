package firebreak.domain.codebook;

/// A contributing factor below an origin, with the criteria by which a coder chooses it.
public record Factor(
        String id,
        Origin origin,
        String label,
        String definition,
        String whenToUse,
        String whenNot,
        String example)
        implements Code {
    /// Its label and its example may differ.
    @Override
    public boolean sameCriteria(Code other) {
        return other instanceof Factor f
                && origin == f.origin
                && definition.equals(f.definition)
                && whenToUse.equals(f.whenToUse)
                && whenNot.equals(f.whenNot);
    }

    /// The same under another id.
    public Factor withId(String other) {
        return new Factor(other, origin, label, definition, whenToUse, whenNot, example);
    }
}
