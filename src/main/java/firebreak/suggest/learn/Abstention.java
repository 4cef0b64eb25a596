package firebreak.suggest.learn;

/// Nothing is suggested.
public record Abstention(AbstentionReason reason) implements Advice {
    /// Why.
    public enum AbstentionReason {
        /// There are no words.
        NO_WORDS,
        /// None of its words is known from a tagged incident or the lexicon.
        UNKNOWN_WORDS,
        /// There are too few taggings to learn from, and the lexicon says nothing of its words.
        TOO_FEW_TAGGED
    }
}
