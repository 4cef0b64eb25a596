package firebreak.analysis.scoring;

import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A point and what is said of it.
///
/// @param point to which it was said: where a team has no answer of its own, the one for all teams
/// @param target what it should become; null while nobody said
public record Judged(Point point, Counted counted, @Nullable Rating target) {
    /// As it counts; empty where it is unknown or not applicable.
    public Optional<Rating> rating() {
        return counted instanceof Counted.Rated rated
                ? Optional.of(rated.counts())
                : Optional.empty();
    }

    /// Whether it is rated, and lower than it should become.
    public boolean belowTarget() {
        return target != null && rating().filter(r -> r.compareTo(target) < 0).isPresent();
    }
}
