package firebreak.analysis;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where incidents begin, where they could first have been prevented, and how often.
///
/// Only finished taggings are counted in origins, matrix, factors and preventable share. Discarded
/// entries are no incidents and are counted nowhere. Every number carries a [Basis] that names what
/// it leaves out, and the two always add up to all incidents.
public final class Patterns {
    // A clock outside these years is a typing error or a placeholder, and would stretch the months.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final int ORIGINS = Origin.values().length;

    private Patterns() {}

    /// Every number of the pattern analysis. The order of the incidents does not matter.
    ///
    /// Edge cases: no incidents give zeros and shares without a value; a stage or factor that the
    /// codebook does not have, a finished tagging without origin, and dates before 1970 or from
    /// 2100 on are left out by name; unknown or negative leadership minutes count as not known.
    /// Dates after today are left out of the months, as their clocks are wrong; the incidents count
    /// in everything that needs no date.
    ///
    /// @param incidents all incidents of the assessment, one entry each, also those not tagged
    /// @param codebook gives stages and factors, their words and their order
    /// @param zone the assessment's zone, in which days and months are told
    /// @param today later dates lie in the future
    public static PatternAnalysis of(
            List<TaggedIncident> incidents, Codebook codebook, ZoneId zone, LocalDate today) {
        var columns =
                Columns.of(
                        incidents,
                        codebook,
                        zone,
                        today.plusDays(1).atStartOfDay(zone).toInstant());
        return new PatternAnalysis(
                progress(incidents),
                origins(columns),
                matrix(columns),
                months(columns),
                factors(columns),
                preventable(columns),
                leadership(columns));
    }

    private static TaggingProgress progress(List<TaggedIncident> incidents) {
        var states = new int[TaggingState.values().length];
        for (var t : incidents) states[t.state().ordinal()]++;
        return new TaggingProgress(
                incidents.size(),
                states[TaggingState.DONE.ordinal()],
                states[TaggingState.DRAFT.ordinal()],
                states[TaggingState.DISCARDED.ordinal()],
                states[TaggingState.PENDING.ordinal()]);
    }

    /// The share of each origin among finished taggings.
    public static List<Proportion> origins(Columns columns) {
        var rows = columns.rows(columns::untagged);
        var counts = new int[ORIGINS];
        for (int i : rows.places()) counts[columns.origin(i)]++;
        return Arrays.stream(counts).mapToObj(c -> Proportions.wilson(c, rows.n())).toList();
    }

    private static OriginStageMatrix matrix(Columns columns) {
        var rows = columns.rows(columns::unstaged);
        int width = columns.stages().size();
        var counts = new int[ORIGINS][width];
        var minutes = new long[ORIGINS][width];
        for (int i : rows.places()) {
            int row = columns.origin(i);
            int column = columns.stage(i);
            counts[row][column]++;
            minutes[row][column] += Math.max(0, columns.minutes(i));
        }
        return new OriginStageMatrix(
                rows.basis(),
                List.of(Origin.values()),
                columns.stages(),
                NumberTable.of(counts),
                NumberTable.of(minutes));
    }

    /// Incidents per month and origin, without those in the future.
    public static MonthlyOrigins months(Columns columns) {
        var rows = columns.rows(columns::undated);
        var months = rows.basis().months();
        int first = rows.basis().first() == null ? 0 : Basis.month(rows.basis().first());
        var counts = new int[ORIGINS + 1][months.size()];
        for (int i : rows.places()) {
            int origin = columns.origin(i);
            counts[origin == Columns.NONE ? ORIGINS : origin][columns.month(i) - first]++;
        }
        var table = NumberTable.of(counts);
        return new MonthlyOrigins(rows.basis(), months, table.subList(0, ORIGINS), table.getLast());
    }

    /// How often each contributing factor of the codebook is the primary one.
    public static FactorPareto factors(Columns columns) {
        var rows = columns.rows(columns::unfactored);
        var counts = new int[columns.factors().size()];
        for (int i : rows.places()) counts[columns.factor(i)]++;
        // The sort keeps equals in place, so factors of equal count stay in codebook order.
        var falling =
                IntStream.range(0, counts.length)
                        .filter(f -> counts[f] > 0)
                        .boxed()
                        .sorted(Comparator.comparing((Integer f) -> counts[f]).reversed())
                        .toList();
        int n = rows.n();
        int reached = 0;
        var ranked = new ArrayList<FactorCount>();
        for (int f : falling) {
            reached += counts[f];
            ranked.add(
                    new FactorCount(
                            columns.factors().get(f),
                            Proportions.wilson(counts[f], n),
                            (double) reached / n));
        }
        return new FactorPareto(rows.basis(), ranked);
    }

