package firebreak.domain.tagging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether the client's own development process could have stopped the incident.
public enum Preventability {
    PREVENTABLE,
    PARTLY,
    NOT,
    NOT_ENOUGH_INFORMATION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Preventability> ofId(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
