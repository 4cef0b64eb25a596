package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

/// Minutes that people spent on an incident; null where nobody knows. `measured` tells a log from
/// an estimate.
public record Effort(
        @Nullable Integer leadershipMinutes, @Nullable Integer responderMinutes, boolean measured) {
    public static final Effort UNKNOWN = new Effort(null, null, false);
}
