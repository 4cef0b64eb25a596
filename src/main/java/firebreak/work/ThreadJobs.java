package firebreak.work;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// Jobs on real threads; results come back through `window`, which runs them on the window's
/// thread.
public final class ThreadJobs implements Jobs, AutoCloseable {
    private final Executor window;
    private final Consumer<Throwable> surprise;
    private final ExecutorService database =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("database").daemon().factory());

    /// Not virtual threads: of those only as many run as there are processors, until they wait for
    /// something, and two that compare and learn for seconds would hold up whoever types.
    private final ExecutorService side =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("side-", 0).daemon().factory());

    private final ExecutorService unhurried =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .name("unhurried")
                            .priority(Thread.MIN_PRIORITY)
                            .daemon()
                            .factory());

    private final List<Running<?>> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final Finished finished;

    /// @param surprise told, on the window's thread, what the handler of a failure itself threw
    public ThreadJobs(Executor window, Consumer<Throwable> surprise) {
        this(window, surprise, _ -> "");
    }

    /// @param refusal why a result or a failure is a refusal, in a sentence; empty where it is none
    public ThreadJobs(
            Executor window, Consumer<Throwable> surprise, Function<Object, String> refusal) {
        this.window = window;
        this.surprise = surprise;
        this.finished = new Finished(refusal, InstantSource.system());
    }

    @Override
    public <T> Job database(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return start(database, new Running<>(title, work, done, failed, true));
    }

    @Override
    public <T> Job background(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return start(side, new Running<>(title, work, done, failed, false));
    }

    @Override
    public <T> Job unhurried(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return start(unhurried, new Running<>(title, work, done, failed, false));
    }

    @Override
    public Latest latest() {
        return new NewestOnly();
    }

    @Override
    public List<Job> running() {
        return List.copyOf(running);
    }

    @Override
    public List<Ended> ended() {
        return finished.newest();
    }

    @Override
    public void forgetEnded() {
        finished.forget();
        tell();
    }

    @Override
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Stops taking work, asks what runs beside the database to stop, and waits for everything that
    /// the database thread still has to write.
    @Override
    public void close() {
        running.stream().filter(j -> !j.writes).forEach(Running::cancel);
        database.close();
        side.close();
        unhurried.close();
    }

    private <T> Running<T> start(Executor on, Running<T> job) {
        running.add(job);
        tell();
        on.execute(job::run);
        return job;
    }

    private void tell() {
        window.execute(() -> listeners.forEach(Runnable::run));
    }

    private final class NewestOnly implements Latest {
        /// Held by those that run; one that has ended would hold on to what it worked with.
        private final AtomicReference<@Nullable WeakReference<Running<?>>> newest =
                new AtomicReference<>();

        @Override
        public <T> void background(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            replace(side, new Running<>(title, work, done, failed, false));
        }

        @Override
        public <T> void database(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            replace(database, new Running<>(title, work, done, failed, false));
        }

        private <T> void replace(Executor on, Running<T> job) {
            var before = newest.getAndSet(new WeakReference<>(job));
            var running = before == null ? null : before.get();
            if (running != null) running.supersede();
            start(on, job);
        }
    }

    private final class Running<T> implements Job, Progress {
        private static final long TELL_EVERY_NANOS = 50_000_000;

        private final String title;
        private final Work<T> work;
        private final Consumer<? super T> done;
        private final Consumer<Throwable> failed;
        private final boolean writes;
        private volatile double share = -1;
        private volatile boolean cancelled;
        private volatile boolean superseded;
        private volatile boolean ended;
        private long told;

        Running(
                String title,
                Work<T> work,
                Consumer<? super T> done,
                Consumer<Throwable> failed,
                boolean writes) {
            this.title = title;
            this.work = work;
            this.done = done;
            this.failed = failed;
            this.writes = writes;
        }

        void run() {
            try {
                if (cancelled) throw new Cancelled();
                var result = work.run(this);
                end(() -> {
                    if (superseded) return;
                    finished.done(title, result);
                    done.accept(result);
                });
            } catch (Cancelled | CancellationException stopped) {
                end(() -> {
                    if (!superseded) finished.cancelled(title);
                });
            } catch (Throwable failure) {
                end(() -> {
                    if (superseded) return;
                    finished.failed(title, failure);
                    failed.accept(failure);
                });
            }
        }

        private void end(Runnable handOver) {
            window.execute(() -> {
                ended = true;
                running.remove(this);
                try {
                    handOver.run();
                } catch (RuntimeException | Error e) {
                    surprise.accept(e);
                } finally {
                    listeners.forEach(Runnable::run);
                }
            });
        }

        @Override
        public void step(long done, long total) {
            if (cancelled) throw new Cancelled();
            share = total > 0 ? Math.min(1, (double) done / total) : -1;
            var now = System.nanoTime();
            if (now - told < TELL_EVERY_NANOS) return;
            told = now;
            tell();
        }

        /// A result that comes too late is not handed over; one that was only asked to stop is.
        void supersede() {
            superseded = true;
            cancel();
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public double share() {
            return share;
        }

        @Override
        public boolean running() {
            return !ended;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
