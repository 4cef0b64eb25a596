package firebreak.domain.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One coder's judgement of one incident under one codebook version. What is not judged yet is
/// null; the earliest stage is the first at which the incident could have been prevented. What
/// coders who had judged differently agreed on is a judgement, too; it has no coder's name.
public record Tagging(
        UUID id,
        UUID incidentId,
        String coder,
        int codebookVersion,
        TaggingState state,
        @Nullable Origin origin,
        @Nullable String factorId,
        @Nullable String earliestStageId,
        @Nullable Preventability preventability,
        @Nullable Confidence confidence,
        String reason,
        String quote,
        Instant at,
        Further further) {
    /// Without anything beyond the primary judgement.
    public Tagging(
            UUID id,
            UUID incidentId,
            String coder,
            int codebookVersion,
            TaggingState state,
            @Nullable Origin origin,
            @Nullable String factorId,
            @Nullable String earliestStageId,
            @Nullable Preventability preventability,
            @Nullable Confidence confidence,
            String reason,
            String quote,
            Instant at) {
        this(
                id,
                incidentId,
                coder,
                codebookVersion,
                state,
                origin,
                factorId,
                earliestStageId,
                preventability,
                confidence,
                reason,
                quote,
                at,
                Further.NONE);
    }

    /// Whether the judgement may count as done: an origin, a preventability and, unless the
    /// incident could not have been prevented or nobody can tell, the earliest stage.
    public static boolean complete(
            @Nullable Origin origin,
            @Nullable String earliestStageId,
            @Nullable Preventability preventability) {
        if (origin == null || preventability == null) return false;
        return switch (preventability) {
            case PREVENTABLE, PARTLY -> earliestStageId != null;
            case NOT, NOT_ENOUGH_INFORMATION -> true;
        };
    }

    /// Of two judgements of one incident, the one that stands for it: a finished one or a discard
    /// before a draft, then the newer.
    public static Tagging standing(Tagging a, Tagging b) {
        if (a.settled() != b.settled()) return a.settled() ? a : b;
        return b.at.isAfter(a.at) ? b : a;
    }

    /// Stands in the place of a coder's name where coders agreed.
    public static final String AGREED = "";

    /// Whether coders agreed on it, having judged differently.
    public boolean agreed() {
        return coder.equals(AGREED);
    }

    /// The coder as people read it.
    public String coderWords() {
        return agreed() ? Text.of("tagging.agreed") : coder;
    }

    /// Whether the coder is through with it.
    public boolean settled() {
        return switch (state) {
            case DONE, DISCARDED -> true;
            case PENDING, DRAFT -> false;
        };
    }

    /// The same judgement, saying something else beyond the primary one.
    public Tagging withFurther(Further next) {
        return new Tagging(
                id,
                incidentId,
                coder,
                codebookVersion,
                state,
                origin,
                factorId,
                earliestStageId,
                preventability,
                confidence,
                reason,
                quote,
                at,
                next);
    }
}
