package firebreak.domain.fit;

import java.util.Locale;

/// Whether a sign holds. That nobody knows is an answer, too, and no "does not".
public enum Holding {
    HOLDS,
    PARTLY,
    NOT,
    UNKNOWN;

    /// By which files know it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
