package firebreak.suggest.learn;

/// How much the themes of the lexicon count beside the words themselves. Themes help where little
/// is tagged or texts are short; with many taggings of long texts the words know better.
enum Emphasis {
    WORDS(0.1, 0.15, 0.1, 0.1),
    EVEN(0.3, 0.5, 0.2, 0.2),
    THEMES(1, 1.5, 0.4, 0.4);

    private final double trust;
    private final double title;
    private final double all;
    private final double own;

    Emphasis(double trust, double title, double all, double own) {
        this.trust = trust;
        this.title = title;
        this.all = all;
        this.own = own;
    }

    /// How much it counts before anything bears it out.
    double trust() {
        return trust;
    }

    double share(Block block) {
        return switch (block) {
            case TITLE_THEMES -> title;
            case ALL_THEMES -> all;
            case OWN_THEMES -> own;
            case ALL,
                    TITLE_WORDS,
                    TITLE_PAIRS,
                    TITLE_GRAMS,
                    OWN_WORDS,
                    OWN_PAIRS,
                    OPENING,
                    LINES,
                    MARKS,
                    CAUSE ->
                    block.share();
        };
    }
}
