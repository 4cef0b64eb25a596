package firebreak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the program keeps its own files and where it suggests to keep assessments.
///
/// @param data the program's folder in the user's local application data
/// @param suggestions the folder below which a new assessment is suggested
record Folders(Path data, Path suggestions) {
    /// What the system says; `-Dfirebreak.home=DIR` puts everything below DIR.
    static Folders ofSystem() {
        var system = System.getProperties();
        var data = data(system, System.getenv());
        if (!system.getProperty("firebreak.home", "").isBlank()) return new Folders(data, data);
        var home = Path.of(system.getProperty("user.home"));
        var documents = home.resolve("Documents");
        var place = Files.isDirectory(documents) ? documents : home;
        return new Folders(data, place.resolve("Firebreak"));
    }

    /// The program's own folder on this kind of system; `-Dfirebreak.home` overrides it.
    static Path data(Properties system, Map<String, String> environment) {
        var chosen = system.getProperty("firebreak.home", "");
        if (!chosen.isBlank()) return Path.of(chosen).toAbsolutePath();
        var home = Path.of(system.getProperty("user.home", "."));
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            var base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Firebreak");
        }
        if (os.startsWith("mac")) return home.resolve("Library/Application Support/Firebreak");
        // A relative path is to be ignored, says the XDG specification.
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        var base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share");
        return base.resolve("firebreak");
    }
}
