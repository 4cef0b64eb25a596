package firebreak.work;

import firebreak.work.Ended.Outcome;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// The newest named work that is over. It is told what came of it, and keeps nothing of the result.
final class Finished {
    private static final int KEPT = 20;

    private final Function<Object, String> sentence;
    private final InstantSource clock;
    private final Deque<Ended> newest = new ArrayDeque<>();

    /// @param sentence why a result or a failure is a refusal; empty where it is none
    Finished(Function<Object, String> sentence, InstantSource clock) {
        this.sentence = sentence;
        this.clock = clock;
    }

    synchronized void done(String title, Object result) {
        var why = sentence.apply(result);
        keep(title, why.isEmpty() ? Outcome.DONE : Outcome.REFUSED, why);
    }

    synchronized void cancelled(String title) {
        keep(title, Outcome.CANCELLED, "");
    }

    synchronized void failed(String title, Throwable failure) {
        var why = sentence.apply(failure);
        keep(title, why.isEmpty() ? Outcome.FAILED : Outcome.REFUSED, why);
    }

    private void keep(String title, Outcome outcome, String why) {
        if (title.isEmpty()) return;
        newest.addFirst(new Ended(title, outcome, why, clock.instant()));
        while (newest.size() > KEPT) newest.removeLast();
    }

    synchronized List<Ended> newest() {
        return List.copyOf(newest);
    }

    synchronized void forget() {
        newest.clear();
    }
}
