package firebreak.domain.coverage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// A component or a user flow in which something can go wrong.
///
/// @param likelihood from 1, hardly ever, to 5; null while nobody said
/// @param impact from 1, hardly felt, to 5; null while nobody said
/// @param services whose incidents are incidents of this area, as the incidents name them
/// @param paths packages, folders and suites that measured evidence of this area begins with
public record RiskArea(
        UUID id,
        AreaKind kind,
        String name,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        List<String> services,
        List<String> paths,
        String note) {
    public enum AreaKind {
        COMPONENT,
        FLOW
    }

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public RiskArea {
        services = List.copyOf(services);
        paths = List.copyOf(paths);
        if (likelihood != null && (likelihood < LEAST || likelihood > MOST))
            throw new IllegalArgumentException("likelihood " + likelihood);
        if (impact != null && (impact < LEAST || impact > MOST))
            throw new IllegalArgumentException("impact " + impact);
    }

    /// Likelihood times impact, by which scores are weighted; empty while either is not said.
    public OptionalInt risk() {
        return likelihood == null || impact == null
                ? OptionalInt.empty()
                : OptionalInt.of(likelihood * impact);
    }
}
