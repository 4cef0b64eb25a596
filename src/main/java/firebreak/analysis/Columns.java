package firebreak.analysis;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// Tagged incidents as columns of small numbers, read once, so that a dozen pictures of a hundred
/// thousand incidents don't each walk through all their objects. Every number is that of the
/// incident at a place, by the rules of [Patterns]; [#NONE] stands for none.
public final class Columns {
    public static final int NONE = -1;

    private final ZoneId zone;
    private final List<Stage> stages;
    private final List<Factor> factors;
    private final long[] seconds;
    private final byte[] untagged;
    private final byte[] unstaged;
    private final byte[] unfactored;
    private final byte[] undated;
    private final byte[] origins;
    private final byte[] preventabilities;
    private final byte[] severities;
    private final short[] stagePlaces;
    private final short[] factorPlaces;
    private final int[] minutes;
    private final int[] months;

    private Columns(
            List<TaggedIncident> incidents, Codebook codebook, ZoneId zone, Instant future) {
        this.zone = zone;
        var stageAt = new HashMap<String, Short>();
        stages = distinct(codebook.stages(), Stage::id, stageAt);
        var factorAt = new HashMap<String, Short>();
        factors = distinct(codebook.factors(), Factor::id, factorAt);
        int n = incidents.size();
        seconds = new long[n];
        untagged = new byte[n];
        unstaged = new byte[n];
        unfactored = new byte[n];
        undated = new byte[n];
        origins = new byte[n];
        preventabilities = new byte[n];
        severities = new byte[n];
        stagePlaces = new short[n];
        factorPlaces = new short[n];
        minutes = new int[n];
        months = new int[n];
        var calendar = new Calendar(zone);
        int i = 0;
        for (var t : incidents) read(i++, t, stageAt, factorAt, calendar, future);
    }

    /// A method of its own, as the body of a loop that runs once is compiled late.
    private void read(
            int i,
            TaggedIncident t,
            Map<String, Short> stageAt,
            Map<String, Short> factorAt,
            Calendar calendar,
            Instant future) {
        untagged[i] = of(Patterns.untagged(t));
        unstaged[i] = of(Patterns.unstaged(t, stageAt.keySet()));
        unfactored[i] = of(Patterns.unfactored(t, factorAt.keySet()));
        undated[i] = of(Patterns.undated(t, future));
        origins[i] = of(t.origin());
        preventabilities[i] = of(t.preventability());
        severities[i] = of(t.severityClass());
        stagePlaces[i] = place(stageAt, t.earliestStageId());
        factorPlaces[i] = place(factorAt, t.factorId());
        var spent = t.leadershipMinutes();
        minutes[i] = spent == null || Patterns.untimed(t).isPresent() ? NONE : spent;
        var at = t.occurred();
        boolean usable = at != null && Patterns.usable(at);
        seconds[i] = at != null && usable ? at.getEpochSecond() : Long.MIN_VALUE;
        months[i] = at != null && usable ? calendar.month(at) : Integer.MIN_VALUE;
    }

    /// @param codebook gives stages and factors; of two with one id the first counts
    /// @param future the moment from which on clocks are wrong, because they lie in the future
    public static Columns of(
            List<TaggedIncident> incidents, Codebook codebook, ZoneId zone, Instant future) {
        return new Columns(incidents, codebook, zone, future);
    }

    private interface Id<T> {
        String of(T thing);
    }

    private static <T> List<T> distinct(List<T> all, Id<T> id, Map<String, Short> places) {
        var distinct = new ArrayList<T>();
        for (var thing : all)
            if (places.putIfAbsent(id.of(thing), (short) distinct.size()) == null)
                distinct.add(thing);
        return List.copyOf(distinct);
    }

    private static byte of(Optional<LeftOutReason> reason) {
        return reason.isPresent() ? (byte) reason.get().ordinal() : NONE;
    }

    private static byte of(@Nullable Enum<?> constant) {
        return constant == null ? NONE : (byte) constant.ordinal();
    }

    private static short place(Map<String, Short> places, @Nullable String id) {
        return id == null ? NONE : places.getOrDefault(id, (short) NONE);
    }

    /// The month of moments. It remembers the last one, as moments mostly come in their order.
    private static final class Calendar {
        private final ZoneId zone;
        private Instant from = Instant.MAX;
        private Instant until = Instant.MIN;
        private int found;

        Calendar(ZoneId zone) {
            this.zone = zone;
        }

        int month(Instant at) {
            if (!at.isBefore(from) && at.isBefore(until)) return found;
            var day = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
            // A day's room at either end, as hours run twice where clocks are set back.
            from = day.plusDays(1).atStartOfDay(zone).toInstant();
            until = day.plusMonths(1).minusDays(1).atStartOfDay(zone).toInstant();
            found = Basis.month(day);
            return found;
        }
    }

