package firebreak;

import firebreak.ui.kit.Notices;
import firebreak.work.Jobs;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// How a person left the screens of each assessment: small files in the program's own folder, named
/// by the assessments' ids. What could be a word of a client is not written.
final class LayoutFiles {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9.]{0,60}");

    /// Numbers, names of choices, ids.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:,;-]{1,8000}");

    private final Path folder;

    /// @param data the program's own folder
    LayoutFiles(Path data) {
        folder = data.resolve("layouts");
    }

    private Path file(UUID assessment) {
        return folder.resolve(assessment + ".properties");
    }

    /// What is known of an assessment; nothing where that can't be read.
    Map<String, String> read(UUID assessment) {
        return read(file(assessment));
    }

    private static Map<String, String> read(Path file) {
        var read = new Properties();
        if (!Files.exists(file)) return Map.of();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            LoggerFactory.getLogger(LayoutFiles.class)
                    .warn("A layout can't be read: {}", unreadable.getClass().getSimpleName());
        }
        var known = new HashMap<String, String>();
        for (var name : read.stringPropertyNames()) known.put(name, read.getProperty(name));
        known.entrySet().removeIf(e -> !plain(e.getKey(), e.getValue()));
        return known;
    }

    private static boolean plain(String name, String words) {
        return NAME.matcher(name).matches() && PLAIN.matcher(words).matches();
    }

    /// Writes beside the window, one after the other. Nobody is told where it fails: nothing is
    /// lost but where a divider stood.
    void write(UUID assessment, Map<String, String> known, Jobs jobs, Notices notices) {
        jobs.unhurried(
                "",
                _ -> {
                    write(file(assessment), known);
                    return true;
                },
                _ -> {},
                notices::fault);
    }

    private static void write(Path file, Map<String, String> known) {
        var words = new StringBuilder();
        new TreeMap<>(known)
                .forEach((name, value) -> {
                    if (plain(name, value))
                        words.append(name).append('=').append(value).append('\n');
                });
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.writeString(beside, words);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(LayoutFiles.class)
                    .warn("A layout can't be written: {}", e.getClass().getSimpleName());
        }
    }

    /// What is known of the window.
    Map<String, String> window() {
        return read(folder.resolve("window.properties"));
    }

    void window(Map<String, String> known) {
        write(folder.resolve("window.properties"), known);
    }
}