    private static PreventableShare preventable(Columns columns) {
        var rows = columns.rows(columns::untagged);
        var counts = new int[Preventability.values().length];
        for (int i : rows.places()) counts[columns.preventability(i)]++;
        return PreventableShare.of(rows.basis(), counts);
    }

    private static LeadershipTime leadership(Columns columns) {
        var rows = columns.rows(columns::untimed);
        long minutes = 0;
        long preventable = 0;
        for (int i : rows.places()) {
            minutes += columns.minutes(i);
            if (columns.preventable(i)) preventable += columns.minutes(i);
        }
        return new LeadershipTime(rows.basis(), minutes, preventable);
    }

    /// Whether a finished tagging says that the client's own process could have stopped the
    /// incident, wholly or partly: an incident that came through it.
    public static boolean preventedEarlier(TaggedIncident t) {
        return untagged(t).isEmpty() && preventable(t);
    }

    private static boolean preventable(TaggedIncident t) {
        return t.preventability() == Preventability.PREVENTABLE
                || t.preventability() == Preventability.PARTLY;
    }

    /// Why an entry is no incident.
    public static Optional<LeftOutReason> discarded(TaggedIncident t) {
        return t.state() == TaggingState.DISCARDED
                ? Optional.of(LeftOutReason.DISCARDED)
                : Optional.empty();
    }

    /// Why an incident has no finished tagging that counts.
    public static Optional<LeftOutReason> untagged(TaggedIncident t) {
        return switch (t.state()) {
            case PENDING, DRAFT -> Optional.of(LeftOutReason.NOT_TAGGED_YET);
            case DISCARDED -> Optional.of(LeftOutReason.DISCARDED);
            case DONE ->
                    t.origin() == null || t.preventability() == null
                            ? Optional.of(LeftOutReason.INCOMPLETE)
                            : Optional.empty();
        };
    }

    /// Why a finished tagging names no earliest stage among these.
    public static Optional<LeftOutReason> unstaged(TaggedIncident t, Set<String> stages) {
        if (t.earliestStageId() != null)
            return stages.contains(t.earliestStageId())
                    ? Optional.empty()
                    : Optional.of(LeftOutReason.UNKNOWN_STAGE);
        if (t.preventability() == Preventability.NOT)
            return Optional.of(LeftOutReason.NOT_PREVENTABLE);
        if (t.preventability() == Preventability.NOT_ENOUGH_INFORMATION)
            return Optional.of(LeftOutReason.NOT_ENOUGH_INFORMATION);
        return Optional.of(LeftOutReason.NO_STAGE);
    }

    /// Why a finished tagging names no primary factor among these.
    public static Optional<LeftOutReason> unfactored(TaggedIncident t, Set<String> factors) {
        if (t.factorId() == null) return Optional.of(LeftOutReason.NO_FACTOR);
        return factors.contains(t.factorId())
                ? Optional.empty()
                : Optional.of(LeftOutReason.UNKNOWN_FACTOR);
    }

    /// Why an incident belongs to no day.
    public static Optional<LeftOutReason> undated(TaggedIncident t) {
        return usable(t.occurred()) ? Optional.empty() : Optional.of(LeftOutReason.NO_DATE);
    }

    /// Why an incident belongs to no day until now.
    ///
    /// @param future the moment from which on clocks are wrong, because they lie in the future
    public static Optional<LeftOutReason> undated(TaggedIncident t, Instant future) {
        var at = t.occurred();
        if (at == null || !usable(at)) return Optional.of(LeftOutReason.NO_DATE);
        return at.isBefore(future) ? Optional.empty() : Optional.of(LeftOutReason.IN_FUTURE);
    }

    /// Why the leadership minutes of an incident can't be counted.
    public static Optional<LeftOutReason> untimed(TaggedIncident t) {
        return leadershipMinutes(t).isPresent()
                ? Optional.empty()
                : Optional.of(LeftOutReason.NO_LEADERSHIP_TIME);
    }

    private static Optional<Integer> leadershipMinutes(TaggedIncident t) {
        return Optional.ofNullable(t.leadershipMinutes()).filter(m -> m >= 0);
    }

    /// The day of an incident; empty without a clock, or with one that can only be a typing error.
    public static Optional<LocalDate> day(TaggedIncident t, ZoneId zone) {
        var at = t.occurred();
        return at != null && usable(at)
                ? Optional.of(LocalDate.ofInstant(at, zone))
                : Optional.empty();
    }

    /// Whether a clock is known and can be more than a typing error.
    public static boolean usable(@Nullable Instant at) {
        return at != null
                && at.getEpochSecond() >= EARLIEST.getEpochSecond()
                && at.getEpochSecond() < LATEST.getEpochSecond();
    }
}
