package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What the coder has said so far of the incident on the bench. Choosing what is chosen already
/// takes it back.
record Judgement(
        @Nullable Origin origin,
        @Nullable String factorId,
        @Nullable String stageId,
        @Nullable Preventability preventability,
        @Nullable Confidence confidence,
        String reason,
        String quote,
        Further further) {
    static final Judgement NONE = new Judgement(null, null, null, null, null, "", "", Further.NONE);

    /// What a complete judgement still needs.
    enum Missing {
        ORIGIN,
        STAGE,
        PREVENTABILITY
    }

    /// The judgement of a tagging; a factor or stage that the codebook no longer has is left out,
    /// which [ChangedSince] tells the coder.
    static Judgement of(Tagging t, Codebook codebook) {
        var factor = t.factorId();
        var stage = t.earliestStageId();
        return new Judgement(
                t.origin(),
                factor != null && codebook.factor(factor).isPresent() ? factor : null,
                stage != null && codebook.stage(stage).isPresent() ? stage : null,
                t.preventability(),
                t.confidence(),
                t.reason(),
                t.quote(),
                t.further().within(codebook));
    }

    /// Another origin takes a factor of the earlier one away.
    Judgement choose(Origin chosen) {
        var next = chosen == origin ? null : chosen;
        return new Judgement(
                next, null, stageId, preventability, confidence, reason, quote, further);
    }

    /// A factor brings its origin with it.
    Judgement choose(Factor chosen) {
        var next = chosen.id().equals(factorId) ? null : chosen.id();
        return new Judgement(
                chosen.origin(),
                next,
                stageId,
                preventability,
                confidence,
                reason,
                quote,
                next == null ? further : further.withoutFactor(next));
    }

    Judgement chooseStage(String chosen) {
        var next = chosen.equals(stageId) ? null : chosen;
        return new Judgement(
                origin, factorId, next, preventability, confidence, reason, quote, further);
    }

    Judgement choose(Preventability chosen) {
        var next = chosen == preventability ? null : chosen;
        return new Judgement(origin, factorId, stageId, next, confidence, reason, quote, further);
    }

    Judgement choose(Confidence chosen) {
        var next = chosen == confidence ? null : chosen;
        return new Judgement(
                origin, factorId, stageId, preventability, next, reason, quote, further);
    }

    Judgement withReason(String words) {
        return new Judgement(
                origin, factorId, stageId, preventability, confidence, words, quote, further);
    }

    Judgement withQuote(String words) {
        return new Judgement(
                origin, factorId, stageId, preventability, confidence, reason, words, further);
    }

    Judgement with(Further more) {
        return new Judgement(
                origin, factorId, stageId, preventability, confidence, reason, quote, more);
    }

    /// Says that a factor contributed, too, or takes that back. The first one is the primary one.
    Judgement add(Factor more) {
        if (factorId == null) return choose(more);
        return has(more) ? this : with(further.toggleFactor(more.id()));
    }

    /// The tags of another incident; reason, quote, memo and flag belong to this one and stay.
    Judgement tagsOf(Judgement other) {
        return new Judgement(
                other.origin,
                other.factorId,
                other.stageId,
                other.preventability,
                other.confidence,
                reason,
                quote,
                further.tagsOf(other.further));
    }

    boolean sameTags(Judgement other) {
        return tagsOf(other).equals(this);
    }

    boolean stageNeeded() {
        return preventability == null
                || switch (preventability) {
                    case PREVENTABLE, PARTLY -> true;
                    case NOT, NOT_ENOUGH_INFORMATION -> false;
                };
    }

    boolean complete() {
        return Tagging.complete(origin, stageId, preventability);
    }

    /// Whether nothing is said yet.
    boolean blank() {
        return equals(NONE)
                || (sameTags(NONE)
                        && reason.isBlank()
                        && quote.isBlank()
                        && further.memo().isBlank()
                        && !further.flagged());
    }

    List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (origin == null) missing.add(Missing.ORIGIN);
        if (stageId == null && stageNeeded()) missing.add(Missing.STAGE);
        if (preventability == null) missing.add(Missing.PREVENTABILITY);
        return missing;
    }

    /// What is still missing, in words.
    String missingWords() {
        return String.join(
                Text.of("tagging.missing.and"), missing().stream().map(m -> Text.of(m)).toList());
    }

    /// The tagging that says this.
    Tagging tagging(
            UUID id, UUID incident, String coder, int codebook, TaggingState state, Instant at) {
        return new Tagging(
                id,
                incident,
                coder,
                codebook,
                state,
                origin,
                factorId,
                stageId,
                preventability,
                confidence,
                reason.strip(),
                quote,
                at,
                further.withMemo(further.memo().strip()));
    }

    boolean has(Factor factor) {
        return Objects.equals(factorId, factor.id());
    }
}
