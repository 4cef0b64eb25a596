package firebreak.analysis.containment;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Defects by the stage where they came in and the stage where they were found. Every share is a
/// [Proportion] with its n and Wilson interval; of nothing it is NaN of 0, which is "no data", not
/// 0 or 100 %.
///
/// The shares are biased upwards while more may still be found: they are of closed windows only
/// (see [Containment]).
///
/// Sources: C. Jones (removal efficiency); S. Kan (2002), Metrics and Models in Software Quality
/// Engineering, chapter 6 (removal effectiveness, escape matrix); M. Fewster and D. Graham (defect
/// detection percentage).
///
/// @param stageIds in the order of the life cycle; the last is production
/// @param counts by stage found, and in it by stage of origin; what is impossible is not in it
/// @param errors what can't be, by stage, and is left out of everything else
public record EscapeMatrix(
        List<String> stageIds, List<List<Integer>> counts, List<DataError> errors) {
    /// Defects of one kind.
    ///
    /// @param count 0 or more
    public record Cell(String originStageId, String foundStageId, int count) {}

    /// Defects that nobody can have counted so.
    public record DataError(
            String originStageId, String foundStageId, int count, Problem problem) {}

    public enum Problem {
        /// They were found before they came in.
        FOUND_BEFORE_ORIGIN,
        /// A stage that the life cycle doesn't have.
        UNKNOWN_STAGE
    }

    /// The figures of one stage.
    ///
    /// @param originated how many came in there
    /// @param found how many were found there
    /// @param detection see [EscapeMatrix#detection]
    /// @param removal see [EscapeMatrix#removal]
    /// @param containment see [EscapeMatrix#containment]
    /// @param escaped see [EscapeMatrix#escaped]
    /// @param stagesEscaped see [EscapeMatrix#stagesEscaped]
    public record OfStage(
            String stageId,
            int originated,
            int found,
            Proportion detection,
            Proportion removal,
            Proportion containment,
            Proportion escaped,
            double stagesEscaped) {}

    public EscapeMatrix {
        stageIds = List.copyOf(stageIds);
        counts = counts.stream().map(List::copyOf).toList();
        errors = List.copyOf(errors);
    }

    /// Counts cells; several of the same stages add up, and their order does not matter.
    ///
    /// Errors: [IllegalArgumentException] where there is no stage or one twice, or a count is below
    /// 0; [ArithmeticException] where they exceed what an int holds.
    ///
    /// @param stageIds in the order of the life cycle; the last is production
    public static EscapeMatrix of(List<String> stageIds, Collection<Cell> cells) {
        int n = stageIds.size();
        if (n == 0 || new HashSet<>(stageIds).size() != n)
            throw new IllegalArgumentException("Stages, each once");
        var place = new HashMap<String, Integer>();
        for (var id : stageIds) place.put(id, place.size());
        var counts = new int[n][n];
        var errors =
                new TreeMap<Cell, Integer>(
                        Comparator.comparingInt(
                                        (Cell c) -> place.getOrDefault(c.originStageId(), n))
                                .thenComparingInt(c -> place.getOrDefault(c.foundStageId(), n))
                                .thenComparing(Cell::originStageId)
                                .thenComparing(Cell::foundStageId));
        for (var cell : cells) {
            if (cell.count() < 0) throw new IllegalArgumentException("A count below 0");
            var origin = place.get(cell.originStageId());
            var found = place.get(cell.foundStageId());
            if (cell.count() == 0) continue;
            if (origin == null || found == null || found < origin)
                errors.merge(cell, cell.count(), Math::addExact);
            else counts[found][origin] = Math.addExact(counts[found][origin], cell.count());
        }
        return new EscapeMatrix(
                stageIds,
                IntStream.range(0, n)
                        .mapToObj(row -> IntStream.of(counts[row]).boxed().toList())
                        .toList(),
                errors.entrySet().stream()
                        .map(e -> error(e.getKey(), e.getValue(), place))
                        .toList());
    }

    private static DataError error(Cell cell, int count, HashMap<String, Integer> place) {
        boolean known =
                place.containsKey(cell.originStageId()) && place.containsKey(cell.foundStageId());
        return new DataError(
                cell.originStageId(),
                cell.foundStageId(),
                count,
                known ? Problem.FOUND_BEFORE_ORIGIN : Problem.UNKNOWN_STAGE);
    }

    /// Every stage's figures, in order.
    public List<OfStage> stages() {
        var all = new ArrayList<OfStage>();
        for (int i = 0; i < stageIds.size(); i++)
            all.add(
                    new OfStage(
                            stageIds.get(i),
                            originated(i),
                            found(i),
                            detection(i),
                            removal(i),
                            containment(i),
                            escaped(i),
                            stagesEscaped(i)));
        return all;
    }

    /// How many defects there are.
    public int total() {
        return sum(0, last(), 0, last());
    }

    /// How many were found at a stage.
    ///
    /// @param stage its place from 0, here and below
    public int found(int stage) {
        return sum(stage, stage, 0, last());
    }

    /// How many came in at a stage.
    public int originated(int stage) {
        return sum(0, last(), stage, stage);
    }

    /// Defect removal efficiency: found before production, of all.
    public Proportion efficiency() {
        return Proportions.wilson(sum(0, last() - 1, 0, last()), total());
    }

    /// Defect detection percentage: found at the stage, of those found there or later. In
    /// production there is none: nothing follows it that could have found more, so it is no data,
    /// not 100 %.
    public Proportion detection(int stage) {
        return stage == last()
                ? Proportions.wilson(0, 0)
                : Proportions.wilson(found(stage), sum(stage, last(), 0, last()));
    }

    /// Phase removal effectiveness: found at the stage, of those that were in the product then. In
    /// production it is 100 % by definition and says nothing.
    public Proportion removal(int stage) {
        return Proportions.wilson(found(stage), sum(stage, last(), 0, stage));
    }

    /// Phase containment effectiveness: found at the stage where they came in, of those that came
    /// in there.
    public Proportion containment(int stage) {
        return Proportions.wilson(counts.get(stage).get(stage), originated(stage));
    }

    /// Of those that came in at the stage, found in production only. Of what came in there, it is
    /// 100 % by definition.
    public Proportion escaped(int stage) {
        return Proportions.wilson(counts.get(last()).get(stage), originated(stage));
    }

    /// How many stages those that came in at the stage went through before they were found, on
    /// average; NaN where none came in there.
    public double stagesEscaped(int stage) {
        long stages = 0;
        for (int found = stage; found <= last(); found++)
            stages += (long) (found - stage) * counts.get(found).get(stage);
        int n = originated(stage);
        return n == 0 ? Double.NaN : (double) stages / n;
    }

    private int last() {
        return stageIds.size() - 1;
    }

    private int sum(int firstFound, int lastFound, int firstOrigin, int lastOrigin) {
        int sum = 0;
        for (int found = firstFound; found <= lastFound; found++)
            for (int origin = firstOrigin; origin <= lastOrigin; origin++)
                sum = Math.addExact(sum, counts.get(found).get(origin));
        return sum;
    }
}
