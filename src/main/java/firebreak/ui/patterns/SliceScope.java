package firebreak.ui.patterns;

import firebreak.analysis.pictures.History;
import firebreak.domain.tagging.PastIncident;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a slice can be chosen from; found beside the window, because it takes walks through the
/// history.
///
/// @param services by name; an empty one where some incidents have none
/// @param first day of an incident; null where none has one
/// @param last day of an incident
/// @param families whether any incident is in a recurrence family
record SliceScope(
        List<String> services,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int incidents,
        boolean families) {
    SliceScope {
        services = List.copyOf(services);
    }

    static SliceScope of(History whole) {
        return new SliceScope(
                whole.incidents().stream()
                        .map(i -> i.tagged().service())
                        .distinct()
                        .sorted()
                        .toList(),
                day(whole, whole.incidents()),
                day(whole, whole.incidents().reversed()),
                whole.incidents().size(),
                !whole.families().isEmpty());
    }

    private static @Nullable LocalDate day(History whole, List<PastIncident> incidents) {
        return incidents.stream()
                .map(whole::day)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
