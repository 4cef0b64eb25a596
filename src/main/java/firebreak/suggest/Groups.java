package firebreak.suggest;

import firebreak.domain.incident.Apart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts pairs together so that each group is one incident: with at most one of each source, and no
/// two that a person has called two.
final class Groups {
    private final List<Trace> all;
    private final Set<Apart> apart;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();

    Groups(List<Trace> all, Set<Apart> apart) {
        this.all = all;
        this.apart = apart;
    }

    /// Puts two together where they may be, and are not yet.
    boolean join(int a, int b) {
        var one = group(a);
        var other = group(b);
        if (one == other) return false;
        for (var i : one)
            for (var j : other) {
                if (all.get(i).shares(all.get(j))) return false;
                if (apart(all.get(i), all.get(j))) return false;
            }
        unite(one, other);
        return true;
    }

    private boolean apart(Trace one, Trace other) {
        if (apart.isEmpty()) return false;
        for (var a : one.reports)
            for (var b : other.reports) if (apart.contains(new Apart(a, b))) return true;
        return false;
    }

    private List<Integer> group(int incident) {
        return groups.computeIfAbsent(incident, i -> new ArrayList<>(List.of(i)));
    }

    private void unite(List<Integer> one, List<Integer> other) {
        one.addAll(other);
        for (var i : other) groups.put(i, one);
    }
}
