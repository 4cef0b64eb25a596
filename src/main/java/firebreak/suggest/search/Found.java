package firebreak.suggest.search;

import java.util.BitSet;

/// What a search found.
///
/// @param incidents by their [Numbers]
/// @param similar whether nothing has the words as they were typed, so that incidents with similar
///   ones were taken
public record Found(BitSet incidents, boolean similar) {}
