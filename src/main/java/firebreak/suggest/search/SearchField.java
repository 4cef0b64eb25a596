package firebreak.suggest.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where words are looked for: `field:` before them, without it everywhere.
enum SearchField {
    ANYWHERE,
    KEY,
    TITLE,
    SERVICE,
    TEAM,
    SEVERITY,
    CAUSE,
    CHANGE,
    SOURCE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(f -> f != ANYWHERE && f.id().equalsIgnoreCase(word))
                .findFirst();
    }
}
