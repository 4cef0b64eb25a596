package firebreak.suggest.learn;

/// A word that speaks for a suggestion, and where it stands: from `start` up to `end` in UTF-16
/// units of the title, the text or the client's cause.
public record SpeakingWord(String word, Place place, int start, int end, double weight) {}
