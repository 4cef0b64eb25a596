package firebreak.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where a person has been, for the way back and forward, as in a browser: whoever goes back and
/// then somewhere else can't go forward any more.
///
/// @param <P> a place
final class Trail<P> {
    /// Nobody goes back further.
    private static final int LONGEST = 100;

    private final Deque<P> behind = new ArrayDeque<>();
    private final Deque<P> ahead = new ArrayDeque<>();

    /// The person leaves a place for another one.
    void left(P place) {
        ahead.clear();
        behind.push(place);
        if (behind.size() > LONGEST) behind.removeLast();
    }

    /// Where the person was before.
    ///
    /// @param now where the person is, to come back to
    Optional<P> back(P now) {
        return step(behind, ahead, now);
    }

    Optional<P> forward(P now) {
        return step(ahead, behind, now);
    }

    private static <P> Optional<P> step(Deque<P> from, Deque<P> to, P now) {
        if (from.isEmpty()) return Optional.empty();
        to.push(now);
        return Optional.of(from.pop());
    }

    boolean canBack() {
        return !behind.isEmpty();
    }

    boolean canForward() {
        return !ahead.isEmpty();
    }

    void forget() {
        behind.clear();
        ahead.clear();
    }
}
