package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

/// A client's word for severity that by itself says nothing of how severe an incident is.
///
/// @param incidents how many have it
/// @param placed where a person placed it on the common scale; null where nobody did
public record SeverityWordUse(String word, int incidents, @Nullable SeverityClass placed) {}
