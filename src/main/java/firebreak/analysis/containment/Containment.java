package firebreak.analysis.containment;

import firebreak.analysis.Patterns;
import firebreak.analysis.containment.Counting.Production;
import firebreak.analysis.containment.EscapeMatrix.Cell;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How much of what goes wrong is found before production, by stage. Defects come from the client's
/// tracker, by release; incidents that the process could have stopped count as found in production,
/// with their earliest preventable stage as their origin.
///
/// An incident is not a defect: one defect can bring many incidents, so a recurrence family can
/// count once, and many incidents have no defect at all.
///
/// @param all of every severity
/// @param severe critical and high
/// @param others moderate and low
/// @param unsaid of unknown severity
/// @param releases by date, those that aren't in production last
/// @param defects counted, with those that are data errors
/// @param incidents counted, with those that are data errors
/// @param escaped the same incidents themselves, by their time
/// @param leftOut what was left out, and why; only what there is
public record Containment(
        EscapeMatrix all,
        EscapeMatrix severe,
        EscapeMatrix others,
        EscapeMatrix unsaid,
        List<Release> releases,
        int defects,
        int incidents,
        List<TaggedIncident> escaped,
        Map<Why, Integer> leftOut) {
    /// Why something is left out.
    public enum Why {
        /// Defects of a release whose window is not over, or that isn't in production.
        WINDOW_OPEN,
        /// Defects found in production, where incidents are counted for it.
        IN_PRODUCTION,
        /// Incidents outside of the windows of the counted releases.
        OUTSIDE_OF_WINDOWS,
        /// Incidents of which nobody knows when they happened, so in no window.
        NO_DATE,
        /// Preventable incidents without a stage.
        NO_STAGE,
        /// Incidents that repeat one of their recurrence family.
        REPEATS
    }

    /// How bad something is, as the matrices keep it apart.
    public enum Severity {
        SEVERE,
        OTHERS,
        UNSAID;

        /// The group of a class; unsaid where it is unknown or missing.
        public static Severity of(@Nullable SeverityClass severity) {
            return switch (severity) {
                case CRITICAL, HIGH -> SEVERE;
                case MODERATE, LOW -> OTHERS;
                case UNKNOWN -> UNSAID;
                case null -> UNSAID;
            };
        }
    }

    private record Found(Cell cell, Severity severity) {}

    private record Named(String name, @Nullable LocalDate released, int windowDays) {}

    /// The matrix of one severity.
    public EscapeMatrix of(Severity severity) {
        return switch (severity) {
            case SEVERE -> severe;
            case OTHERS -> others;
            case UNSAID -> unsaid;
        };
    }

    public Containment {
        releases = List.copyOf(releases);
        escaped = List.copyOf(escaped);
        leftOut = Map.copyOf(leftOut);
    }

    /// Where the tracker has releases, incidents count that happened in the window of one that
    /// counts: from the day of the release to `windowDays` later. Where it has none, all incidents
    /// count, and nothing was found before production.
    ///
    /// Edges: without defects and incidents every share is no data. A release is a name, a date and
    /// a window; rows that differ in one of them are two. The window is over once `asOf` is after
    /// its last day. Of a family the earliest incident that counts stands for it. The order of what
    /// is given does not matter. Errors: [IllegalArgumentException] where the codebook has no
    /// stage, or a window or a count is below 0.
    ///
    /// Source: the measures as in [EscapeMatrix]; closed windows only, because the youngest
    /// releases otherwise look best.
    ///
    /// @param codebook gives the stages; the last is production
    /// @param incidents all incidents of the assessment; those not preventable don't count
    public static Containment of(
            Codebook codebook,
            Collection<FoundDefects> defects,
            Collection<TaggedIncident> incidents,
            Collection<RecurrenceFamily> families,
            Counting counting) {
        var stageIds = codebook.stages().stream().map(Stage::id).distinct().toList();
        if (stageIds.isEmpty()) throw new IllegalArgumentException("A codebook without stages");
        var production = stageIds.getLast();
        var left = new TreeMap<Why, Integer>();
        var releases = releases(defects, counting);
        var found = new ArrayList<Found>();
        int ofTracker = 0;
        for (var row : defects) {
            var counted = releases.get(named(row));
            Why why = null;
            if (counted == null || !counted.counted()) why = Why.WINDOW_OPEN;
            else if (counting.production() == Production.INCIDENTS
                    && row.foundStageId().equals(production)) why = Why.IN_PRODUCTION;
            if (why != null) {
                if (row.found() > 0) left.merge(why, row.found(), Math::addExact);
                continue;
            }
            ofTracker = Math.addExact(ofTracker, row.found());
            found.add(
                    new Found(
                            new Cell(row.originStageId(), row.foundStageId(), row.found()),
                            Severity.of(row.severity())));
        }
        var escaped = new ArrayList<TaggedIncident>();
        if (counting.production() != Production.DEFECTS)
            for (var incident : counted(incidents, families, releases.values(), counting, left)) {
                if (incident.earliestStageId() == null) continue;
                escaped.add(incident);
                found.add(
                        new Found(
                                new Cell(incident.earliestStageId(), production, 1),
                                Severity.of(incident.severityClass())));
            }
        return new Containment(
                EscapeMatrix.of(stageIds, found.stream().map(Found::cell).toList()),
                matrix(stageIds, found, Severity.SEVERE),
                matrix(stageIds, found, Severity.OTHERS),
                matrix(stageIds, found, Severity.UNSAID),
                releases.values().stream().sorted(BY_DATE).toList(),
                ofTracker,
                escaped.size(),
                escaped,
                left);
    }

    private static final Comparator<Release> BY_DATE =
            Comparator.comparing(
                            Release::released,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Release::name)
                    .thenComparing(Release::windowDays);

    private static EscapeMatrix matrix(
            List<String> stageIds, List<Found> found, Severity severity) {
        return EscapeMatrix.of(
                stageIds,
                found.stream().filter(f -> f.severity() == severity).map(Found::cell).toList());
    }

    private static Named named(FoundDefects row) {
        return new Named(row.release(), row.released(), row.windowDays());
    }

    private static Map<Named, Release> releases(
            Collection<FoundDefects> defects, Counting counting) {
        var counts = new HashMap<Named, Integer>();
        for (var row : defects) {
            if (row.windowDays() < 0) throw new IllegalArgumentException("A window below 0 days");
            counts.merge(named(row), row.found(), Math::addExact);
        }
        var releases = new HashMap<Named, Release>();
        counts.forEach((named, count) -> {
            boolean open =
                    named.released() == null
                            || !counting.asOf()
                                    .isAfter(named.released().plusDays(named.windowDays()));
            releases.put(
                    named,
                    new Release(
                            named.name(),
                            named.released(),
                            named.windowDays(),
                            count,
                            open,
                            !open || counting.openToo()));
        });
        return releases;
    }

    private static List<TaggedIncident> counted(
            Collection<TaggedIncident> incidents,
            Collection<RecurrenceFamily> families,
            Collection<Release> releases,
            Counting counting,
            Map<Why, Integer> left) {
        var family = new HashMap<UUID, UUID>();
        if (counting.familiesOnce())
            for (var one : families) for (var id : one.members()) family.put(id, one.id());
        var seen = new HashSet<UUID>();
        var counted = new ArrayList<TaggedIncident>();
        for (var incident :
                incidents.stream()
                        .filter(Patterns::preventedEarlier)
                        .sorted(TaggedIncident.BY_TIME.thenComparing(TaggedIncident::incidentId))
                        .toList()) {
            var why = outside(incident, releases, counting);
            var of = family.get(incident.incidentId());
            if (why == null && of != null && !seen.add(of)) why = Why.REPEATS;
            if (why == null) counted.add(incident);
            else left.merge(why, 1, Math::addExact);
        }
        return counted;
    }

    private static @Nullable Why outside(
            TaggedIncident incident, Collection<Release> releases, Counting counting) {
        if (incident.earliestStageId() == null) return Why.NO_STAGE;
        if (releases.isEmpty()) return null;
        if (incident.occurred() == null) return Why.NO_DATE;
        var day = LocalDate.ofInstant(incident.occurred(), counting.zone());
        return releases.stream().anyMatch(r -> r.counted() && r.covers(day))
                ? null
                : Why.OUTSIDE_OF_WINDOWS;
    }
}
