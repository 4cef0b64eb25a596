package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

/// What became of one field of a row, in words for people; long texts are shortened.
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
