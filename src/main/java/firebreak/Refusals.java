package firebreak;

import firebreak.domain.Refusal;
import firebreak.store.NotSaved;

import java.util.Optional;
import java.util.stream.Stream;

/// Finds the sentence in what went wrong, where there is one.
final class Refusals {
    private Refusals() {}

    /// Why a result or a failure of work is a refusal; empty where it is none.
    static String why(Object what) {
        return what instanceof Refusal refused ? refused.problem() : "";
    }

    /// A disk that is full is no surprise, and the person can do something about it.
    static Optional<NotSaved> notSaved(Throwable fault) {
        return Stream.iterate(fault, t -> t != null, Throwable::getCause)
                .limit(8)
                .filter(NotSaved.class::isInstance)
                .map(NotSaved.class::cast)
                .findFirst();
    }
}
