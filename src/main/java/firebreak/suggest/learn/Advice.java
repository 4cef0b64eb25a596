package firebreak.suggest.learn;

/// What the program says of an incident that nobody has tagged: a suggestion, or why it has none.
public sealed interface Advice permits Suggestion, Abstention {}
