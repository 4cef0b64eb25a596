package firebreak.domain.assessment;

import org.jspecify.annotations.Nullable;

/// One field of a row before and after, all in words for people; null where there was no value.
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
