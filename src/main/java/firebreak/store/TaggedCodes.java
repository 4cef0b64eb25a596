package firebreak.store;

import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.codebook.Code;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// Where taggings name factors and stages.
final class TaggedCodes {
    private TaggedCodes() {}

    /// The primary factor, or the earliest stage.
    static Field<@Nullable String> primary(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> TAGGING.FACTOR_ID;
            case STAGE -> TAGGING.EARLIEST_STAGE_ID;
        };
    }

    /// Further ones: ids with a blank between them.
    static Field<@Nullable String> beyond(Code.Kind kind) {
        return switch (kind) {
            case FACTOR -> TAGGING.FURTHER_FACTORS;
            case STAGE -> TAGGING.SLIPPED_STAGES;
        };
    }

    /// Taggings that name one of these, be it beyond the primary judgement.
    static Condition named(Code.Kind kind, Collection<String> ids) {
        var padded = DSL.concat(DSL.val(" "), beyond(kind), DSL.val(" "));
        var any = ids.stream().map(id -> DSL.position(padded, " " + id + " ").gt(0)).toList();
        return primary(kind).in(ids).or(beyond(kind).isNotNull().and(DSL.or(any)));
    }
}
