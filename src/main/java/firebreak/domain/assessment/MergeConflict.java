package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row that both copies of an assessment changed differently, for a person to decide.
///
/// @param id by which a decision names it
/// @param label what the row is to people
/// @param fields in which the copies differ; of a row that one side removed, all that had a value
public record MergeConflict(String id, String label, List<Field> fields) {
    /// Whose row is taken.
    public enum Side {
        OURS,
        THEIRS
    }

    /// A field as it was before both changed it, and on either side.
    public record Field(
            String field, @Nullable String base, @Nullable String ours, @Nullable String theirs) {}

    public MergeConflict {
        fields = List.copyOf(fields);
    }
}
