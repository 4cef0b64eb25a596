package firebreak.analysis.priority;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Reach times impact times confidence, by effort. Relative numbers: the score orders one list and
/// says nothing beside another.
///
/// Source: Intercom, RICE.
///
/// Error: [IllegalArgumentException] where a number is below 0 or infinite, the confidence over 1,
/// or the effort 0.
///
/// @param name of the project
/// @param confidence from 0 to 1
public record Rice(String name, double reach, double impact, double confidence, double effort) {
    public Rice {
        Scored.atLeastZero(reach, impact, confidence);
        Scored.aboveZero(effort);
        if (confidence > 1)
            throw new IllegalArgumentException("A confidence of 0 to 1, not " + confidence);
    }

    /// Reach times impact times confidence, for each unit of effort.
    public double score() {
        return reach * impact * confidence / effort;
    }

    /// Highest first. Equal scores share a rank and stand with the smaller effort first, then by
    /// name.
    public static List<Scored<Rice>> ranked(Collection<Rice> projects) {
        return Scored.ranked(
                projects,
                p ->
                        Scored.exact(p.reach)
                                .multiply(Scored.exact(p.impact))
                                .multiply(Scored.exact(p.confidence)),
                p -> Scored.exact(p.effort),
                Comparator.comparingDouble(Rice::effort).thenComparing(Rice::name));
    }
}
