package firebreak.ui.kit;

import firebreak.work.Job;
import firebreak.work.Jobs;
import firebreak.work.Work;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/// One job at a time, with its progress, that also notices when it was cancelled elsewhere. What an
/// earlier job hands over after the next has begun comes too late and is dropped.
public final class OneJob {
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final Runnable stopped;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private @Nullable Job job;
    private boolean waiting;
    private int turn;

    /// @param failed told of a surprise, after `stopped`
    /// @param stopped called when the job ends without a result
    public OneJob(Jobs jobs, Consumer<Throwable> failed, Runnable stopped) {
        this.jobs = jobs;
        this.failed = failed;
        this.stopped = stopped;
        var self = new WeakReference<>(this);
        jobs.listen(() -> {
            var one = self.get();
            if (one != null) one.watch();
        });
    }

    /// From 0 to 1, or -1 where nobody knows.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Runs `work` beside everything else; see [Jobs].
    public <T> void background(String title, Work<T> work, Consumer<T> done) {
        var mine = begin();
        started(mine, jobs.background(title, work, r -> over(mine, r, done), t -> fail(mine, t)));
    }

    /// Runs `work` that nobody waits for; see [Jobs].
    public <T> void unhurried(String title, Work<T> work, Consumer<T> done) {
        var mine = begin();
        started(mine, jobs.unhurried(title, work, r -> over(mine, r, done), t -> fail(mine, t)));
    }

    /// Runs `work` on the database thread; see [Jobs].
    public <T> void database(String title, Work<T> work, Consumer<T> done) {
        var mine = begin();
        started(mine, jobs.database(title, work, r -> over(mine, r, done), t -> fail(mine, t)));
    }

    /// Drops the running job: whatever it does, nobody hears of it.
    public void drop() {
        turn++;
        waiting = false;
        if (job != null) job.cancel();
        job = null;
    }

    /// Asks the running job to stop; what it answers, a result or nothing, is still heard.
    public void askToStop() {
        if (job != null) job.cancel();
    }

    private int begin() {
        drop();
        waiting = true;
        progress.set(-1);
        return turn;
    }

    private void started(int mine, Job running) {
        if (mine != turn || !waiting) return;
        job = running;
        watch();
    }

    private <T> void over(int mine, T result, Consumer<T> done) {
        if (mine != turn) return;
        waiting = false;
        job = null;
        done.accept(result);
    }

    private void fail(int mine, Throwable fault) {
        if (mine != turn) return;
        end();
        failed.accept(fault);
    }

    /// A job that has ended without a word was cancelled, here or in the status bar.
    private void watch() {
        var running = job;
        if (running == null || !waiting) return;
        progress.set(running.share());
        if (!running.running()) end();
    }

    private void end() {
        waiting = false;
        job = null;
        stopped.run();
    }
}
