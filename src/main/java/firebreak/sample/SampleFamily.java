package firebreak.sample;

import java.util.List;

/// A recurrence family of the sample, before it has an id.
public record SampleFamily(String name, List<String> incidentKeys) {
    public SampleFamily {
        incidentKeys = List.copyOf(incidentKeys);
    }
}
