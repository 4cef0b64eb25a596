package firebreak.intake;

import firebreak.domain.incident.Markup;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known about the files of one tool. Profiles are data, read by [Profiles].
///
/// @param name part of the identity of every incident read with it; never change one
/// @param signatures headers that give the tool away: all names of one of them occur
/// @param variants names of editions of the tool by the column that gives each away
/// @param wrappers what the tool puts around names of fields added to it, which stand at the `…`
/// @param fields names of columns for each field, the best first
/// @param patterns for names that vary
/// @param nullWords how the tool says "nothing"
/// @param zone of moments without one, where the tool always uses the same
/// @param limits numbers of rows at which the tool stops writing
/// @param undated whether its incidents may have no date at all, as documents written by hand do; a
///   date that is none is then reported and left unknown
/// @param scope how the tool says that a row is no incident of ours
/// @param spans columns that say how long something took
/// @param severityLabels labels that count where no column holds the severity
/// @param markup how its texts may be marked up, the first that fits counts
/// @param personal words in the names of columns that tell of people
record Profile(
        String id,
        String name,
        List<Set<String>> signatures,
        Map<String, String> variants,
        List<String> wrappers,
        Map<IncidentField, List<String>> fields,
        Map<IncidentField, List<Pattern>> patterns,
        Set<String> nullWords,
        @Nullable ZoneId zone,
        Set<Integer> limits,
        boolean undated,
        List<String> personal,
        List<ScopeMatcher> scope,
        List<SpanColumn> spans,
        SeverityLabels severityLabels,
        List<Markup> markup) {
    static final String GENERIC = "generic";

    /// The zone of moments that name none.
    ZoneId zoneFor(ImportChoices choices, ZoneId otherwise) {
        var chosen = choices.zone();
        if (chosen != null) return chosen;
        return zone != null ? zone : otherwise;
    }

    boolean generic() {
        return id.equals(GENERIC);
    }

    /// The largest signature that the header shows, empty where it shows none.
    Set<String> shownIn(Collection<String> header) {
        return signatures.stream()
                .filter(header::containsAll)
                .reduce(Set.of(), (a, b) -> b.size() > a.size() ? b : a);
    }

    /// How well a column's name fits a field, the lower the better, or -1 where it does not.
    int rank(IncidentField field, String name) {
        var names = fields.getOrDefault(field, List.of());
        var at = names.indexOf(name);
        if (at >= 0) return at;
        var more = patterns.getOrDefault(field, List.of());
        for (var i = 0; i < more.size(); i++)
            if (more.get(i).matcher(name).find()) return names.size() + i;
        return -1;
    }

    /// Whether a [#rank] comes from a pattern and not from a name that is known as a whole.
    boolean byPattern(IncidentField field, int rank) {
        return rank >= fields.getOrDefault(field, List.of()).size();
    }

    boolean tellsOfPeople(String name) {
        return personal.stream().anyMatch(name::contains);
    }
}
