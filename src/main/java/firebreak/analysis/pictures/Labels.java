package firebreak.analysis.pictures;

import firebreak.domain.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Names of categories, which no two may share.
final class Labels {
    private Labels() {}

    /// The same names, those that come again with a number.
    static List<String> apart(List<String> names) {
        var seen = new HashMap<String, Integer>();
        var taken = new HashSet<>(names);
        var apart = new ArrayList<String>(names.size());
        for (var name : names) {
            int times = seen.merge(name, 1, Integer::sum);
            var label = name;
            while (times > 1 && !taken.add(label = Text.of("picture.again", name, times))) times++;
            apart.add(label);
        }
        return apart;
    }

    /// `few` names with "and {n} more" for the rest.
    static String some(List<String> names, int most) {
        var named = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? named : Text.of("picture.more", named, names.size() - most);
    }
}
