package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.Patterns;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Incidents over time before they are charted: which count, and how many in each complete week.
///
/// @param why the reason to leave an incident out, null where it counts
/// @param eligible how many count, in complete weeks or not
/// @param perWeek of those in complete weeks
/// @param told which share of each week is told: 1 of all incidents, and of the preventable ones
///   the share of the week's incidents that is tagged; 0 where none is
record FrequencyCount(
        History history,
        LocalTimes times,
        Weeks weeks,
        @Nullable LeftOutReason[] why,
        int eligible,
        int[] perWeek,
        double[] told) {
    /// @param preventable whether only what the client's process could have stopped counts
    static FrequencyCount of(History history, LocalTimes times, Weeks weeks, boolean preventable) {
        var incidents = history.incidents();
        var why = new @Nullable LeftOutReason[incidents.size()];
        var perWeek = new int[weeks.count()];
        var untagged = new int[weeks.count()];
        var all = new int[weeks.count()];
        int eligible = 0;
        for (int i = 0; i < why.length; i++) {
            var reason = why(incidents.get(i), times, i, preventable);
            why[i] = reason;
            if (reason == null) eligible++;
            else if (timeless(reason)) continue;
            int week = weeks.place(times.day()[i]);
            if (week < 0) continue;
            all[week]++;
            if (reason == null) perWeek[week]++;
            else if (unfinished(reason)) untagged[week]++;
        }
        var told = new double[weeks.count()];
        for (int w = 0; w < told.length; w++)
            told[w] = all[w] == 0 ? 1 : (double) (all[w] - untagged[w]) / all[w];
        return new FrequencyCount(history, times, weeks, why, eligible, perWeek, told);
    }

    private static boolean timeless(LeftOutReason reason) {
        return reason == LeftOutReason.DISCARDED
                || reason == LeftOutReason.NO_DATE
                || reason == LeftOutReason.IN_FUTURE;
    }

    private static boolean unfinished(LeftOutReason reason) {
        return reason == LeftOutReason.NOT_TAGGED_YET || reason == LeftOutReason.INCOMPLETE;
    }

    private static @Nullable LeftOutReason why(
            PastIncident incident, LocalTimes times, int i, boolean preventable) {
        var tagged = incident.tagged();
        var undated = times.undated(i, incident);
        if (undated != null || !preventable) return undated;
        var untagged = Patterns.untagged(tagged);
        if (untagged.isPresent()) return untagged.get();
        if (tagged.preventability() == Preventability.NOT) return LeftOutReason.NOT_PREVENTABLE;
        return tagged.preventability() == Preventability.NOT_ENOUGH_INFORMATION
                ? LeftOutReason.NOT_ENOUGH_INFORMATION
                : null;
    }

    int inWeeks() {
        return Arrays.stream(perWeek).sum();
    }

    /// Incidents that may be preventable and are not told yet.
    int untagged() {
        int untagged = 0;
        for (var each : why) if (each != null && unfinished(each)) untagged++;
        return untagged;
    }

    /// Whether each week is told wholly.
    boolean whole() {
        return Arrays.stream(told).allMatch(t -> t == 1);
    }

    /// What the weeks hold against the incidents: each 1, or its deployments, as far as it is told.
    double[] amounts(double[] each) {
        var amounts = new double[told.length];
        for (int w = 0; w < amounts.length; w++) amounts[w] = each[w] * told[w];
        return amounts;
    }

    /// The incidents at a point.
    ///
    /// @param pointOf the point of each incident
    List<UUID> at(int[] pointOf, int point) {
        return IntStream.range(0, pointOf.length)
                .filter(i -> pointOf[i] == point)
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    /// Of all that can be counted, where no chart leaves out more.
    Basis basis() {
        var tally = new Tally();
        for (int i = 0; i < why.length; i++) {
            var left = why[i];
            if (left == null) tally.take(times.day()[i]);
            else tally.leave(left);
        }
        return tally.basis();
    }
}
