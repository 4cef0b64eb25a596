package firebreak.work;

import java.util.List;
import java.util.function.Consumer;

/// Runs slow work off the window's thread and hands the result back on it. There is one database
/// thread, so writes never meet; everything else runs side by side.
public interface Jobs {
    /// Runs `work` on the database thread, after what was asked for before it.
    <T> Job database(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed);

    /// Runs `work` beside everything else.
    <T> Job background(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed);

    /// Runs `work` that takes long and that nobody waits for beside everything else, but one after
    /// the other, so that it leaves processors to those who wait.
    default <T> Job unhurried(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return background(title, work, done, failed);
    }

    /// A place for work of which only the newest matters: starting the next cancels the one before,
    /// whose result is never handed back.
    Latest latest();

    /// Jobs that have not ended yet, oldest first.
    List<Job> running();

    /// Named jobs that are over, the newest first.
    default List<Ended> ended() {
        return List.of();
    }

    /// Lets go of what is known of jobs that are over, as their sentences may name files.
    default void forgetEnded() {}

    /// Calls `listener` on the window's thread whenever a job starts, moves on or ends.
    void listen(Runnable listener);

    /// See [Jobs#latest()].
    interface Latest {
        <T> void background(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed);

        <T> void database(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed);
    }
}
