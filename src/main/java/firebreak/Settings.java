package firebreak;

import firebreak.domain.Text;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What a person chose for the program on this computer: a small file in the program's own folder,
/// with nothing of a client in it.
final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String LOCK_MINUTES = "lock.minutes";
    private static final String KEY = "key.";
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 60;

    private final Path file;
    private final Consumer<String> problem;
    private final IntegerProperty lockMinutes;
    private final ObjectProperty<Map<String, String>> keys;

    /// @param folder the program's own
    /// @param problem told in a sentence when a choice can't be kept
    Settings(Path folder, Consumer<String> problem) {
        this.problem = problem;
        file = folder.resolve("settings.properties");
        var known = read();
        lockMinutes = new SimpleIntegerProperty(this, "lockMinutes", minutes(known));
        keys = new SimpleObjectProperty<>(this, "keys", keys(known));
        lockMinutes.subscribe((before, now) -> write());
        keys.subscribe((before, now) -> write());
    }

    /// After how many minutes without a touch an assessment is locked; 0 for never.
    IntegerProperty lockMinutes() {
        return lockMinutes;
    }

    /// The keys that a person gave to commands, by the ids of these.
    ObjectProperty<Map<String, String>> keys() {
        return keys;
    }

    private Properties read() {
        var known = new Properties();
        if (!Files.exists(file)) return known;
        try (var in = Files.newBufferedReader(file)) {
            known.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("The settings can't be read: {}", unreadable.getClass().getSimpleName());
        }
        return known;
    }

    private static int minutes(Properties known) {
        try {
            var minutes = Integer.parseInt(known.getProperty(LOCK_MINUTES, "").strip());
            return minutes < 0 || minutes > MOST_MINUTES ? USUAL_MINUTES : minutes;
        } catch (NumberFormatException none) {
            return USUAL_MINUTES;
        }
    }

    private static Map<String, String> keys(Properties known) {
        var keys = new HashMap<String, String>();
        for (var name : known.stringPropertyNames())
            if (name.startsWith(KEY))
                keys.put(name.substring(KEY.length()), known.getProperty(name).strip());
        return Map.copyOf(keys);
    }

    private String words() {
        var words = new StringBuilder(LOCK_MINUTES + "=" + lockMinutes.get() + "\n");
        new TreeMap<>(keys.get())
                .forEach((id, key) ->
                        words.append(KEY)
                                .append(id)
                                .append('=')
                                .append(key.replace("\\", "\\\\"))
                                .append('\n'));
        return words.toString();
    }

    private void write() {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.writeString(beside, words());
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            LOG.warn("The settings can't be written: {}", e.getClass().getSimpleName());
            problem.accept(Text.of("app.settings.notKept", file));
        }
    }
}
