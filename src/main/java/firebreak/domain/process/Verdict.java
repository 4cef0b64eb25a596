package firebreak.domain.process;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What is said of a checkpoint or a coverage cell. Unknown is neither a no nor outside of the
/// question.
public enum Verdict {
    N(Rating.N),
    P(Rating.P),
    L(Rating.L),
    F(Rating.F),
    UNKNOWN(null),
    NOT_APPLICABLE(null);

    private final @Nullable Rating rating;

    Verdict(@Nullable Rating rating) {
        this.rating = rating;
    }

    /// Empty where it isn't a rating.
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    public static Verdict of(Rating rating) {
        return switch (rating) {
            case N -> N;
            case P -> P;
            case L -> L;
            case F -> F;
        };
    }
}
