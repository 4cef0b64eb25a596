package firebreak.analysis.scoring;

import firebreak.domain.process.Rating;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The capability level of a process by ISO/IEC 33020, for clients who were assessed by it. Our own
/// checkpoints have no levels; see [Score#level] for what stands beside their mean.
public final class CapabilityLevel {
    /// The process attributes of levels 1 to 5.
    private static final List<List<String>> ATTRIBUTES =
            List.of(
                    List.of("1.1"),
                    List.of("2.1", "2.2"),
                    List.of("3.1", "3.2"),
                    List.of("4.1", "4.2"),
                    List.of("5.1", "5.2"));

    private CapabilityLevel() {}

    /// The highest level of which all attributes are at least largely achieved while those of all
    /// levels below are fully achieved; 0 where level 1 is not reached.
    ///
    /// Edge: an attribute that isn't rated is not achieved, so its level is not reached. Error:
    /// [IllegalArgumentException] for an attribute that the standard doesn't have.
    ///
    /// Source: ISO/IEC 33020:2019 as printed in Automotive SPICE PAM 4.0.
    ///
    /// @param ratings by process attribute: `1.1`, `2.1` ... `5.2`
    /// @return 0 to 5
    public static int of(Map<String, Rating> ratings) {
        var known = ATTRIBUTES.stream().flatMap(List::stream).toList();
        for (var attribute : ratings.keySet())
            if (!known.contains(attribute))
                throw new IllegalArgumentException("No process attribute: " + attribute);
        int level = 0;
        for (var attributes : ATTRIBUTES) {
            if (!all(attributes, ratings, Set.of(Rating.L, Rating.F))) return level;
            level++;
            if (!all(attributes, ratings, Set.of(Rating.F))) return level;
        }
        return level;
    }

    private static boolean all(
            List<String> attributes, Map<String, Rating> ratings, Set<Rating> achieved) {
        return attributes.stream()
                .allMatch(a -> ratings.containsKey(a) && achieved.contains(ratings.get(a)));
    }
}
