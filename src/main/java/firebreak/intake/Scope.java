package firebreak.intake;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says of each row of one table whether it belongs to the assessment.
final class Scope {
    /// A matcher and the column that it looks at.
    private record Watched(ScopeMatcher matcher, int column, Map<String, Boolean> known) {
        /// States and types are few words, asked about for every row.
        boolean matches(String value) {
            if (value.length() > SHORT || known.size() > MANY) return matcher.matches(value);
            return known.computeIfAbsent(value, matcher::matches);
        }
    }

    private static final int SHORT = 40;
    private static final int MANY = 1000;

    private final List<Watched> watched = new ArrayList<>();
    private final Profile profile;
    private final ScopeChoice choice;
    private final ZoneId zone;

    Scope(SourceFile file, Profile profile, ZoneId zone) {
        this.profile = profile;
        this.zone = zone;
        choice = file.choices().scope();
        for (var matcher : profile.scope()) {
            if (choice.kept().contains(matcher.rule())) continue;
            for (var name : matcher.columns())
                file.columns().stream()
                        .filter(c -> c.normalised().equals(name))
                        .forEach(
                                c -> watched.add(new Watched(matcher, c.index(), new HashMap<>())));
        }
    }

    /// The rule that leaves out the incident that `row` tells of, or null.
    @Nullable ScopeRule of(Row row, Clocks clocks, String service) {
        var cells = row.cells();
        var cleaned = new String[cells.size()];
        for (var one : watched) {
            int column = one.column();
            if (column >= cleaned.length) continue;
            var value = cleaned[column];
            if (value == null)
                cleaned[column] = value = Cells.clean(cells.get(column), profile.nullWords());
            if (!value.isEmpty() && one.matches(value)) return one.matcher().rule();
        }
        if (!choice.kept().contains(ScopeRule.OUTSIDE_PERIOD) && outside(clocks))
            return ScopeRule.OUTSIDE_PERIOD;
        return !choice.kept().contains(ScopeRule.OTHER_SERVICE) && !choice.assesses(service)
                ? ScopeRule.OTHER_SERVICE
                : null;
    }

    /// By the first clock that is known; what has none is not known to be outside.
    private boolean outside(Clocks clocks) {
        return clocks.occurred().map(at -> !choice.within(at, zone)).orElse(false);
    }
}
