package firebreak.analysis.scoring;

import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// A gap that a person may word and keep, or decline.
///
/// @param point the checkpoint, of one team where only that one has the gap; or the coverage cell;
///   null where a stage has no checkpoint that works
/// @param stageId of the checkpoint, or the stage; empty of a cell
/// @param reasons at least one
/// @param incidents that came through it, by their time
/// @param leadershipMinutes that leaders spent in these, as far as anybody knows
public record GapProposal(
        @Nullable Point point,
        String stageId,
        List<Reason> reasons,
        List<UUID> incidents,
        long leadershipMinutes) {
    /// As [firebreak.analysis.priority.GapRanking] ranks gaps, as far as that is known before a
    /// person said anything: by leaders' minutes, then incidents, then features that went past;
    /// each decides only between proposals that are equal before it.
    public static final Comparator<GapProposal> STRONGEST =
            Comparator.comparingLong(GapProposal::leadershipMinutes)
                    .thenComparingInt((GapProposal p) -> p.incidents.size())
                    .thenComparingInt(GapProposal::features)
                    .reversed();

    /// Why it is proposed.
    public sealed interface Reason {}

    /// It is rated N or P.
    ///
    /// @param team whose answer it is; empty for all
    public record Weak(String team, Rating rating) implements Reason {}

    /// It is said to work, largely or fully, and incidents came through it all the same.
    public record Contradicted(Rating rating) implements Reason {}

    /// It works, and should become better.
    ///
    /// @param team whose answer it is; empty for all
    public record BelowTarget(String team, Rating rating, Rating target) implements Reason {}

    /// Features went past it.
    ///
    /// @param traces those that skipped it, in the order of the traces
    /// @param rating L or F where that is said of it to all of their teams, which they contradict
    public record Skipped(List<UUID> traces, @Nullable Rating rating) implements Reason {
        public Skipped {
            traces = List.copyOf(traces);
        }
    }

    /// Nothing at the stage works against what came through.
    ///
    /// @param factorIds of the incidents, by id
    /// @param unrated checkpoints that are there for these factors and of which nobody knows, or
    ///   which are said not to apply; empty where there is none at all
    public record NothingWorks(List<String> factorIds, List<String> unrated) implements Reason {
        public NothingWorks {
            factorIds = List.copyOf(factorIds);
            unrated = List.copyOf(unrated);
        }
    }

    public GapProposal {
        reasons = List.copyOf(reasons);
        incidents = List.copyOf(incidents);
        if (reasons.isEmpty()) throw new IllegalArgumentException("A proposal has a reason");
    }

    private int features() {
        return reasons.stream()
                .mapToInt(r -> r instanceof Skipped skipped ? skipped.traces().size() : 0)
                .sum();
    }
}
