package firebreak.suggest.similar;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Incidents that may have one contributing cause.
///
/// @param family the family that they may belong to; null where they would be a new one
/// @param members in the order in which they occurred; of a new family at least two
/// @param score orders, the likeliest first; it is no probability and is not for people
/// @param why what most of them have in common, the strongest first; [Why.DaysApart] tells from the
///   first to the last
public record FamilyProposal(
        @Nullable UUID family, List<UUID> members, double score, List<Why> why) {
    public FamilyProposal {
        members = List.copyOf(members);
        why = List.copyOf(why);
    }
}
