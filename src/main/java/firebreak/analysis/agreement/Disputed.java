package firebreak.analysis.agreement;

import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which incidents coders disagree on: two of them finished it under one version of the codebook,
/// and of a field that both judged they say different things. As in [CoderAgreement], judgements
/// under different definitions are not compared. What they agreed on since settles it, as in
/// [Differing].
public final class Disputed {
    private Disputed() {}

    /// @param taggings of any incidents
    public static Set<UUID> among(List<Tagging> taggings) {
        Map<UUID, List<Tagging>> byIncident = new HashMap<>();
        for (var tagging : taggings)
            byIncident.computeIfAbsent(tagging.incidentId(), i -> new ArrayList<>(2)).add(tagging);
        var disputed = new HashSet<UUID>();
        byIncident.forEach((incident, said) -> {
            if (is(said)) disputed.add(incident);
        });
        return disputed;
    }

    /// @param taggings of one incident
    public static boolean is(List<Tagging> taggings) {
        for (int i = 0; i < taggings.size(); i++)
            for (int j = i + 1; j < taggings.size(); j++)
                if (differ(taggings.get(i), taggings.get(j))
                        && !settled(taggings, taggings.get(i), taggings.get(j))) return true;
        return false;
    }

    private static boolean differ(Tagging one, Tagging other) {
        return one.state() == TaggingState.DONE
                && other.state() == TaggingState.DONE
                && one.codebookVersion() == other.codebookVersion()
                && !one.coder().equals(other.coder())
                && !one.agreed()
                && !other.agreed()
                && !TaggedField.differing(one, other).isEmpty();
    }

    private static boolean settled(List<Tagging> taggings, Tagging one, Tagging other) {
        return taggings.stream()
                .anyMatch(t -> t.agreed() && t.settled() && Differing.settles(t, one, other));
    }
}
