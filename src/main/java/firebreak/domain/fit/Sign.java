package firebreak.domain.fit;

import java.util.Locale;

/// What one sees where the method fits.
public enum Sign {
    /// Response is fast, and yet incidents come steadily.
    FAST_YET_FREQUENT,
    /// Post-mortems keep naming gaps in requirements, or missing tests.
    NAMED_UPSTREAM,
    /// The same kind of incident comes again after operational fixes.
    SAME_AGAIN,
    /// Operations is frustrated with preventable issues from development.
    OPERATIONS_FRUSTRATED;

    /// By which files know it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
