package firebreak.domain.tagging;

import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.PlacedWords;

import java.util.List;
import java.util.Set;

/// What joining one incident into another would do.
///
/// @param moved taggings that come along
/// @param dropped taggings that go, as their coder judged both and the other judgement is further
/// @param lost fields that a person set on both; the kept incident's value stands
public record JoinPlan(
        Incident kept,
        Incident joined,
        List<Tagging> moved,
        List<Tagging> dropped,
        Set<FactName> lost) {
    public JoinPlan {
        moved = List.copyOf(moved);
        dropped = List.copyOf(dropped);
        lost = Set.copyOf(lost);
    }

    /// The same with words for severity as persons placed them.
    public JoinPlan with(PlacedWords placed) {
        return new JoinPlan(placed.of(kept), placed.of(joined), moved, dropped, lost);
    }
}
