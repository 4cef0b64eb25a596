package firebreak.analysis;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where incidents begin, where they could first have been prevented, and how often.
///
/// Only finished taggings are counted in origins, matrix, factors and preventable share. Discarded
/// entries are no incidents and are counted nowhere. Every number carries a [Basis] that names what
/// it leaves out, and the two always add up to all incidents.
public final class Patterns {
    // A clock outside these years is a typing error or a placeholder, and would stretch the months.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final List<TaggedIncident> incidents;
    private final Codebook codebook;
    private final ZoneId zone;

    private Patterns(List<TaggedIncident> incidents, Codebook codebook, ZoneId zone) {
        this.incidents = List.copyOf(incidents);
        this.codebook = codebook;
        this.zone = zone;
    }

    /// Every number of the pattern analysis. The order of the incidents does not matter.
    ///
    /// Edge cases: no incidents give zeros and shares without a value; a stage or factor that the
    /// codebook does not have, a finished tagging without origin, and dates before 1970 or from
    /// 2100 on are left out by name; unknown or negative leadership minutes count as not known.
    /// Error: [ArithmeticException] where leadership minutes exceed what an int holds in one cell.
    ///
    /// @param incidents all incidents of the assessment, one entry each, also those not tagged
    /// @param codebook gives stages and factors, their words and their order
    /// @param zone the assessment's zone, in which days and months are told
    public static PatternAnalysis of(
            List<TaggedIncident> incidents, Codebook codebook, ZoneId zone) {
        var patterns = new Patterns(incidents, codebook, zone);
        return new PatternAnalysis(
                patterns.progress(),
                patterns.origins(),
                patterns.matrix(),
                patterns.months(),
                patterns.factors(),
                patterns.preventable(),
                patterns.leadership());
    }

    private TaggingProgress progress() {
        var states = new EnumMap<TaggingState, Integer>(TaggingState.class);
        for (var t : incidents) states.merge(t.state(), 1, Integer::sum);
        return new TaggingProgress(
                incidents.size(),
                states.getOrDefault(TaggingState.DONE, 0),
                states.getOrDefault(TaggingState.DRAFT, 0),
                states.getOrDefault(TaggingState.DISCARDED, 0),
                states.getOrDefault(TaggingState.PENDING, 0));
    }

    private List<Proportion> origins() {
        var counted = split(Patterns::untagged).counted();
        var counts = new int[Origin.values().length];
        for (var t : counted) if (t.origin() != null) counts[t.origin().ordinal()]++;
        return Arrays.stream(counts).mapToObj(c -> Proportions.wilson(c, counted.size())).toList();
    }

    private OriginStageMatrix matrix() {
        var stages = new HashMap<String, Integer>();
        for (var stage : codebook.stages()) stages.putIfAbsent(stage.id(), stages.size());
        var split = split(t -> untagged(t).or(() -> unstaged(t, stages.keySet())));
        var counts = new int[Origin.values().length][stages.size()];
        var minutes = new int[Origin.values().length][stages.size()];
        for (var t : split.counted()) {
            if (t.origin() == null || t.earliestStageId() == null) continue;
            int row = t.origin().ordinal();
            int column = stages.getOrDefault(t.earliestStageId(), 0);
            counts[row][column]++;
            minutes[row][column] =
                    Math.addExact(minutes[row][column], leadershipMinutes(t).orElse(0));
        }
        return new OriginStageMatrix(
                split.basis(),
                List.of(Origin.values()),
                codebook.stages().stream().filter(distinct(Stage::id)).toList(),
                table(counts),
                table(minutes));
    }

    private MonthlyOrigins months() {
        var split = split(t -> discarded(t).or(() -> undated(t, zone)));
        var basis = split.basis();
        var months = new ArrayList<YearMonth>();
        if (basis.first() != null && basis.last() != null) {
            var last = YearMonth.from(basis.last());
            for (var m = YearMonth.from(basis.first()); !m.isAfter(last); m = m.plusMonths(1))
                months.add(m);
        }
        var place = new HashMap<YearMonth, Integer>();
        for (var month : months) place.put(month, place.size());
        var counts = new int[Origin.values().length + 1][months.size()];
        for (var t : split.counted()) {
            int month = day(t, zone).map(YearMonth::from).map(place::get).orElseThrow();
            int row =
                    untagged(t).isEmpty() && t.origin() != null
                            ? t.origin().ordinal()
                            : Origin.values().length;
            counts[row][month]++;
        }
        var rows = table(counts);
        return new MonthlyOrigins(
                basis, months, rows.subList(0, Origin.values().length), rows.getLast());
    }

