package firebreak.domain.fit;

import java.util.Locale;

/// When it is asked.
public enum Moment {
    START,
    END;

    /// By which files know it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
