package firebreak.domain.assessment;

import firebreak.domain.assessment.MergeConflict.Side;

import java.util.Set;

/// What a person decided about one [MergeConflict].
///
/// @param side whose row is taken
/// @param otherwise parts of it that are taken from the other side
public record MergeDecision(Side side, Set<String> otherwise) {
    public MergeDecision {
        otherwise = Set.copyOf(otherwise);
    }

    /// The whole row from one side.
    public static MergeDecision of(Side side) {
        return new MergeDecision(side, Set.of());
    }

    /// From which side a part is taken.
    public Side of(String part) {
        return otherwise.contains(part) ? side.other() : side;
    }
}
