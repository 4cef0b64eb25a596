package firebreak.domain.codebook;

/// What a coder may choose: a factor or a stage.
public sealed interface Code permits Factor, Stage {
    /// Stays the same through all versions of the codebook.
    String id();

    String label();

    /// Whether the words that guide the choice are the same in both.
    boolean sameCriteria(Code other);

    /// Which of the two it is.
    enum Kind {
        FACTOR,
        STAGE
    }

    default Kind kind() {
        return switch (this) {
            case Factor _ -> Kind.FACTOR;
            case Stage _ -> Kind.STAGE;
        };
    }
}
