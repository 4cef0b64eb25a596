package firebreak.ui.agreement;

import firebreak.analysis.agreement.Differing;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// Whose word counts for each thing that two coders judged differently. Origin and factor go
/// together, as a factor belongs to one origin.
///
/// @param note why they settled it so, with the dissent that is left
record Settling(Differing of, Map<TaggedField, Side> sides, String note) {
    enum Side {
        FIRST,
        SECOND
    }

    static Settling of(Differing differing) {
        return new Settling(differing, Map.of(), "");
    }

    /// The field that decides about a field.
    static TaggedField part(TaggedField field) {
        return field == TaggedField.FACTOR ? TaggedField.ORIGIN : field;
    }

    Settling take(TaggedField field, Side side) {
        var next = new EnumMap<TaggedField, Side>(TaggedField.class);
        next.putAll(sides);
        next.put(part(field), side);
        return new Settling(of, next, note);
    }

    /// Takes all that one coder said.
    Settling takeAll(Side side) {
        var next = this;
        for (var field : TaggedField.values()) next = next.take(field, side);
        return next;
    }

    Settling withNote(String words) {
        return new Settling(of, sides, words);
    }

    @Nullable Side side(TaggedField field) {
        return sides.get(part(field));
    }

    /// Whether every difference has a decision.
    boolean complete() {
        if (of.discardedByOne()) return side(TaggedField.ORIGIN) != null;
        return of.fields().stream().allMatch(f -> side(f) != null);
    }

    /// What the coders agreed on; it may only be asked for where everything is decided. Where they
    /// said the same, or only one said anything, that stands.
    Tagging tagging(UUID id, Instant at) {
        if (!complete()) throw new IllegalStateException("not decided yet");
        var whole = of.discardedByOne() ? from(TaggedField.ORIGIN) : of.first();
        if (whole.state() == TaggingState.DISCARDED)
            return new Tagging(
                    id,
                    of.incident(),
                    Tagging.AGREED,
                    whole.codebookVersion(),
                    TaggingState.DISCARDED,
                    whole.origin(),
                    whole.factorId(),
                    whole.earliestStageId(),
                    whole.preventability(),
                    null,
                    note.strip(),
                    whole.quote(),
                    at);
        var origin = from(TaggedField.ORIGIN);
        return new Tagging(
                id,
                of.incident(),
                Tagging.AGREED,
                origin.codebookVersion(),
                TaggingState.DONE,
                origin.origin(),
                from(TaggedField.FACTOR).factorId(),
                from(TaggedField.STAGE).earliestStageId(),
                from(TaggedField.PREVENTABILITY).preventability(),
                null,
                note.strip(),
                origin.quote(),
                at,
                further(origin));
    }

    private static Further further(Tagging of) {
        return of.further().withMemo("").withFlag(false);
    }

    /// Who says what stands of a field; of two who say the same, or where one says nothing, the one
    /// who says something.
    private Tagging from(TaggedField field) {
        if (of.discardedByOne()) field = TaggedField.ORIGIN;
        var side = side(field);
        if (side == null) return field.of(of.first()) == null ? of.second() : of.first();
        return side == Side.FIRST ? of.first() : of.second();
    }
}
