package firebreak.domain.fit;

import java.util.Locale;

/// What incidents cost people, as they say it.
public enum Load {
    /// Minutes a week that all leaders together spend in crises.
    LEADERSHIP_MINUTES(1_000_000),
    /// Pages a week for a person who is on call.
    PAGES(100_000),
    /// Nights a week on which a person who is on call is woken.
    NIGHTS(7);

    private final double most;

    Load(double most) {
        this.most = most;
    }

    /// Beyond this a number is a slip.
    public double most() {
        return most;
    }

    /// By which files know it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
