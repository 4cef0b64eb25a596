package firebreak.analysis.recurrence;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    /// @param all every incident of the assessment
    public static Recurrence of(List<TaggedIncident> all, List<RecurrenceFamily> families) {
        var counting = new HashMap<UUID, TaggedIncident>();
        for (var incident : all)
            if (incident.state() != TaggingState.DISCARDED)
                counting.put(incident.incidentId(), incident);
        var figures = new ArrayList<FamilyFigures>();
        var of = new HashMap<UUID, UUID>();
        for (var family : families) {
            var members = new ArrayList<TaggedIncident>();
            for (var id : new HashSet<>(family.members())) {
                var member = counting.get(id);
                if (member == null) continue;
                members.add(member);
                of.put(id, family.id());
            }
            figures.add(FamilyFigures.of(family, members));
        }
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
                followUp(counting, of));
    }

    private static FollowUp followUp(Map<UUID, TaggedIncident> counting, Map<UUID, UUID> of) {
        return FollowUp.of(List.copyOf(counting.values()), of, WINDOW_DAYS);
    }
}
