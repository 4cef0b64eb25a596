package firebreak.ui.incidents;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.JoinPlan;
import firebreak.suggest.Proposal;

import java.util.ArrayList;
import java.util.List;

/// Two incidents that may be one, as a person looks at them.
///
/// @param plan what joining them would do; the kept one is that whose word counts first
record TwinPair(Proposal proposal, JoinPlan plan) {
    /// How the two stand in one field.
    enum Relation {
        SAME,
        DIFFERENT,
        /// Only one of them knows it.
        ONE
    }

    /// One field of both.
    record Line(FactName field, Fact kept, Fact joined, Relation relation) {}

    Incident kept() {
        return plan.kept();
    }

    Incident joined() {
        return plan.joined();
    }

    /// The fields of which at least one knows something, in their order.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var field : FactName.values()) {
            var kept = Fact.of(field, kept().facts());
            var joined = Fact.of(field, joined().facts());
            if (!kept.known() && !joined.known()) continue;
            var relation =
                    !kept.known() || !joined.known()
                            ? Relation.ONE
                            : kept.says(joined) ? Relation.SAME : Relation.DIFFERENT;
            lines.add(new Line(field, kept, joined, relation));
        }
        return lines;
    }
}
