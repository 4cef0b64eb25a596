package firebreak.analysis.pictures;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The part of a history that all pictures at once are about. An empty set means all.
///
/// @param from first day, in the assessment's zone; null from the beginning
/// @param to last day, itself within; null to the end
/// @param origins of finished taggings; naming any leaves out what is not tagged
/// @param familiesOnce whether of a recurrence family only the earliest incident within the slice
///   counts, so that a cause counts once; else each counts
public record Slice(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> services,
        Set<SeverityClass> severities,
        Set<Origin> origins,
        boolean familiesOnce) {
    public static final Slice ALL = new Slice(null, null, Set.of(), Set.of(), Set.of(), false);

    private static final int NAMED_AT_MOST = 4;

    /// Error: [IllegalArgumentException] where the last day is before the first.
    public Slice {
        if (from != null && to != null && to.isBefore(from))
            throw new IllegalArgumentException("A period can't end before it begins");
        services = Set.copyOf(services);
        severities = Set.copyOf(severities);
        origins = Set.copyOf(origins);
    }

    /// The part. Incidents without a day are within only where no period is named.
    public History of(History history) {
        if (equals(ALL)) return history;
        var within = new ArrayList<PastIncident>();
        var families = new HashSet<UUID>();
        for (var incident : history.incidents()) {
            if (!holds(incident, history)) continue;
            var family = incident.familyId();
            // A discarded entry is no incident, so it isn't the one that stands for its family.
            var counts = incident.tagged().state() != TaggingState.DISCARDED;
            if (familiesOnce && counts && family != null && !families.add(family)) continue;
            within.add(incident);
        }
        return history.with(
                within,
                history.series().stream()
                        .filter(w -> services.isEmpty() || services.contains(w.service()))
                        .filter(w -> inPeriod(w.monday()))
                        .toList(),
                from,
                to);
    }

    private boolean holds(PastIncident incident, History history) {
        var tagged = incident.tagged();
        if (!services.isEmpty() && !services.contains(tagged.service())) return false;
        if (!severities.isEmpty() && !severities.contains(tagged.severityClass())) return false;
        if (!origins.isEmpty()
                && (tagged.state() != TaggingState.DONE
                        || tagged.origin() == null
                        || !origins.contains(tagged.origin()))) return false;
        return (from == null && to == null)
                || history.day(incident).filter(this::inPeriod).isPresent();
    }

    private boolean inPeriod(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// The slice as a sentence, such as "1 Sep 2025 – 31 Dec 2025 · checkout-api · Critical, High ·
    /// each recurrence family counted once".
    public String words() {
        var parts = new ArrayList<String>();
        if (from != null && to != null)
            parts.add(Text.of("slice.period", PatternCharts.day(from), PatternCharts.day(to)));
        else if (from != null) parts.add(Text.of("slice.from", PatternCharts.day(from)));
        else if (to != null) parts.add(Text.of("slice.to", PatternCharts.day(to)));
        if (!services.isEmpty())
            parts.add(
                    few(
                            new TreeSet<>(services)
                                    .stream()
                                            .map(s -> s.isEmpty() ? Text.of("slice.noService") : s)
                                            .toList()));
        if (!severities.isEmpty())
            parts.add(few(new TreeSet<>(severities).stream().map(s -> Text.of(s)).toList()));
        if (!origins.isEmpty())
            parts.add(
                    Text.of(
                            "slice.origins",
                            few(new TreeSet<>(origins).stream().map(o -> Text.of(o)).toList())));
        if (parts.isEmpty()) parts.add(Text.of("slice.all"));
        parts.add(Text.of(familiesOnce ? "slice.once" : "slice.repeats"));
        return String.join(" · ", parts);
    }

    private static String few(List<String> names) {
        var named = names.stream().limit(NAMED_AT_MOST).collect(joining(", "));
        return names.size() <= NAMED_AT_MOST
                ? named
                : Text.of("slice.more", named, names.size() - NAMED_AT_MOST);
    }

    /// The same from one day to another, both included; an end that is null is open.
    public Slice withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Slice(first, last, services, severities, origins, familiesOnce);
    }

    /// The same of these services only; of all where none is named.
    public Slice withServices(Collection<String> only) {
        return new Slice(from, to, Set.copyOf(only), severities, origins, familiesOnce);
    }

    /// The same of these severities only; of all where none is named.
    public Slice withSeverities(Collection<SeverityClass> only) {
        return new Slice(from, to, services, Set.copyOf(only), origins, familiesOnce);
    }

    /// The same of these origins only; of all where none is named.
    public Slice withOrigins(Collection<Origin> only) {
        return new Slice(from, to, services, severities, Set.copyOf(only), familiesOnce);
    }

    /// The same with each family of repeats counted once, or not.
    public Slice withFamiliesOnce(boolean once) {
        return new Slice(from, to, services, severities, origins, once);
    }

    /// Whether two slices have an incident in common, so that differences between them can't be
    /// tested as if they were two groups.
    public boolean overlaps(Slice other, History history) {
        var mine = new HashSet<UUID>();
        of(history).incidents().forEach(i -> mine.add(i.id()));
        return other.of(history).incidents().stream()
                .map(PastIncident::id)
                .anyMatch(mine::contains);
    }
}
