package firebreak.domain.tagging;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// What the patterns need of one incident and its tagging, without the texts, so that a hundred
/// thousand of them stay small. Where there is no tagging, `state` is [TaggingState#PENDING] and
/// the judgements are null. `occurred` is null where no clock is known; `changeReference` is the
/// beginning of what the client's tool says, or empty.
public record TaggedIncident(
        UUID incidentId,
        String key,
        String title,
        String service,
        SeverityClass severityClass,
        @Nullable Instant occurred,
        @Nullable Integer leadershipMinutes,
        String changeReference,
        TaggingState state,
        @Nullable Origin origin,
        @Nullable String factorId,
        @Nullable String earliestStageId,
        @Nullable Preventability preventability,
        @Nullable Confidence confidence) {
    /// By the time of occurrence, those without any last; then by key.
    public static final Comparator<TaggedIncident> BY_TIME =
            Comparator.comparing(
                            TaggedIncident::occurred,
                            Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(TaggedIncident::key);
}
