package firebreak.analysis.pictures;

import firebreak.analysis.Patterns;
import firebreak.domain.tagging.PastIncident;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;

/// What was watched: weeks without an incident count as 0 only where one would have been seen.
///
/// @param from first day of the whole history, or of the slice where that is later; null where no
///   incident has a day
/// @param to last day, none in the future
/// @param teams of the whole history by their first incident, so that a pseudonym stays with its
///   team whatever the slice is
public record Watched(@Nullable LocalDate from, @Nullable LocalDate to, List<String> teams) {
    public Watched {
        teams = List.copyOf(teams);
    }

    /// What the whole history was watched for: from its first to its last incident, of any state of
    /// tagging.
    static Watched of(List<PastIncident> incidents, ZoneId zone, LocalDate today) {
        var sorted = incidents.stream().sorted(PastIncident.BY_TIME).toList();
        var teams = new LinkedHashSet<String>();
        for (var incident : sorted) if (!incident.team().isBlank()) teams.add(incident.team());
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (var incident : sorted) {
            first = Patterns.day(incident.tagged(), zone).orElse(null);
            if (first != null) break;
        }
        for (var incident : sorted.reversed()) {
            last =
                    Patterns.day(incident.tagged(), zone)
                            .filter(d -> !d.isAfter(today))
                            .orElse(null);
            if (last != null) break;
        }
        return last == null || first == null
                ? new Watched(null, null, List.copyOf(teams))
                : new Watched(first, last, List.copyOf(teams));
    }

    /// The part of it within a period.
    Watched within(@Nullable LocalDate begin, @Nullable LocalDate end) {
        if (from == null || to == null) return this;
        var first = begin == null || begin.isBefore(from) ? from : begin;
        var last = end == null || end.isAfter(to) ? to : end;
        return last.isBefore(first)
                ? new Watched(null, null, teams)
                : new Watched(first, last, teams);
    }

    /// Days, both ends among them; 0 where nothing was watched.
    public long days() {
        return from == null || to == null ? 0 : to.toEpochDay() - from.toEpochDay() + 1;
    }
}
