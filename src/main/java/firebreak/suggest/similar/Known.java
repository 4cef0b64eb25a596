package firebreak.suggest.similar;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What people have said already of the incidents that are compared.
///
/// @param families the family of each incident that is in one
/// @param declined of each incident the groups of which a person said that they have not one cause
/// @param factors the primary factor of each that is tagged
public record Known(
        Map<UUID, UUID> families, Map<UUID, Set<UUID>> declined, Map<UUID, String> factors) {
    /// Nobody has said anything.
    public static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

    public Known {
        families = Map.copyOf(families);
        declined = Map.copyOf(declined);
        factors = Map.copyOf(factors);
    }

    /// Whether a person said that two have not the same cause.
    public boolean apart(UUID one, UUID other) {
        var first = declined.get(one);
        var second = declined.get(other);
        return first != null && second != null && !Collections.disjoint(first, second);
    }
}
