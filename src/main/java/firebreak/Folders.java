package firebreak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where the program keeps its own files and where it suggests to keep assessments.
///
/// @param data the program's folder in the user's local application data
/// @param suggestions the folder below which a new assessment is suggested
record Folders(Path data, Path suggestions) {
    /// What the system says; `-Dfirebreak.home=DIR` puts everything below DIR.
    static Folders ofSystem() {
        var home = Path.of(System.getProperty("user.home"));
        var chosen = System.getProperty("firebreak.home");
        if (chosen != null) return new Folders(Path.of(chosen), Path.of(chosen));
        var documents = home.resolve("Documents");
        return new Folders(
                local(home),
                (Files.isDirectory(documents) ? documents : home).resolve("Firebreak"));
    }

    private static Path local(Path home) {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            var local = System.getenv("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData/Local") : Path.of(local))
                    .resolve("Firebreak");
        }
        if (os.contains("mac")) return home.resolve("Library/Application Support/Firebreak");
        var xdg = System.getenv("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg))
                .resolve("firebreak");
    }
}
