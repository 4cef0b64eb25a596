package firebreak.domain.codebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where in the development life cycle an incident began.
public enum Origin {
    REQUIREMENTS,
    CODE_QUALITY,
    DEPLOYMENT,
    OPERATIONAL;

    /// The name in files and on the command line: `requirements`, `code_quality`, ...
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Origin> ofId(String id) {
        return Arrays.stream(values()).filter(o -> o.id().equals(id)).findFirst();
    }
}
