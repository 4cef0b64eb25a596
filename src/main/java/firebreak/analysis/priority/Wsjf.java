package firebreak.analysis.priority;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Weighted shortest job first: cost of delay by size. The inputs are relative numbers, so the
/// score orders one list and says nothing beside another.
///
/// Source: SAFe, WSJF = (user and business value + time criticality + risk reduction or opportunity
/// enablement) / job size.
///
/// Error: [IllegalArgumentException] where a number is below 0 or infinite, or the size is 0.
///
/// @param name of the job
public record Wsjf(
        String name, double value, double timeCriticality, double riskReduction, double size) {
    public Wsjf {
        Scored.atLeastZero(value, timeCriticality, riskReduction);
        Scored.aboveZero(size);
    }

    /// Value, time criticality and risk reduction together.
    public double costOfDelay() {
        return value + timeCriticality + riskReduction;
    }

    /// The cost of delay for each unit of size.
    public double score() {
        return costOfDelay() / size;
    }

    /// Highest first. Equal scores share a rank and stand with the smaller job first, then by name.
    public static List<Scored<Wsjf>> ranked(Collection<Wsjf> jobs) {
        return Scored.ranked(
                jobs,
                job ->
                        Scored.exact(job.value)
                                .add(Scored.exact(job.timeCriticality))
                                .add(Scored.exact(job.riskReduction)),
                job -> Scored.exact(job.size),
                Comparator.comparingDouble(Wsjf::size).thenComparing(Wsjf::name));
    }
}
