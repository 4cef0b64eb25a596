package firebreak.suggest.learn;

/// A kind of feature. Each has a share in how alike two incidents are, whatever the number of its
/// features, so that a long text does not drown a title. The themes, whose share is chosen by what
/// the taggings bear out, stand last.
enum Block {
    /// Words and pairs of words of title and text.
    ALL(0.7),
    TITLE_WORDS(0.5),
    TITLE_PAIRS(0.2),
    /// Three to five letters in a row, so that forms of a word and misspellings count alike.
    TITLE_GRAMS(0.5),
    /// Words of lines that hardly any other incident has: what a person wrote, not the form.
    OWN_WORDS(0.5),
    OWN_PAIRS(0.3),
    /// How the title begins.
    OPENING(0.3),
    /// Lines as a whole, which tell which form was filled in.
    LINES(0.5),
    /// Code, traces, links, questions, lengths.
    MARKS(0.3),
    /// The client's own cause field.
    CAUSE(0.7),
    TITLE_THEMES(1),
    ALL_THEMES(1),
    OWN_THEMES(1);

    private final double share;

    Block(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /// Whether it is of the lexicon.
    boolean theme() {
        return this == TITLE_THEMES || this == ALL_THEMES || this == OWN_THEMES;
    }

    /// What the hash of a feature of this kind begins with.
    long seed() {
        return (ordinal() + 1) * 0x9E3779B97F4A7C15L;
    }
}
