package firebreak.analysis.recurrence;

import firebreak.domain.tagging.TaggedIncident;

import java.util.ArrayList;
import java.util.List;

/// Minutes that leaders spent in the first incidents of families, against those that they spent in
/// the repeats: "the second time is the bad one", or not. Incidents of which nobody knows the
/// minutes are left out, never counted as 0.
///
/// @param firstsKnown firsts whose minutes are known
/// @param firstsMinutes their sum
/// @param repeatsKnown repeats whose minutes are known
/// @param repeatsMinutes their sum
/// @param repeatsMedian the median of one repeat; NaN where none is known
/// @param ratio how many times as long a repeat took as its first: of one family the median of its
///   repeats by its first, of several the median of these. NaN where no family has a first with
///   known minutes above 0 and a repeat with known minutes
public record CrisisTime(
        int firstsKnown,
        long firstsMinutes,
        int repeatsKnown,
        long repeatsMinutes,
        double repeatsMedian,
        double ratio) {
    /// Of one family.
    ///
    /// @param members in the order in which they occurred, the first first
    static CrisisTime of(List<TaggedIncident> members) {
        var first = members.isEmpty() ? null : members.getFirst().leadershipMinutes();
        var repeats = minutes(members);
        long sum = 0;
        for (int minutes : repeats) sum += minutes;
        var median = Middle.of(repeats);
        return new CrisisTime(
                first == null ? 0 : 1,
                first == null ? 0 : first,
                repeats.size(),
                sum,
                median,
                first == null || first <= 0 ? Double.NaN : median / first);
    }

    private static List<Integer> minutes(List<TaggedIncident> members) {
        var minutes = new ArrayList<Integer>();
        for (int i = 1; i < members.size(); i++) {
            var spent = members.get(i).leadershipMinutes();
            if (spent != null) minutes.add(spent);
        }
        return minutes;
    }

    /// Of all families together.
    static CrisisTime of(List<FamilyFigures> families, List<List<TaggedIncident>> members) {
        var ratios =
                families.stream().map(f -> f.crisis().ratio()).filter(r -> !r.isNaN()).toList();
        var repeats = new ArrayList<Integer>();
        members.forEach(m -> repeats.addAll(minutes(m)));
        return new CrisisTime(
                families.stream().mapToInt(f -> f.crisis().firstsKnown()).sum(),
                families.stream().mapToLong(f -> f.crisis().firstsMinutes()).sum(),
                repeats.size(),
                repeats.stream().mapToLong(m -> m).sum(),
                Middle.of(repeats),
                Middle.of(ratios));
    }
}
