package firebreak.work;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executors;

/// Works that don't need each other, done at the same time as far as the computer can.
///
/// @param <E> with which one of them may fail
public final class SideBySide<E extends Exception> {
    /// One of them.
    public interface Work<E extends Exception> {
        void run(int which, Progress progress) throws E;
    }

    private final Progress whole;
    private final double[] behind;
    private @Nullable Throwable failure;

    private SideBySide(int works, Progress whole) {
        this.whole = whole;
        this.behind = new double[works];
    }

    /// Returns when all are done. Where one fails, the others stop.
    ///
    /// @param progress told by one work at a time how far they all are
    /// @throws E of the first that failed
    public static <E extends Exception> void run(int works, Progress progress, Work<E> work)
            throws E {
        if (works == 1) {
            work.run(0, progress);
            return;
        }
        var together = new SideBySide<E>(works, progress);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < works; i++) {
                var which = i;
                executor.execute(() -> together.run(which, work));
            }
        }
        together.tell();
    }

    private void run(int which, Work<E> work) {
        try {
            work.run(which, (done, total) -> step(which, total > 0 ? (double) done / total : 0));
        } catch (Throwable e) {
            fail(e);
        }
    }

    private synchronized void step(int which, double done) {
        if (failure != null) throw new Cancelled();
        behind[which] = Math.clamp(done, 0, 1);
        double sum = 0;
        for (var one : behind) sum += one;
        whole.step(Math.round(1000 * sum), 1000L * behind.length);
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) failure = e;
    }

    // Checked ones are those of the work.
    @SuppressWarnings("unchecked")
    private synchronized void tell() throws E {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw (E) e;
        }
    }
}
