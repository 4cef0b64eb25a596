package firebreak.analysis;

import firebreak.domain.coverage.Trigger;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An incident with everything in its standing tagging that says what could have stopped it.
///
/// @param furtherFactorIds contributing factors beside the primary one
/// @param broughtOut what brought the defect out; null where nobody said
public record EscapedIncident(
        TaggedIncident incident, List<String> furtherFactorIds, @Nullable Trigger broughtOut) {
    private static final Comparator<EscapedIncident> BY_TIME =
            Comparator.comparing(EscapedIncident::incident, TaggedIncident.BY_TIME)
                    .thenComparing(EscapedIncident::id);

    public EscapedIncident {
        furtherFactorIds = List.copyOf(furtherFactorIds);
    }

    /// @param further what the standing tagging says beyond the primary judgement
    public static EscapedIncident of(TaggedIncident incident, Further further) {
        return new EscapedIncident(incident, further.factorIds(), further.broughtOut());
    }

    /// Every incident with what its standing tagging says beyond the primary judgement.
    ///
    /// @param further by incident; those without a tagging need none
    public static List<EscapedIncident> of(
            Collection<TaggedIncident> incidents, Map<UUID, Further> further) {
        return incidents.stream()
                .map(i -> of(i, further.getOrDefault(i.incidentId(), Further.NONE)))
                .toList();
    }

    /// The incident that escaped.
    public UUID id() {
        return incident.incidentId();
    }

    /// Whether the client's own process could have stopped it, wholly or partly, by a finished
    /// tagging.
    public boolean preventable() {
        return Patterns.preventedEarlier(incident);
    }

    /// The primary factor and the further ones.
    public List<String> factorIds() {
        var ids = new ArrayList<String>();
        if (incident.factorId() != null) ids.add(incident.factorId());
        ids.addAll(furtherFactorIds);
        return ids;
    }

    /// Whether one of its factors is among these.
    public boolean hasFactorOf(Collection<String> ids) {
        return (incident.factorId() != null && ids.contains(incident.factorId()))
                || furtherFactorIds.stream().anyMatch(ids::contains);
    }

    /// Those that the process could have stopped, by their time, whatever order they come in.
    public static List<EscapedIncident> preventable(Collection<EscapedIncident> incidents) {
        return incidents.stream().filter(EscapedIncident::preventable).sorted(BY_TIME).toList();
    }
}
