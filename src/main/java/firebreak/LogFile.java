package firebreak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the program writes what went wrong: a few small files in the person's local application
/// data, never the screen.
final class LogFile {
    private LogFile() {}

    /// Points the log to its file; where nothing can be written there, there is no log. To be
    /// called before anything else, because the first line that is logged decides.
    static void open() {
        var system = System.getProperties();
        try {
            var directory = directory(system, System.getenv());
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) throw new IOException("not writable");
            system.setProperty("tinylog.writer", "rolling file");
            system.setProperty(
                    "tinylog.writer.file", literal(directory) + "/firebreak-{count}.log");
            system.setProperty("tinylog.level", "warn");
            // The office library's warnings quote what it read.
            system.setProperty("tinylog.level@org.apache.poi", "error");
        } catch (IOException | RuntimeException e) {
            // A program that can't log still has to work.
            system.setProperty("tinylog.level", "off");
        }
    }

    /// The folder for the log on this kind of system; `-Dfirebreak.home` overrides it.
    static Path directory(Properties system, Map<String, String> environment) {
        var chosen = system.getProperty("firebreak.home", "");
        if (!chosen.isBlank()) return Path.of(chosen).toAbsolutePath().resolve("log");
        var home = Path.of(system.getProperty("user.home", "."));
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            var base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Firebreak").resolve("log");
        }
        if (os.startsWith("mac"))
            return home.resolve("Library/Application Support/Firebreak").resolve("log");
        // A relative path is to be ignored, says the XDG specification.
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        var base = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
        return base.resolve("firebreak").resolve("log");
    }

    /// The configuration would read what stands in braces as the name of a value.
    private static String literal(Path path) {
        var text = path.toString();
        if (text.contains("{")) throw new IllegalArgumentException("a path with braces");
        return text;
    }
}