    private FactorPareto factors() {
        var factors = new HashMap<String, Integer>();
        for (var factor : codebook.factors()) factors.putIfAbsent(factor.id(), factors.size());
        var split = split(t -> untagged(t).or(() -> unfactored(t, factors.keySet())));
        var counts = new HashMap<String, Integer>();
        for (var t : split.counted())
            if (t.factorId() != null) counts.merge(t.factorId(), 1, Integer::sum);
        // The sort keeps equals in place, so factors of equal count stay in codebook order.
        var falling =
                codebook.factors().stream()
                        .filter(f -> counts.containsKey(f.id()))
                        .filter(distinct(Factor::id))
                        .sorted(
                                Comparator.comparing((Factor f) -> counts.getOrDefault(f.id(), 0))
                                        .reversed())
                        .toList();
        int n = split.basis().n();
        int reached = 0;
        var ranked = new ArrayList<FactorCount>();
        for (var factor : falling) {
            int count = counts.getOrDefault(factor.id(), 0);
            reached += count;
            ranked.add(new FactorCount(factor, Proportions.wilson(count, n), (double) reached / n));
        }
        return new FactorPareto(split.basis(), ranked);
    }

    private PreventableShare preventable() {
        var split = split(Patterns::untagged);
        var counts = new EnumMap<Preventability, Integer>(Preventability.class);
        for (var t : split.counted())
            if (t.preventability() != null) counts.merge(t.preventability(), 1, Integer::sum);
        int preventable = counts.getOrDefault(Preventability.PREVENTABLE, 0);
        int partly = counts.getOrDefault(Preventability.PARTLY, 0);
        int unjudged = counts.getOrDefault(Preventability.NOT_ENOUGH_INFORMATION, 0);
        int n = split.basis().n();
        int either = preventable + partly;
        return new PreventableShare(
                split.basis(),
                preventable,
                partly,
                counts.getOrDefault(Preventability.NOT, 0),
                unjudged,
                Proportions.wilson(either, n - unjudged),
                n == 0 ? 0 : (double) either / n,
                n == 0 ? 1 : (double) (either + unjudged) / n);
    }

    private LeadershipTime leadership() {
        var split = split(t -> discarded(t).or(() -> untimed(t)));
        long minutes = 0;
        long preventable = 0;
        for (var t : split.counted()) {
            int spent = leadershipMinutes(t).orElse(0);
            minutes += spent;
            if (preventedEarlier(t)) preventable += spent;
        }
        return new LeadershipTime(split.basis(), minutes, preventable);
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

    static Optional<LeftOutReason> discarded(TaggedIncident t) {
        return t.state() == TaggingState.DISCARDED
                ? Optional.of(LeftOutReason.DISCARDED)
                : Optional.empty();
    }

    static Optional<LeftOutReason> untagged(TaggedIncident t) {
        return switch (t.state()) {
            case PENDING, DRAFT -> Optional.of(LeftOutReason.NOT_TAGGED_YET);
            case DISCARDED -> Optional.of(LeftOutReason.DISCARDED);
            case DONE ->
                    t.origin() == null || t.preventability() == null
                            ? Optional.of(LeftOutReason.INCOMPLETE)
                            : Optional.empty();
        };
    }

    static Optional<LeftOutReason> unstaged(TaggedIncident t, Set<String> stages) {
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

    static Optional<LeftOutReason> unfactored(TaggedIncident t, Set<String> factors) {
        if (t.factorId() == null) return Optional.of(LeftOutReason.NO_FACTOR);
        return factors.contains(t.factorId())
                ? Optional.empty()
                : Optional.of(LeftOutReason.UNKNOWN_FACTOR);
    }

    static Optional<LeftOutReason> undated(TaggedIncident t, ZoneId zone) {
        return day(t, zone).isPresent() ? Optional.empty() : Optional.of(LeftOutReason.NO_DATE);
    }

    static Optional<LeftOutReason> untimed(TaggedIncident t) {
        return leadershipMinutes(t).isPresent()
                ? Optional.empty()
                : Optional.of(LeftOutReason.NO_LEADERSHIP_TIME);
    }

    private static Optional<Integer> leadershipMinutes(TaggedIncident t) {
        return Optional.ofNullable(t.leadershipMinutes()).filter(m -> m >= 0);
    }

    static Optional<LocalDate> day(TaggedIncident t, ZoneId zone) {
        return Optional.ofNullable(t.occurred())
                .filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST))
                .map(at -> LocalDate.ofInstant(at, zone));
    }

    private record Split(List<TaggedIncident> counted, Basis basis) {}

    private Split split(Function<TaggedIncident, Optional<LeftOutReason>> why) {
        var counted = new ArrayList<TaggedIncident>();
        var left = new EnumMap<LeftOutReason, Integer>(LeftOutReason.class);
        for (var t : incidents)
            why.apply(t)
                    .ifPresentOrElse(
                            reason -> left.merge(reason, 1, Integer::sum), () -> counted.add(t));
        var days =
                counted.stream().map(t -> day(t, zone)).flatMap(Optional::stream).sorted().toList();
        var leftOut =
                left.entrySet().stream()
                        .map(e -> new LeftOut(Text.of(e.getKey()), e.getValue()))
                        .toList();
        return new Split(
                counted,
                new Basis(
                        counted.size(),
                        days.isEmpty() ? null : days.getFirst(),
                        days.isEmpty() ? null : days.getLast(),
                        leftOut));
    }

    private static <T> Predicate<T> distinct(Function<T, String> id) {
        var seen = new HashSet<String>();
        return thing -> seen.add(id.apply(thing));
    }

    private static List<List<Integer>> table(int[][] numbers) {
        return Arrays.stream(numbers).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }
}
