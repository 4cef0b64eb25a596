package firebreak.analysis.recurrence;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// How much of a history comes again, by the families that people confirmed. A family counts once,
/// and as repeats; what nobody has looked at counts as coming once, so the rate is at least this.
///
/// @param incidents all that count: those that were tagged as discarded are left out
/// @param causes incidents with each family counted once
/// @param repeats incidents that are linked to an earlier one
/// @param rate `repeats` of `incidents` with its Wilson interval; NaN of no incident
/// @param families each with its figures, those that came most often first
/// @param crisis leadership minutes of firsts against repeats, of all families together
/// @param followUp what came again within equal windows
public record Recurrence(
        int incidents,
        int causes,
        int repeats,
        Proportion rate,
        List<FamilyFigures> families,
        CrisisTime crisis,
        FollowUp followUp) {
    /// The window of [FollowUp].
    public static final int WINDOW_DAYS = 90;

    public Recurrence {
        families = List.copyOf(families);
    }

    /// Edge: a family of which fewer than two incidents count has no repeat; it is listed, last.
    ///
    /// Source: our own convention; shares as [Proportions#wilson]. Incidents of one family do not
    /// come independently, so the interval is rather too narrow.
    ///
    /// @param all every incident of the assessment, or of a slice of it: then repeats are those of
    ///   incidents within it, and members of a family that lie outside count nowhere
    public static Recurrence of(List<TaggedIncident> all, List<RecurrenceFamily> families) {
        var of = new HashMap<UUID, UUID>();
        var members = new HashMap<UUID, List<TaggedIncident>>();
        for (var family : families) {
            members.put(family.id(), new ArrayList<>());
            for (var id : family.members()) of.put(id, family.id());
        }
        var counting = new ArrayList<TaggedIncident>(all.size());
        for (var incident : all) {
            if (incident.state() == TaggingState.DISCARDED) continue;
            counting.add(incident);
            var family = of.get(incident.incidentId());
            if (family != null) members.getOrDefault(family, new ArrayList<>()).add(incident);
        }
        var figures = new ArrayList<FamilyFigures>();
        for (var family : families)
            figures.add(FamilyFigures.of(family, members.getOrDefault(family.id(), List.of())));
        figures.sort((a, b) -> {
            int often = Integer.compare(b.members().size(), a.members().size());
            return often != 0 ? often : a.family().name().compareToIgnoreCase(b.family().name());
        });
        int repeats = figures.stream().mapToInt(FamilyFigures::repeats).sum();
        int n = counting.size();
        return new Recurrence(
                n,
                n - repeats,
                repeats,
                Proportions.wilson(repeats, n),
                figures,
                CrisisTime.of(figures, figures.stream().map(FamilyFigures::members).toList()),
                FollowUp.of(counting, of, WINDOW_DAYS));
    }
}
