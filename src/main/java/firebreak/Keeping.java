package firebreak;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;
import firebreak.work.Job;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Looks after an open assessment without being asked: snapshots of what was edited, and a file
/// that stays small. Window's thread only.
final class Keeping {
    private static final Duration BETWEEN = Duration.ofMinutes(20);
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final AssessmentFile file;
    private final Desk desk;
    private final BooleanSupplier locked;
    private final LongSupplier nanos;
    private long taken;
    private long quietSince;
    private boolean untidy;
    private boolean ended;
    private String told = "";
    private @Nullable Job job;

    /// @param locked whether the assessment is out of reach, so that everything waits
    /// @param nanos a clock that nobody can set
    Keeping(AssessmentFile file, Desk desk, BooleanSupplier locked, LongSupplier nanos) {
        this.file = file;
        this.desk = desk;
        this.locked = locked;
        this.nanos = nanos;
        this.quietSince = nanos.getAsLong();
        snapshot(SnapshotReason.OPEN);
    }

    /// To be called with each edit.
    void edited() {
        untidy = true;
        quietSince = nanos.getAsLong();
    }

    /// To be called about once a second.
    void tick() {
        if (ended || locked.getAsBoolean()) return;
        var now = nanos.getAsLong();
        if (!desk.jobs().running().isEmpty()) quietSince = now;
        if (job != null && job.running()) return;
        if (now - taken >= BETWEEN.toNanos()) snapshot(SnapshotReason.TIMER);
        else if (untidy && now - quietSince >= QUIET.toNanos()) tidy();
    }

    /// To be called before the assessment is closed.
    void end() {
        ended = true;
    }

    private void snapshot(SnapshotReason reason) {
        taken = nanos.getAsLong();
        job =
                desk.jobs()
                        .background(
                                "",
                                progress -> file.snapshotIfEdited(reason, progress),
                                done -> told = "",
                                this::failed);
    }

    private void tidy() {
        untidy = false;
        job = desk.jobs().database("", progress -> file.tidy(), done -> {}, this::failed);
    }

    private void failed(Throwable trouble) {
        // What is shut meanwhile has its own snapshot taken, or goes on later.
        if (ended || locked.getAsBoolean()) return;
        switch (trouble) {
            case SnapshotException e -> tell(e.problem());
            case NotSaved e -> tell(e.problem());
            default -> desk.notices().fault(trouble);
        }
    }

    /// A disk that is full stays full for a while; that is said once.
    private void tell(String problem) {
        if (!problem.equals(told)) desk.notices().problem(problem);
        told = problem;
    }
}
