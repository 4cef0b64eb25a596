package firebreak.analysis.inference;

import java.util.Optional;

/// What a method came to: a value, or the reason why there is none. That something can't be said is
/// an answer, to be shown in words; it is no NaN and no error.
public sealed interface Outcome<T> {
    record Known<T>(T value) implements Outcome<T> {}

    /// @param n the observations there were
    record Undefined<T>(Reason reason, long n) implements Outcome<T> {}

    static <T> Outcome<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Outcome<T> undefined(Reason reason, long n) {
        return new Undefined<>(reason, n);
    }

    /// The value, where there is one.
    default Optional<T> toOptional() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.value());
            case Undefined<T> _ -> Optional.empty();
        };
    }

    /// Why there is no value.
    enum Reason {
        /// Nothing was observed.
        NO_DATA,
        /// Fewer observations than the method needs.
        TOO_FEW,
        /// No incident in any period, so that no rate can be compared.
        NO_INCIDENT,
        /// All observations are equal, so that nothing could have shown a difference.
        ALL_EQUAL,
        /// Some observations are equal, which the exact method doesn't allow for.
        TIES,
        /// Only one category or one group has anything in it.
        ONE_CATEGORY,
        /// A value of 0 or less where only positive ones have a logarithm.
        NOT_POSITIVE,
        /// One side has no incident at all (or the model can be fitted ever better without end), so
        /// that the estimate would run to infinity.
        SEPARATED,
        /// The columns of the model say the same, so that their parts can't be told apart.
        COLLINEAR,
        /// The counts vary no more than chance allows, so that there is nothing for the model to
        /// add.
        NOT_OVERDISPERSED,
        /// The iteration didn't settle.
        NOT_SETTLED,
        /// The exact computation would take too long; there is an approximation.
        TOO_LARGE
    }
}
