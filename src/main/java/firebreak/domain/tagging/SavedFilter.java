package firebreak.domain.tagging;

/// A search of the tagging queue that a person keeps under a name.
///
/// @param search as it was typed
/// @param filter which incidents, by a name that the queue knows
/// @param order in which order, likewise
public record SavedFilter(String name, String search, String filter, String order) {}
