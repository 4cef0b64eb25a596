package firebreak.report;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executors;

/// Works that don't need each other, done at the same time as far as the computer can.
final class SideBySide {
    /// One of them.
    interface Work {
        void run(int which, Progress progress) throws ReportException;
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
    /// @throws ReportException of the first that failed
    static void run(int works, Progress progress, Work work) throws ReportException {
        var together = new SideBySide(works, progress);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < works; i++) {
                var which = i;
                executor.execute(() -> together.run(which, work));
            }
        }
        together.tell();
    }

    private void run(int which, Work work) {
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

    private synchronized void tell() throws ReportException {
        switch (failure) {
            case null -> {}
            case ReportException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
