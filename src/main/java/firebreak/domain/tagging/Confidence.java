package firebreak.domain.tagging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure the coder is of a tagging.
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Confidence> ofId(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }
}
