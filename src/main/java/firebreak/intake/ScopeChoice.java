package firebreak.intake;

import firebreak.domain.incident.ScopeRule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// What a person decided about which rows belong to the assessment.
///
/// @param kept the rules that leave nothing out this time
/// @param from the first day of the period that is assessed, or null where it has no beginning
/// @param to the last day, or null where it has no end
public record ScopeChoice(Set<ScopeRule> kept, @Nullable LocalDate from, @Nullable LocalDate to) {
    /// All rules, and no period.
    public static final ScopeChoice ALL_RULES = new ScopeChoice(Set.of(), null, null);

    public ScopeChoice {
        kept = Set.copyOf(kept);
    }

    /// Whether a moment lies within the period, by the calendar of `zone`.
    boolean within(Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
