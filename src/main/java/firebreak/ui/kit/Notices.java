package firebreak.ui.kit;

import firebreak.domain.Refusal;

/// Short messages to the person at the window.
public interface Notices {
    /// Something is done; the message goes by itself.
    void done(String text);

    /// Something was refused: what failed, what is safe, what to do. It stays until it is closed.
    void problem(String text);

    /// Something that should not have happened; it ends in the error window.
    void fault(Throwable fault);

    /// What could not be done: its sentence, or else the error window.
    default void failed(Throwable trouble) {
        if (trouble instanceof Refusal refusal) problem(refusal.problem());
        else fault(trouble);
    }
}
