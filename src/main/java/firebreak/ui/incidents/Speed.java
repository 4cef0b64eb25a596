package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.work.Progress;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How many rows are read or written in a second, counted on the thread that does it and asked on
/// the window's.
final class Speed {
    private static final long TOO_EARLY = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier nanos;
    private volatile long started;
    private volatile long rows;

    /// @param nanos the clock
    Speed(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Begins to count.
    void start() {
        rows = 0;
        started = nanos.getAsLong();
    }

    /// Listens to work that tells of its rows beside its steps.
    Progress of(Progress watched) {
        return new Progress() {
            @Override
            public void step(long done, long total) {
                watched.step(done, total);
            }

            @Override
            public void rows(long read) {
                rows = read;
            }
        };
    }

    /// What to say of it; nothing where it is too early to say.
    String words() {
        var took = nanos.getAsLong() - started;
        var so = rows;
        if (so == 0 || took < TOO_EARLY) return "";
        return Text.of(
                "incidents.import.speed", so, so * TimeUnit.SECONDS.toNanos(1) / Math.max(1, took));
    }
}
