package firebreak;

import firebreak.store.SafeFile;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A file of names and values. What another version of the program keeps in it stays in it.
final class SettingsFile {
    private final Path file;
    private final Consumer<Path> notKept;
    private final SortedMap<String, String> values = new TreeMap<>();

    /// @param notKept told where a value can't be kept
    SettingsFile(Path file, Consumer<Path> notKept) {
        this.file = file;
        this.notKept = notKept;
        var known = read();
        for (var name : known.stringPropertyNames())
            values.put(name, known.getProperty(name).strip());
    }

    private Properties read() {
        var known = new Properties();
        if (!Files.exists(file)) return known;
        try (var in = Files.newBufferedReader(file)) {
            known.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            LoggerFactory.getLogger(SettingsFile.class)
                    .warn("The settings can't be read: {}", unreadable.getClass().getSimpleName());
            keepAside();
        }
        return known;
    }

    /// What can't be read is not overwritten by the next choice without a trace.
    private void keepAside() {
        try {
            Files.copy(
                    file,
                    file.resolveSibling(file.getFileName() + ".unreadable"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LoggerFactory.getLogger(SettingsFile.class)
                    .warn("They can't be kept aside either: {}", e.getClass().getSimpleName());
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Those whose names begin so, by the rest of their names.
    Map<String, String> below(String beginning) {
        var below = new TreeMap<String, String>();
        values.tailMap(beginning)
                .forEach((name, value) -> {
                    if (name.startsWith(beginning))
                        below.put(name.substring(beginning.length()), value);
                });
        return below;
    }

    /// Keeps values; an empty one is taken out.
    void put(Map<String, String> more) {
        var before = new TreeMap<>(values);
        more.forEach((name, value) -> {
            if (value.isEmpty()) values.remove(name);
            else values.put(name, value);
        });
        if (!before.equals(values)) write();
    }

    /// Keeps these, and no others, of those whose names begin so.
    void replace(String beginning, Map<String, String> now) {
        var next = new TreeMap<String, String>();
        below(beginning).keySet().forEach(rest -> next.put(beginning + rest, ""));
        now.forEach((rest, value) -> next.put(beginning + rest, value));
        put(next);
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            SafeFile.write(file, words().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LoggerFactory.getLogger(SettingsFile.class)
                    .warn("The settings can't be written: {}", e.getClass().getSimpleName());
            notKept.accept(file);
        }
    }

    private String words() {
        var words = new StringBuilder();
        values.forEach((name, value) ->
                words.append(escaped(name, true))
                        .append('=')
                        .append(escaped(value, false))
                        .append('\n'));
        return words.toString();
    }

    private static String escaped(String words, boolean name) {
        var plain =
                Objects.requireNonNull(words)
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
        return name
                ? plain.replace("=", "\\=")
                        .replace(":", "\\:")
                        .replace(" ", "\\ ")
                        .replace("#", "\\#")
                        .replace("!", "\\!")
                : plain;
    }
}
