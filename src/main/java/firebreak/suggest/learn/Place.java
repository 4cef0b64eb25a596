package firebreak.suggest.learn;

/// Which part of an incident a word stands in.
public enum Place {
    TITLE,
    TEXT,
    CLIENT_CAUSE,
    /// In no words at all, such as the length of the text.
    NONE
}
