package firebreak.intake;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Labels that say how severe an incident is, in tools that have no field for it.
///
/// @param patterns the best first; a label fits as a whole, in any case
record SeverityLabels(List<Pattern> patterns) {
    SeverityLabels {
        patterns = List.copyOf(patterns);
    }

    boolean none() {
        return patterns.isEmpty();
    }

    /// The label that says it, as it is written; "" where none does.
    String in(Collection<String> labels) {
        for (var pattern : patterns)
            for (var label : labels) if (pattern.matcher(label.strip()).matches()) return label;
        return "";
    }
}
