package firebreak.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// Notices that the person has gone: nothing was touched for a while, or the computer slept.
public final class Absence {
    private static final Duration ASLEEP = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final InstantSource wall;
    private final IntSupplier minutes;
    private final Runnable gone;
    private long touched;
    private long ticked;
    private Instant tickedAt;

    /// @param nanos a clock that nobody can set; it may stand still while the computer sleeps
    /// @param wall the time of day, which goes on meanwhile
    /// @param minutes after how long without a touch nobody is there; 0 for never
    /// @param gone called at each [#tick()] at which nobody is there
    public Absence(LongSupplier nanos, InstantSource wall, IntSupplier minutes, Runnable gone) {
        this.nanos = nanos;
        this.wall = wall;
        this.minutes = minutes;
        this.gone = gone;
        this.touched = nanos.getAsLong();
        this.ticked = touched;
        this.tickedAt = wall.instant();
    }

    /// To be called with each key and each move of the mouse.
    public void touched() {
        touched = nanos.getAsLong();
    }

    /// How long nothing was touched.
    public Duration idle() {
        return Duration.ofNanos(nanos.getAsLong() - touched);
    }

    /// To be called about once a second.
    public void tick() {
        var now = nanos.getAsLong();
        var nowAt = wall.instant();
        var passed = Duration.ofNanos(now - ticked);
        var jumped = Duration.between(tickedAt, nowAt).minus(passed);
        ticked = now;
        tickedAt = nowAt;
        var slept = passed.compareTo(ASLEEP) > 0 || jumped.compareTo(ASLEEP) > 0;
        var limit = minutes.getAsInt();
        var away = limit > 0 && idle().compareTo(Duration.ofMinutes(limit)) >= 0;
        if (slept || away) gone.run();
    }
}
