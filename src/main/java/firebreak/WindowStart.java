package firebreak;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// How the window is asked to open, where the arguments are for the window at all.
///
/// @param snapshot a snapshot that was double-clicked
/// @param safeGraphics to draw without the graphics card
/// @param debug to say on the console what is drawn with and what goes wrong
record WindowStart(Optional<Path> snapshot, boolean safeGraphics, boolean debug) {
    private static final String SNAPSHOT = ".firebreak";

    /// What the arguments say; empty where they name a command.
    static Optional<WindowStart> of(List<String> args) {
        Optional<Path> snapshot = Optional.empty();
        boolean safe = false;
        boolean debug = false;
        for (var arg : args) {
            if (arg.equals("--safe-graphics")) safe = true;
            else if (arg.equals("--debug")) debug = true;
            else if (snapshot.isEmpty() && isSnapshot(arg)) snapshot = path(arg);
            // macOS hands a program that is started from the Finder an option of its own.
            else if (!arg.startsWith("-psn_")) return Optional.empty();
        }
        return Optional.of(new WindowStart(snapshot, safe, debug));
    }

    /// Tells JavaFX and the log, before either is asked for the first time.
    void tell(Properties system) {
        if (safeGraphics) system.setProperty("prism.order", "sw");
        if (!debug) return;
        system.setProperty("prism.verbose", "true");
        system.setProperty("tinylog.writer2", "console");
    }

    private static boolean isSnapshot(String arg) {
        return !arg.startsWith("-") && arg.toLowerCase(Locale.ROOT).endsWith(SNAPSHOT);
    }

    private static Optional<Path> path(String arg) {
        try {
            return Optional.of(Path.of(arg).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
