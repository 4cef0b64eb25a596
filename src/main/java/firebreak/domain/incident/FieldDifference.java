package firebreak.domain.incident;

import java.util.List;
import java.util.UUID;

/// A field of which what stands is not what every source says.
///
/// @param key of the incident
/// @param others what the sources say instead, at least one
public record FieldDifference(
        UUID incident,
        String key,
        FactName field,
        Fact stands,
        FactOrigin origin,
        List<IncidentOrigins.Other> others) {
    public FieldDifference {
        others = List.copyOf(others);
    }
}
