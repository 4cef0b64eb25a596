package firebreak.work;

/// Slow work under way, as the status bar shows it.
///
/// @param title what is being done, in the interface's words; never client text
public interface Job {
    String title();

    /// How far it is, from 0 to 1, or -1 where nobody knows.
    double share();

    boolean running();

    /// Asks it to stop; it ends at its next [Progress#step].
    void cancel();
}