    /// How many incidents there are.
    public int size() {
        return untagged.length;
    }

    /// The stages of the codebook in their order, each once.
    public List<Stage> stages() {
        return stages;
    }

    /// The factors of the codebook in their order, each once.
    public List<Factor> factors() {
        return factors;
    }

    /// Why it has no finished tagging, as the place of a [LeftOutReason].
    public int untagged(int incident) {
        return untagged[incident];
    }

    /// Why it is no incident.
    public int discarded(int incident) {
        return untagged[incident] == LeftOutReason.DISCARDED.ordinal() ? untagged[incident] : NONE;
    }

    /// Why its tagging names no earliest stage.
    public int unstaged(int incident) {
        return untagged[incident] == NONE ? unstaged[incident] : untagged[incident];
    }

    /// Why its tagging names no factor.
    public int unfactored(int incident) {
        return untagged[incident] == NONE ? unfactored[incident] : untagged[incident];
    }

    /// Why it is no incident of a day until now.
    public int undated(int incident) {
        int discarded = discarded(incident);
        return discarded == NONE ? undated[incident] : discarded;
    }

    /// Why nobody can tell how long leaders were busy with it.
    public int untimed(int incident) {
        int discarded = discarded(incident);
        if (discarded != NONE) return discarded;
        return minutes[incident] == NONE ? LeftOutReason.NO_LEADERSHIP_TIME.ordinal() : NONE;
    }

    /// The place of the origin that a finished tagging names.
    public int origin(int incident) {
        return untagged[incident] == NONE ? origins[incident] : NONE;
    }

    /// The place of the preventability that a finished tagging names.
    public int preventability(int incident) {
        return untagged[incident] == NONE ? preventabilities[incident] : NONE;
    }

    /// Whether a finished tagging says that it could have been prevented, wholly or partly.
    public boolean preventable(int incident) {
        int how = preventability(incident);
        return how == Preventability.PREVENTABLE.ordinal()
                || how == Preventability.PARTLY.ordinal();
    }

    /// Its severity, as the place of a [SeverityClass].
    public int severity(int incident) {
        return severities[incident];
    }

    /// The place of the earliest stage among [#stages()], of any tagging.
    public int stage(int incident) {
        return stagePlaces[incident];
    }

    /// The place of the primary factor among [#factors()], of any tagging.
    public int factor(int incident) {
        return factorPlaces[incident];
    }

    /// The leadership minutes, 0 or more.
    public int minutes(int incident) {
        return minutes[incident];
    }

    /// The month in which it occurred, counted as [Basis#month] does. Only of those with a day.
    public int month(int incident) {
        return months[incident];
    }

    /// The incidents that count.
    ///
    /// @param why the place of the reason to leave one out, or [#NONE]
    public Rows rows(IntUnaryOperator why) {
        var counting = new Counting();
        for (int i = 0; i < size(); i++) counting.add(i, why.applyAsInt(i));
        return counting.rows();
    }

    /// Rows that come one by one.
    private final class Counting {
        private final int[] counted = new int[size()];
        private final int[] left = new int[LeftOutReason.values().length];
        private int n;
        private int first = NONE;
        private int last = NONE;
        private int firstMonth = Integer.MAX_VALUE;
        private int lastMonth = Integer.MIN_VALUE;

        void add(int i, int reason) {
            if (reason != NONE) {
                left[reason]++;
                return;
            }
            counted[n++] = i;
            if (seconds[i] == Long.MIN_VALUE) return;
            if (first == NONE || seconds[i] < seconds[first]) first = i;
            if (last == NONE || seconds[i] > seconds[last]) last = i;
            firstMonth = Math.min(firstMonth, months[i]);
            lastMonth = Math.max(lastMonth, months[i]);
        }

        Rows rows() {
            var basis =
                    first == NONE || last == NONE
                            ? Basis.of(n, null, null, left)
                            : Basis.of(
                                    n,
                                    Columns.this.first(first, firstMonth),
                                    Columns.this.last(last, lastMonth),
                                    left);
            return new Rows(Arrays.copyOf(counted, n), basis);
        }
    }

    private LocalDate day(int incident) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds[incident]), zone);
    }

    /// The first day. Clocks that are set back past midnight have a later moment on an earlier day.
    private LocalDate first(int incident, int month) {
        var day = day(incident);
        return Basis.month(day) == month ? day : Basis.month(month).atEndOfMonth();
    }

    private LocalDate last(int incident, int month) {
        var day = day(incident);
        return Basis.month(day) == month ? day : Basis.month(month).atDay(1);
    }

    /// Incidents that count, by their places, and what they stand on.
    ///
    /// @param places rising; nobody changes them
    public record Rows(int[] places, Basis basis) {
        /// How many count.
        public int n() {
            return places.length;
        }
    }
}
