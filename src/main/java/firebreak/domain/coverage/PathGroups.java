package firebreak.domain.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Measured units by where their paths begin, so that a person can put many of them into an area at
/// once.
public final class PathGroups {
    /// @param path with which all its units begin
    /// @param units at least one
    public record Group(String path, List<MeasuredUnit> units) {
        public Group {
            units = List.copyOf(units);
        }
    }

    private PathGroups() {}

    /// The longest beginnings by which there are not more than `most` groups; where already the
    /// first parts are more, the groups of these.
    public static List<Group> of(List<MeasuredUnit> units, int most) {
        var groups = at(units, 1);
        int longest =
                units.stream().mapToInt(u -> UnitPath.of(u.path()).parts().size()).max().orElse(0);
        for (int depth = 2; depth <= longest; depth++) {
            var deeper = at(units, depth);
            if (deeper.size() > most) break;
            groups = deeper;
        }
        return groups;
    }

    private static List<Group> at(List<MeasuredUnit> units, int depth) {
        var found = new LinkedHashMap<String, List<MeasuredUnit>>();
        for (var unit : units)
            found.computeIfAbsent(beginning(unit.path(), depth), _ -> new ArrayList<>()).add(unit);
        return found.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    }

    /// The first parts of a path, written as it is; of a file, its folder at most.
    private static String beginning(String path, int depth) {
        var text = path.strip();
        int folder = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        int parts = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean separates = "/\\.".indexOf(text.charAt(i)) >= 0;
            if (separates && within && (++parts == depth || i == folder))
                return text.substring(0, i);
            within = !separates;
        }
        return text;
    }
}
