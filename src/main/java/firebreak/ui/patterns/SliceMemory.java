package firebreak.ui.patterns;

import firebreak.analysis.pictures.Slice;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A slice in words that name nothing of a client, so that they may stand beside the assessment:
/// services are their places among all services by name, with how many there are.
final class SliceMemory {
    private static final String ALL = "all";
    private static final int PARTS = 6;

    private SliceMemory() {}

    /// @param services all there are, by name
    static String written(Slice slice, List<String> services) {
        if (slice.equals(Slice.ALL)) return ALL;
        return String.join(
                ";",
                day(slice.from()),
                day(slice.to()),
                names(slice.severities()),
                names(slice.origins()),
                slice.familiesOnce() ? "1" : "0",
                services.size()
                        + ":"
                        + slice.services().stream()
                                .map(services::indexOf)
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String names(Collection<? extends Enum<?>> of) {
        return of.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /// Empty where it can't be read, or where there are more or fewer services than then: a place
    /// may be another one's now.
    static Optional<Slice> read(String words, List<String> services) {
        if (words.equals(ALL)) return Optional.of(Slice.ALL);
        var parts = words.split(";", -1);
        if (parts.length != PARTS) return Optional.empty();
        try {
            var places = parts[5].split(":", -1);
            var chosen = new HashSet<String>();
            for (var place : list(places[1])) chosen.add(services.get(Integer.parseInt(place)));
            if (!chosen.isEmpty() && Integer.parseInt(places[0]) != services.size())
                return Optional.empty();
            return Optional.of(
                    new Slice(
                            parts[0].isEmpty() ? null : LocalDate.parse(parts[0]),
                            parts[1].isEmpty() ? null : LocalDate.parse(parts[1]),
                            chosen,
                            all(parts[2], SeverityClass::valueOf),
                            all(parts[3], Origin::valueOf),
                            parts[4].equals("1")));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(",", -1));
    }

    private static <T> Set<T> all(String names, Function<String, T> constant) {
        return list(names).stream().map(constant).collect(Collectors.toSet());
    }
}
