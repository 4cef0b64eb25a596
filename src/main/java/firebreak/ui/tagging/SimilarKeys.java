package firebreak.ui.tagging;

/// The letters for what looks like the incident on the bench.
final class SimilarKeys {
    /// Reads the next similar incident beside this one.
    static final char COMPARE = 'v';

    /// The one that is read has the same cause.
    static final char SAME_CAUSE = 'y';

    /// Takes over its tags.
    static final char TAKE_TAGS = 't';

    /// Puts it on the bench.
    static final char GO_TO = 'b';

    private SimilarKeys() {}
}
