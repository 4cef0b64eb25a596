package firebreak.suggest.learn;

/// A tagged incident of a [Corpus], by its place there, and what it was tagged with.
public record Example(int incident, String value) {}
