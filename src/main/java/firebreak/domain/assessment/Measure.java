package firebreak.domain.assessment;

import firebreak.domain.Text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What Firebreak itself knows to count or measure by week. A client may have others.
public enum Measure {
    DEPLOYMENTS("", true),
    /// From the beginning of work, or from the commit, to production.
    LEAD_TIME("days", false),
    /// Items of work that were finished.
    FINISHED_ITEMS("", true),
    /// Minutes that leaders spent in crises.
    LEADERSHIP_MINUTES("minutes", true);

    private final String unit;
    private final boolean additive;

    Measure(String unit, boolean additive) {
        this.unit = unit;
        this.additive = additive;
    }

    /// The name in files and on the command line, such as `lead_time`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    /// Whether the numbers of single days add up to that of their week.
    public boolean additive() {
        return additive;
    }

    /// The measure with this [#id]; capitals, blanks and `-` for `_` do no harm.
    public static Optional<Measure> ofId(String id) {
        var wanted = id.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values()).filter(m -> m.id().equals(wanted)).findFirst();
    }

    /// The name on screens of the measure with this id; a client's own word is its own name.
    public static String label(String id) {
        return ofId(id).map(m -> Text.of(m)).orElse(id);
    }
}
