package firebreak.analysis.quality;

import firebreak.analysis.Patterns;
import firebreak.analysis.ThinSlices;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Rules about what the client recorded. Discarded incidents are none of them.
public enum RecordRule implements Rule {
    /// Rows of imports that could not be read.
    REJECTED_ROWS,
    /// No clock says when it was.
    WITHOUT_CLOCK,
    /// A clock lies before one that comes earlier in every incident.
    CLOCKS_AGAINST,
    /// Nobody knows how severe it was.
    WITHOUT_SEVERITY,
    /// Nobody recorded the time of leaders.
    WITHOUT_MINUTES,
    /// The time of leaders is an estimate.
    ESTIMATED_MINUTES,
    /// Services with too few finished taggings to speak about them; see [ThinSlices#FEWEST].
    THIN_SERVICES,
    /// Months of which the same holds.
    THIN_MONTHS;

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Check check(QualityFacts facts) {
        int all = facts.all();
        return switch (this) {
            case REJECTED_ROWS ->
                    new Check(
                            this,
                            facts.rows().rejected(),
                            facts.rows().read(),
                            facts.rows().rejected() > MUCH * facts.rows().read()
                                    ? Bearing.HOLDS
                                    : Bearing.WEAKENS,
                            new Way.OnScreen("incidents"));
            case WITHOUT_CLOCK ->
                    of(
                            facts.incidents(i -> Patterns.undated(i.tagged()).isPresent()),
                            all,
                            Bearing.WEAKENS);
            case CLOCKS_AGAINST ->
                    of(
                            facts.incidents(i -> against(i.clocks())),
                            facts.count(i -> several(i.clocks())),
                            Bearing.WEAKENS);
            case WITHOUT_SEVERITY ->
                    of(
                            facts.incidents(
                                    i -> i.tagged().severityClass() == SeverityClass.UNKNOWN),
                            all,
                            Bearing.WEAKENS);
            case WITHOUT_MINUTES -> of(facts.incidents(i -> !timed(i)), all, Bearing.WEAKENS);
            case ESTIMATED_MINUTES ->
                    of(
                            facts.incidents(i -> timed(i) && !i.measured()),
                            facts.count(RecordRule::timed),
                            Bearing.WORTH_KNOWING);
            case THIN_SERVICES -> {
                var thin = facts.thin();
                var names = Set.copyOf(thin.thinServices());
                yield new Check(
                        this,
                        names.size(),
                        thin.services(),
                        Bearing.WORTH_KNOWING,
                        new Way.Incidents(
                                facts.incidents(i -> names.contains(i.tagged().service()))));
            }
            case THIN_MONTHS -> {
                var thin = facts.thin();
                var months = new HashSet<>(thin.thinMonths());
                var zone = facts.history().zone();
                yield new Check(
                        this,
                        months.size(),
                        thin.months(),
                        Bearing.WORTH_KNOWING,
                        new Way.Incidents(
                                facts.incidents(i -> {
                                    var at = i.tagged().occurred();
                                    return at != null
                                            && !months.isEmpty()
                                            && months.contains(YearMonth.from(at.atZone(zone)));
                                })));
            }
        };
    }

    private Check of(List<UUID> found, int of, Bearing bearing) {
        return new Check(this, found.size(), of, bearing, new Way.Incidents(found));
    }

    private static boolean timed(PastIncident incident) {
        return Patterns.untimed(incident.tagged()).isEmpty();
    }

    private static boolean several(Clocks clocks) {
        int known = 0;
        for (var clock : Clock.values()) if (clocks.at(clock) != null) known++;
        return known > 1;
    }

    /// Whether a known clock lies before a known one that comes before it.
    private static boolean against(Clocks clocks) {
        @Nullable Instant latest = null;
        for (var clock : Clock.values()) {
            var at = clocks.at(clock);
            if (at == null) continue;
            if (latest != null && at.isBefore(latest)) return true;
            latest = at;
        }
        return false;
    }
}
