package firebreak.work;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Works that don't need each other, done at the same time as far as the computer can.
///
/// On threads of the system, and not on virtual ones: of these as many run as there are processors,
/// and one that waits for a class to be made ready keeps its processor. Where all wait for classes
/// that one without a processor is making ready, none goes on for ever. It was seen with two
/// documents on two processors (070).
///
/// @param <E> with which one of them may fail
public final class SideBySide<E extends Exception> {
    /// One of them.
    public interface Work<E extends Exception> {
        void run(int which, Progress progress) throws E;
    }

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("beside-", 0).daemon().factory();

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
        int hands = Math.clamp(works, 1, Runtime.getRuntime().availableProcessors());
        try (var executor = Executors.newFixedThreadPool(hands, THREADS)) {
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
