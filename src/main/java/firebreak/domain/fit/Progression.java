package firebreak.domain.fit;

import java.util.Locale;

/// The five stages on which a client places itself, in order.
public enum Progression {
    /// Incidents are handled as they come, post-mortems are basic.
    REACTIVE,
    /// Response, alerting and coordination are being invested in.
    INVESTING,
    /// Response is excellent.
    EXCELLENT,
    /// Response is excellent, and incidents come as often as before.
    FRUSTRATED,
    /// It is seen that they start in development practice.
    RECOGNISED;

    /// From 1, as people say it.
    public int number() {
        return ordinal() + 1;
    }

    /// By which files know it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
