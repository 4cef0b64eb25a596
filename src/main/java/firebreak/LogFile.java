package firebreak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            // Libraries quote what they read, so that only the program's own lines are kept.
            system.setProperty("tinylog.level", "off");
            system.setProperty("tinylog.level@firebreak", "warn");
        } catch (IOException | RuntimeException e) {
            // A program that can't log still has to work.
            system.setProperty("tinylog.level", "off");
            system.setProperty("tinylog.level@firebreak", "off");
        }
    }

    /// The folder for the log on this kind of system.
    static Path directory(Properties system, Map<String, String> environment) {
        return below(Folders.data(system, environment));
    }

    /// The folder for the log in the program's own.
    static Path below(Path data) {
        return data.resolve("log");
    }

    /// The configuration would read what stands in braces as the name of a value.
    private static String literal(Path path) {
        var text = path.toString();
        if (text.contains("{")) throw new IllegalArgumentException("a path with braces");
        return text;
    }
}
