package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    private static final Attempts ATTEMPTS = new Attempts(System::nanoTime);

    private Merging() {}

    /// What merging `snapshot` would do; on any thread, beside the edits.
    ///
    /// @param typed looked at only where the snapshot is sealed; stays the caller's
    public static Planning plan(
            AssessmentFile ours, Path snapshot, @Nullable Passphrase typed, Progress progress)
            throws SnapshotException {
        var from = snapshot.toAbsolutePath().normalize();
        var header = SnapshotReader.header(from);
        if (!header.assessment().equals(ours.info().id())) return no("merge.another", from);
        var sealing = header.key();
        if (sealing == null) return plan(ours, from, (DataKey) null, progress);
        return switch (new KeyHeader(from, ATTEMPTS, Cost::calibrated).unwrap(sealing, typed)) {
            case KeyHeader.Try.No(var problem) -> new Planning.No(problem);
            case KeyHeader.Try.Unwrapped(var key, var same) -> {
                try (key) {
                    yield plan(ours, from, key, progress);
                }
            }
        };
    }

    private static Planning no(String key, Path from) {
        return new Planning.No(new Opening.Refused(Text.of(key, from)));
    }

    /// Theirs becomes a database of its own for a while, under a key that nobody keeps.
    private static Planning plan(
            AssessmentFile ours, Path from, @Nullable DataKey key, Progress progress)
            throws SnapshotException {
        var folder = ours.directory().resolve(Assessments.WORK).resolve("merge-" + Ids.next());
        try {
            Files.createDirectories(folder);
            var theirs = new Database(folder.resolve(Assessments.DATABASE), "file:");
            try {
                var random = DataKey.random();
                var attachments = new Attachments(folder, random.copy());
                theirs.open(random, true);
                SnapshotLoader.load(from, key, theirs.dsl(), attachments, progress);
                var name = String.valueOf(from.getFileName());
                var plan =
                        ours.history()
                                .read(
                                        progress,
                                        (dsl, watched) ->
                                                MergePlanner.plan(name, dsl, theirs.dsl()));
                return plan.<Planning>map(Planning.Planned::new)
                        .orElseGet(() -> no("merge.noCommonPast", from));
            } finally {
                theirs.abandon();
                SafeFile.removeAll(folder);
            }
        } catch (IOException | SQLException e) {
            throw SnapshotException.unwritable(ours.directory(), e);
        }
    }

    /// Carries a plan out as one edit, once there is a snapshot of what was before; a sentence
    /// where nothing was done.
    ///
    /// @param decisions one for each conflict, by its id
    public static Optional<String> apply(
            AssessmentFile ours, MergePlan plan, Map<String, Side> decisions, Progress progress)
            throws SnapshotException {
        if (ours.journal().revision() != plan.revision())
            return Optional.of(Text.of("merge.moved"));
        for (var conflict : plan.conflicts())
            if (!decisions.containsKey(conflict.id()))
                return Optional.of(Text.of("merge.undecided", conflict.label()));
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
