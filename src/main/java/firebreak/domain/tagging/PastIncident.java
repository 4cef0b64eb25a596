package firebreak.domain.tagging;

import firebreak.domain.incident.Clocks;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What the pictures need of one incident, without its texts.
///
/// @param tagged the incident with the judgement that stands for it
/// @param team as the client calls it; empty where unknown
/// @param measured whether the minutes that people spent come from a log, not from an estimate
/// @param furtherFactorIds contributing factors beside the primary one
/// @param slippedStageIds stages that let the incident pass
/// @param familyId its recurrence family; null where it is in none
public record PastIncident(
        TaggedIncident tagged,
        Clocks clocks,
        String team,
        boolean measured,
        List<String> furtherFactorIds,
        List<String> slippedStageIds,
        @Nullable UUID familyId) {
    /// As [TaggedIncident#BY_TIME].
    public static final Comparator<PastIncident> BY_TIME =
            Comparator.comparing(PastIncident::tagged, TaggedIncident.BY_TIME);

    public PastIncident {
        furtherFactorIds = List.copyOf(furtherFactorIds);
        slippedStageIds = List.copyOf(slippedStageIds);
    }

    public UUID id() {
        return tagged.incidentId();
    }

    /// The same under another judgement; null where nobody judged it.
    public PastIncident judged(@Nullable Tagging by) {
        var further = by == null ? Further.NONE : by.further();
        return new PastIncident(
                new TaggedIncident(
                        tagged.incidentId(),
                        tagged.key(),
                        tagged.title(),
                        tagged.service(),
                        tagged.severityClass(),
                        tagged.occurred(),
                        tagged.leadershipMinutes(),
                        tagged.changeReference(),
                        by == null ? TaggingState.PENDING : by.state(),
                        by == null ? null : by.origin(),
                        by == null ? null : by.factorId(),
                        by == null ? null : by.earliestStageId(),
                        by == null ? null : by.preventability(),
                        by == null ? null : by.confidence()),
                clocks,
                team,
                measured,
                further.factorIds(),
                further.slippedStageIds(),
                familyId);
    }

    /// The same without what was said of clocks, team and beyond the primary judgement.
    public static PastIncident of(TaggedIncident tagged) {
        return new PastIncident(tagged, Clocks.UNKNOWN, "", false, List.of(), List.of(), null);
    }
}
