package firebreak.sample;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One judgement of the sample, before it has an id and a codebook version. `quote` stands word for
/// word in the incident's text, or is empty.
///
/// @param service of the incident
/// @param further what was said beyond the primary judgement
public record SampleTagging(
        String incidentKey,
        String coder,
        TaggingState state,
        @Nullable Origin origin,
        @Nullable String factorId,
        @Nullable String earliestStageId,
        @Nullable Preventability preventability,
        @Nullable Confidence confidence,
        String reason,
        String quote,
        Instant at,
        String service,
        Further further) {}
