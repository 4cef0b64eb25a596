package firebreak.domain.coverage;

import java.util.List;

/// A way of testing.
///
/// @param factorIds contributing factors that such a test should show
/// @param triggers what brings a defect out that such a test should show
/// @param retired no longer asked; what was answered stays
public record TestType(
        String id,
        String label,
        String definition,
        List<String> factorIds,
        List<Trigger> triggers,
        boolean retired) {
    public TestType {
        factorIds = List.copyOf(factorIds);
        triggers = List.copyOf(triggers);
    }
}
