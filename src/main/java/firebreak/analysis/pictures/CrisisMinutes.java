package firebreak.analysis.pictures;

import firebreak.analysis.recurrence.FamilyFigures;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Leaders' minutes in the first incidents of families that came again, and in the repeats, of
/// those of which they are known.
record CrisisMinutes(Amounts firsts, Amounts repeats, List<UUID> firstIds, List<UUID> repeatIds) {
    static CrisisMinutes of(List<FamilyFigures> repeated) {
        var all =
                new CrisisMinutes(
                        new Amounts(), new Amounts(), new ArrayList<>(), new ArrayList<>());
        for (var family : repeated)
            for (int i = 0; i < family.members().size(); i++) {
                var member = family.members().get(i);
                var minutes = member.leadershipMinutes();
                if (minutes == null || minutes < 0) continue;
                (i == 0 ? all.firsts : all.repeats).add(minutes);
                (i == 0 ? all.firstIds : all.repeatIds).add(member.incidentId());
            }
        return all;
    }
}
