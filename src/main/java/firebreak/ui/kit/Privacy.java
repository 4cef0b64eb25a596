package firebreak.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

import java.util.function.Consumer;

/// Whether this window may be seen by people who must not read names. While it is on, no name of a
/// client, a team, a service, a person or an incident and no text of theirs stands anywhere in the
/// window, and nothing of them leaves it. On by one press; off only by a second one, soon after the
/// first, so that nobody shows names by accident. It stays as it is over restarts.
public final class Privacy {
    /// How long the question stands whether names shall really be shown.
    private static final Duration DOUBT = Duration.seconds(8);

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private final PauseTransition doubt = new PauseTransition(DOUBT);
    private Consumer<Boolean> keep = _ -> {};

    public Privacy() {
        doubt.setOnFinished(_ -> stay());
    }

    /// Whether it is on.
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// Whether another press would turn it off.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Whether something is open that has names.
    public ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /// From now on it is about another assessment.
    ///
    /// @param now as it was left there
    /// @param kept told of each change
    public void follow(boolean now, Consumer<Boolean> kept) {
        keep = _ -> {};
        stay();
        possible.set(true);
        on.set(now);
        keep = kept;
    }

    /// Nothing is open.
    public void leave() {
        keep = _ -> {};
        stay();
        possible.set(false);
        on.set(false);
    }

    /// Turns it on, or asks whether it shall be off, or, where it has just asked, turns it off.
    public void press() {
        if (!possible.get()) return;
        if (on.get() && !asking.get()) {
            asking.set(true);
            doubt.playFromStart();
            return;
        }
        turn(!on.get());
    }

    /// Leaves it on after all.
    public void stay() {
        doubt.stop();
        asking.set(false);
    }

    private void turn(boolean now) {
        stay();
        on.set(now);
        keep.accept(now);
    }
}
