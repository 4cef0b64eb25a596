package firebreak.ui.tagging;

import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;

/// What is said of many incidents at once; what is null stays as it is with each of them.
///
/// @param discard sets them aside, whatever their tags
record BulkChange(
        @Nullable Origin origin,
        @Nullable Factor factor,
        @Nullable String stageId,
        @Nullable Preventability preventability,
        @Nullable Confidence confidence,
        boolean discard) {
    static final BulkChange NOTHING = new BulkChange(null, null, null, null, null, false);

    boolean nothing() {
        return equals(NOTHING);
    }

    /// Another origin takes a factor of the earlier one away; a factor brings its origin with it.
    Judgement on(Judgement before) {
        var said = before;
        if (origin != null && origin != said.origin()) said = said.choose(origin);
        if (factor != null && !said.has(factor)) said = said.choose(factor);
        if (stageId != null && !stageId.equals(said.stageId())) said = said.chooseStage(stageId);
        if (preventability != null && preventability != said.preventability())
            said = said.choose(preventability);
        if (confidence != null && confidence != said.confidence()) said = said.choose(confidence);
        return said;
    }

    /// Takes a factor of another origin away.
    BulkChange withOrigin(@Nullable Origin next) {
        var fits = factor != null && factor.origin() == next;
        return new BulkChange(
                next, fits ? factor : null, stageId, preventability, confidence, discard);
    }

    BulkChange withFactor(@Nullable Factor next) {
        return new BulkChange(
                next == null ? origin : next.origin(),
                next,
                stageId,
                preventability,
                confidence,
                discard);
    }

    BulkChange withStage(@Nullable String next) {
        return new BulkChange(origin, factor, next, preventability, confidence, discard);
    }

    BulkChange withPreventability(@Nullable Preventability next) {
        return new BulkChange(origin, factor, stageId, next, confidence, discard);
    }

    BulkChange withConfidence(@Nullable Confidence next) {
        return new BulkChange(origin, factor, stageId, preventability, next, discard);
    }

    BulkChange withDiscard(boolean next) {
        return new BulkChange(origin, factor, stageId, preventability, confidence, next);
    }
}
