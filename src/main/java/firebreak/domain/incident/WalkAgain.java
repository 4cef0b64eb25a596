package firebreak.domain.incident;

/// Thrown in a walk through a source's incidents where some that were handed over turn out to be
/// incomplete: the next walk knows better.
public final class WalkAgain extends RuntimeException {
    public WalkAgain() {
        super("the incidents must be walked anew", null, false, false);
    }
}
