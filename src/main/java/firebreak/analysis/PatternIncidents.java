package firebreak.analysis;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The incidents behind each number of [Patterns], chosen by the very rules by which they are
/// counted: every set is as large as its number. Ids come in the order of the incidents.
public final class PatternIncidents {
    private PatternIncidents() {}

    /// The incidents of one cell of [OriginStageMatrix].
    public static Set<UUID> inCell(
            List<TaggedIncident> incidents, Codebook codebook, Origin origin, String stageId) {
        var stages = codebook.stages().stream().map(Stage::id).collect(toSet());
        return ids(
                incidents,
                t ->
                        Patterns.untagged(t).isEmpty()
                                && Patterns.unstaged(t, stages).isEmpty()
                                && t.origin() == origin
                                && stageId.equals(t.earliestStageId()));
    }

    /// The incidents of one origin in one month of [MonthlyOrigins]; without an origin those of the
    /// month that have no finished tagging.
    public static Set<UUID> inMonth(
            List<TaggedIncident> incidents, ZoneId zone, YearMonth month, @Nullable Origin origin) {
        return ids(
                incidents,
                t -> {
                    var counted = Patterns.untagged(t).isEmpty() ? t.origin() : null;
                    return Patterns.discarded(t).isEmpty()
                            && Patterns.day(t, zone)
                                    .map(YearMonth::from)
                                    .filter(month::equals)
                                    .isPresent()
                            && counted == origin;
                });
    }

    /// The incidents of one bar of [FactorPareto].
    public static Set<UUID> withFactor(
            List<TaggedIncident> incidents, Codebook codebook, String factorId) {
        var factors = codebook.factors().stream().map(Factor::id).collect(toSet());
        return ids(
                incidents,
                t ->
                        Patterns.untagged(t).isEmpty()
                                && Patterns.unfactored(t, factors).isEmpty()
                                && factorId.equals(t.factorId()));
    }

    /// The incidents that have a gap in their record, see [RecordGap]. An incident can have
    /// several.
    public static Set<UUID> withGap(
            List<TaggedIncident> incidents, Codebook codebook, ZoneId zone, RecordGap gap) {
        var stages = codebook.stages().stream().map(Stage::id).collect(toSet());
        var factors = codebook.factors().stream().map(Factor::id).collect(toSet());
        return ids(
                incidents,
                t ->
                        switch (gap) {
                            case PENDING -> t.state() == TaggingState.PENDING;
                            case DRAFT -> t.state() == TaggingState.DRAFT;
                            case INCOMPLETE -> is(Patterns.untagged(t), LeftOutReason.INCOMPLETE);
                            case NO_STAGE ->
                                    Patterns.untagged(t).isEmpty()
                                            && (is(
                                                            Patterns.unstaged(t, stages),
                                                            LeftOutReason.NO_STAGE)
                                                    || is(
                                                            Patterns.unstaged(t, stages),
                                                            LeftOutReason.UNKNOWN_STAGE));
                            case NO_FACTOR ->
                                    Patterns.untagged(t).isEmpty()
                                            && Patterns.unfactored(t, factors).isPresent();
                            case NOT_ENOUGH_INFORMATION ->
                                    Patterns.untagged(t).isEmpty()
                                            && is(
                                                    Patterns.unstaged(t, stages),
                                                    LeftOutReason.NOT_ENOUGH_INFORMATION);
                            case NO_DATE ->
                                    Patterns.discarded(t).isEmpty()
                                            && Patterns.undated(t).isPresent();
                            case NO_LEADERSHIP_TIME ->
                                    Patterns.discarded(t).isEmpty()
                                            && Patterns.untimed(t).isPresent();
                        });
    }

    private static boolean is(Optional<LeftOutReason> reason, LeftOutReason wanted) {
        return reason.filter(r -> r == wanted).isPresent();
    }

    private static Set<UUID> ids(List<TaggedIncident> incidents, Predicate<TaggedIncident> in) {
        return incidents.stream()
                .filter(in)
                .map(TaggedIncident::incidentId)
                .collect(toCollection(LinkedHashSet::new));
    }
}
