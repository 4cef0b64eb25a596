package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings a colleague's copy of the same assessment in.
public final class Merging {
    /// What came of planning.
    public sealed interface Planning {
        record Planned(MergePlan plan) implements Planning {}

        /// Why not; [Opening.NeedsPassphrase] where another passphrase may help.
        record No(Opening problem) implements Planning {}
    }

    private Merging() {}

    /// What merging `snapshot` would do; on any thread, beside the edits.
    ///
    /// @param typed looked at only where the snapshot is sealed; stays the caller's
    public static Planning plan(
            AssessmentFile ours, Path snapshot, @Nullable Passphrase typed, Progress progress)
            throws SnapshotException {
        return switch (ColleagueCopy.read(ours, snapshot, typed, progress)) {
            case ColleagueCopy.Reading.No(var problem) -> new Planning.No(problem);
            case ColleagueCopy.Reading.Read(var copy) -> {
                try (copy) {
                    yield copy.plan(Progress.NONE)
                            .<Planning>map(Planning.Planned::new)
                            .orElseGet(() -> new Planning.No(copy.noCommonPast()));
                }
            }
        };
    }

    /// Carries a plan out as one edit, once there is a snapshot of what was before; a sentence
    /// where nothing was done.
    ///
    /// @param decisions one for each conflict, by its id
    public static Optional<String> apply(
            AssessmentFile ours,
            MergePlan plan,
            Map<String, MergeDecision> decisions,
            Progress progress)
            throws SnapshotException {
        if (ours.journal().revision() != plan.revision())
            return Optional.of(Text.of("merge.moved"));
        for (var conflict : plan.conflicts())
            if (!decisions.containsKey(conflict.id()))
                return Optional.of(Text.of("merge.undecided", conflict.label()));
        if (plan.isEmpty()) return Optional.empty();
        ours.snapshotIfEdited(SnapshotReason.MERGE, progress);
        ours.journal()
                .edit(
                        Text.of("merge.edit", plan.name()),
                        Set.of(Topic.values()),
                        tx -> {
                            new MergeWrites(tx, plan).write(decisions);
                            return true;
                        });
        return Optional.empty();
    }
}
