package firebreak.ui.tagging;

import java.util.List;
import java.util.UUID;

/// The incidents of which a tagging would teach most, the first first. It stays as it is while one
/// tags; incidents that are not in it come last.
///
/// @param taggings how many were finished when it was made
record Ranking(List<UUID> first, int taggings) {
    static final Ranking NONE = new Ranking(List.of(), 0);

    Ranking {
        first = List.copyOf(first);
    }
}
