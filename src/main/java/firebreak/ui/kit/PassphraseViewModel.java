package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Asks for a passphrase until the door is open, and lets a person wait after wrong ones.
public final class PassphraseViewModel {
    /// What came of one passphrase.
    ///
    /// @param problem why it did not open; empty where it did or where nothing was looked at
    /// @param delay how long no further one is looked at
    public record Answer(String problem, Duration delay) {
        public static final Answer SILENT = new Answer("", Duration.ZERO);
    }

    /// What a passphrase is tried on.
    public interface Door {
        /// Tries `typed`, which is the door's to wipe out, and gives one answer on the window's
        /// thread.
        void knock(char[] typed, Consumer<Answer> answer);
    }

    private final Door door;
    private final LongSupplier nanos;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper countdown =
            new ReadOnlyStringWrapper(this, "countdown", "");
    private long waitUntil;

    /// @param nanos a clock that nobody can set
    public PassphraseViewModel(Door door, LongSupplier nanos) {
        this.door = door;
        this.nanos = nanos;
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a passphrase is being looked at.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How long to wait still, in words; empty where the next one may be tried.
    public ReadOnlyStringProperty countdown() {
        return countdown.getReadOnlyProperty();
    }

    /// Tries a passphrase, which is wiped out. Nothing happens while there is to wait.
    public void submit(char[] typed) {
        tick();
        if (busy.get() || !countdown.get().isEmpty() || typed.length == 0) {
            Arrays.fill(typed, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        door.knock(typed, this::answered);
    }

    /// Waits before the first one, where earlier ones were wrong.
    public void await(Duration wait) {
        if (!wait.isPositive()) return;
        waitUntil = nanos.getAsLong() + wait.toNanos();
        show(wait.toNanos());
    }

    /// To be called several times a second while there is to wait.
    public void tick() {
        if (countdown.get().isEmpty()) return;
        show(waitUntil - nanos.getAsLong());
    }

    private void answered(Answer answer) {
        busy.set(false);
        problem.set(answer.problem());
        await(answer.delay());
    }

    private void show(long left) {
        var seconds = Duration.ofNanos(left).plusMillis(999).toSeconds();
        countdown.set(left <= 0 ? "" : Text.of("kit.passphrase.wait", seconds));
    }
}
