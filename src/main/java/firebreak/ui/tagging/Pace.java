package firebreak.ui.tagging;

import firebreak.analysis.TaggingPace;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The times at which incidents were finished since the assessment was opened. An incident counts
/// once, when it is first done or discarded, and only one by one.
final class Pace {
    private static final int MINUTES_SHOWN = 90;
    private static final int STEP = 5;

    private final InstantSource clock;
    private final List<Duration> between = new ArrayList<>();
    private final Set<UUID> finished = new HashSet<>();
    private @Nullable Instant last;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /// Work begins, or goes on after something else.
    void begin() {
        last = clock.instant();
    }

    /// Something else comes between.
    void pause() {
        last = null;
    }

    void finished(UUID incident) {
        var now = clock.instant();
        if (finished.add(incident) && last != null) between.add(Duration.between(last, now));
        last = now;
    }

    /// Empty where there is nothing to say yet.
    Optional<TaggingPace> at(int left) {
        return TaggingPace.of(between, left);
    }

    /// One line for the bench.
    static String words(TaggingPace pace, int left) {
        var each =
                pace.each().toSeconds() < MINUTES_SHOWN
                        ? Text.of("tagging.pace.seconds", Math.max(1, pace.each().toSeconds()))
                        : Text.of("tagging.pace.minutes", half(pace.each().toSeconds() / 60.0));
        return left == 0 ? each : Text.of("tagging.pace", each, rest(pace));
    }

    /// Rounded as roughly as it is known.
    private static String rest(TaggingPace pace) {
        double least = pace.least().toSeconds() / 60.0;
        double most = pace.most().toSeconds() / 60.0;
        if (most <= MINUTES_SHOWN) {
            long from = Math.round(least / STEP) * STEP;
            long to = Math.max(STEP, (long) Math.ceil(most / STEP) * STEP);
            if (to == STEP) return Text.of("tagging.pace.soon");
            return from == to || from == 0
                    ? Text.of("tagging.pace.left.minutes", to)
                    : Text.of("tagging.pace.left.minutes.range", from, to);
        }
        var from = half(least / 60);
        var to = half(most / 60);
        return from.equals(to) || from.equals("0")
                ? Text.of("tagging.pace.left.hours", to)
                : Text.of("tagging.pace.left.hours.range", from, to);
    }

    /// In halves: "2", "2½".
    private static String half(double value) {
        long halves = Math.round(value * 2);
        var whole = halves / 2 == 0 && halves % 2 == 1 ? "" : String.valueOf(halves / 2);
        return halves % 2 == 0 ? whole : whole + "\u00bd";
    }
}
