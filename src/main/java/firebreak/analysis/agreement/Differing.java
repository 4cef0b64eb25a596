package firebreak.analysis.agreement;

import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An incident that two coders finished and judged differently, with what they agreed on since.
///
/// @param fields of which they said different things; none where one of them discarded the incident
/// @param agreed null where nobody has settled it, or where a coder judged anew since
public record Differing(
        UUID incident,
        Tagging first,
        Tagging second,
        Set<TaggedField> fields,
        @Nullable Tagging agreed) {
    public Differing {
        fields = Set.copyOf(fields);
    }

    /// Whether they part on whether it is an incident for this assessment at all.
    public boolean discardedByOne() {
        return first.state() != second.state();
    }

    /// All that two coders judged differently, what is still open first and then in the order in
    /// which the second one judged. Judgements under different versions of the codebook answer
    /// different questions and are left out; what only one of them said of an incident is no
    /// difference.
    ///
    /// @param taggings of all coders
    /// @param first a coder
    /// @param second another one
    public static List<Differing> between(List<Tagging> taggings, String first, String second) {
        var ones = of(taggings, first);
        var others = of(taggings, second);
        var agreed = of(taggings, Tagging.AGREED);
        var all = new ArrayList<Differing>();
        for (var other : others.values()) {
            var one = ones.get(other.incidentId());
            if (one == null || one.codebookVersion() != other.codebookVersion()) continue;
            var fields = fields(one, other);
            if (fields.isEmpty() && one.state() == other.state()) continue;
            var settled = agreed.get(other.incidentId());
            var stands = settled != null && settles(settled, one, other);
            all.add(new Differing(other.incidentId(), one, other, fields, stands ? settled : null));
        }
        all.sort(
                Comparator.comparing((Differing d) -> d.agreed() != null)
                        .thenComparing(d -> d.second().at())
                        .thenComparing(d -> d.second().id()));
        return all;
    }

    private static Set<TaggedField> fields(Tagging one, Tagging other) {
        return one.state() == TaggingState.DONE && other.state() == TaggingState.DONE
                ? TaggedField.differing(one, other)
                : Set.of();
    }

    /// Whether what was agreed on settles what two said: neither has judged anew since.
    static boolean settles(Tagging agreed, Tagging one, Tagging other) {
        return !agreed.at().isBefore(one.at()) && !agreed.at().isBefore(other.at());
    }

    private static Map<UUID, Tagging> of(List<Tagging> taggings, String coder) {
        var all = new HashMap<UUID, Tagging>();
        for (var tagging : taggings)
            if (tagging.settled() && tagging.coder().equals(coder))
                all.put(tagging.incidentId(), tagging);
        return all;
    }
}
