package firebreak.intake.container.json;

import java.util.List;
import java.util.Locale;

/// Where in a JSON document entries stand.
///
/// @param names on the way from the root
record JsonPlace(List<String> names, Kind kind) {
    enum Kind {
        /// The objects of an array, or of the document itself.
        ARRAY,
        /// The values of an object, each named by its property.
        KEYED,
        /// One object in an envelope.
        ONE
    }

    static final JsonPlace ROOT = new JsonPlace(List.of(), Kind.ARRAY);

    JsonPlace {
        names = List.copyOf(names);
    }

    String shown() {
        return String.join(".", names);
    }

    /// The last name, in lower case.
    String word() {
        return names.isEmpty() ? "" : names.getLast().toLowerCase(Locale.ROOT);
    }

    boolean isBelow(List<String> other) {
        return names.size() > other.size() && names.subList(0, other.size()).equals(other);
    }
}
