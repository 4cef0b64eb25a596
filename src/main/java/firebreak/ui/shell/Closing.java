package firebreak.ui.shell;

import firebreak.work.Ended;
import firebreak.work.Job;
import firebreak.work.Jobs;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import java.util.List;

/// Asks before something is closed under which work is going on: finish first, cancel it, or stay.
/// What was asked to finish and didn't succeed keeps the window open, so that nobody misses why.
final class Closing {
    /// Where the question stands.
    enum State {
        /// Nothing is to be closed.
        OPEN,

        /// Work is going on that may be over in a moment.
        WAITING,
        ASKING,
        FINISHING,
        CANCELLING
    }

    private static final Duration MOMENT = Duration.millis(300);

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.OPEN);
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private List<Ended> before = List.of();
    private Runnable then = () -> {};

    Closing(Jobs jobs) {
        this.jobs = jobs;
        moment.setOnFinished(_ -> {
            if (state.get() == State.WAITING) state.set(State.ASKING);
        });
        jobs.listen(this::refresh);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether work is going on that a person knows of.
    boolean working() {
        return jobs.running().stream().anyMatch(Closing::named);
    }

    static boolean named(Job job) {
        return !job.title().isEmpty();
    }

    /// Runs `close` once no work stands against it, or never.
    void ask(Runnable close) {
        then = close;
        if (!working()) {
            over();
            return;
        }
        if (state.get() != State.OPEN) return;
        before = jobs.ended();
        state.set(State.WAITING);
        moment.playFromStart();
    }

    /// Closes when everything is done.
    void finish() {
        state.set(State.FINISHING);
        refresh();
    }

    /// Stops the work, which leaves nothing behind, and closes.
    void cancel() {
        state.set(State.CANCELLING);
        refresh();
    }

    /// Closes nothing.
    void stay() {
        moment.stop();
        state.set(State.OPEN);
    }

    private void refresh() {
        switch (state.get()) {
            case OPEN, ASKING -> {}
            case WAITING -> {
                if (!working()) over();
            }
            case FINISHING -> {
                if (failed()) stay();
                else if (jobs.running().isEmpty()) over();
            }
            case CANCELLING -> {
                jobs.running().stream().filter(Closing::named).forEach(Job::cancel);
                if (jobs.running().isEmpty()) over();
            }
        }
    }

    private boolean failed() {
        return jobs.ended().stream()
                .filter(e -> !before.contains(e))
                .anyMatch(e ->
                        switch (e.outcome()) {
                            case DONE, CANCELLED -> false;
                            case REFUSED, FAILED -> true;
                        });
    }

    private void over() {
        stay();
        then.run();
    }
}
