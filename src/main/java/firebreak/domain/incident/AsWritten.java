package firebreak.domain.incident;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a client's file says of an incident besides the facts, as it was written.
///
/// @param text the text with its markup, "" where the plain text has it all
/// @param markup how that is marked up, null where it is not
/// @param labels the client's own labels
/// @param people who worked on it; names until they are stored, pseudonyms from then on
/// @param named others whom the file names beside it, to be recognised in the text; never stored
/// @param clocks moments that were written without a zone or a time of day
public record AsWritten(
        String text,
        @Nullable Markup markup,
        List<String> labels,
        List<String> people,
        List<String> named,
        Map<Clock, String> clocks) {
    public static final AsWritten NOTHING =
            new AsWritten("", null, List.of(), List.of(), List.of(), Map.of());

    public AsWritten {
        labels = List.copyOf(labels);
        people = List.copyOf(people);
        named = List.copyOf(named);
        clocks = clocks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(clocks));
    }

    /// The clocks in one text, a line for each.
    public static String text(Map<Clock, String> clocks) {
        var text = new StringBuilder();
        clocks.forEach((clock, written) ->
                text.append(text.isEmpty() ? "" : "\n").append(clock).append('=').append(written));
        return text.toString();
    }

    /// The clocks of such a text; lines that say nothing are passed over.
    public static Map<Clock, String> clocks(String text) {
        var clocks = new EnumMap<Clock, String>(Clock.class);
        for (var line : text.split("\n"))
            for (var clock : Clock.values())
                if (line.startsWith(clock + "="))
                    clocks.put(clock, line.substring(clock.name().length() + 1));
        return clocks;
    }

    /// The items of a list that is kept as one text.
    public static List<String> list(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(", "));
    }

    /// A list as one text.
    public static String text(List<String> list) {
        return String.join(", ", list);
    }
}
