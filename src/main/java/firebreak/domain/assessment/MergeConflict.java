package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A row that both copies of an assessment changed differently, for a person to decide.
///
/// @param id by which a decision names it
/// @param label what the row is to people
/// @param about the title of the incident that a tagging judges; empty for other rows
/// @param byField whether each part may be decided by itself; a judgement is taken or left as one
/// @param along what goes or stays with a row that one side removed, in words
/// @param fields in which the copies differ; of a row that one side removed, all that had a value
public record MergeConflict(
        String id,
        String label,
        String about,
        boolean byField,
        Version ours,
        Version theirs,
        List<String> along,
        List<Field> fields) {
    /// Whose row is taken.
    public enum Side {
        OURS,
        THEIRS;

        public Side other() {
            return this == OURS ? THEIRS : OURS;
        }
    }

    /// What one side has.
    ///
    /// @param there whether it still has the row
    /// @param by who edited it last since the copies parted, where the journal says so
    public record Version(boolean there, @Nullable String by, @Nullable Instant at) {}

    /// A field as it was before both changed it, and on either side.
    ///
    /// @param part by which a decision names it; fields that only make sense together share one
    /// @param column its name in the store
    /// @param field its name to people
    public record Field(
            String part,
            String column,
            String field,
            @Nullable String base,
            @Nullable String ours,
            @Nullable String theirs) {}

    public MergeConflict {
        along = List.copyOf(along);
        fields = List.copyOf(fields);
    }
}
