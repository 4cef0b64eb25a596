package firebreak.analysis.findings;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// How far gaps reach, one after the other: the preventable incidents linked with them, each
/// counted once however many gaps it came through. It is what a working check would have met, and
/// not what it would have stopped: of that nobody knows before it was tried.
///
/// @param incidents preventable or partly preventable ones that are linked with this gap
/// @param added those of them that no gap before it has
/// @param soFar those of this gap and all before it, of all preventable and partly preventable
///   tagged incidents, with the 95 % Wilson interval; n is 0 where there are none
public record GapReach(UUID gapId, int incidents, int added, Proportion soFar) {
    /// In the order of `gapIds`; ids of no gap are left out.
    public static List<GapReach> of(ProcessFindings findings, List<UUID> gapIds) {
        var preventable =
                EscapedIncident.preventable(findings.escapes().incidents()).stream()
                        .map(EscapedIncident::id)
                        .collect(Collectors.toSet());
        var met = new HashSet<UUID>();
        var all = new ArrayList<GapReach>();
        for (var id : gapIds) {
            var gap = findings.facts().gap(id);
            if (gap.isEmpty()) continue;
            var linked = new HashSet<>(findings.linked(gap.get()));
            linked.retainAll(preventable);
            int before = met.size();
            met.addAll(linked);
            all.add(
                    new GapReach(
                            id,
                            linked.size(),
                            met.size() - before,
                            Proportions.wilson(met.size(), preventable.size())));
        }
        return all;
    }
}
