package firebreak.ui.overview;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Remembers on this computer which revision of an assessment a person looked at last: ids,
/// revisions and times, and nothing of a client. It is beside the assessment, because looking is no
/// edit, and because two people look at different times.
public final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final int MOST = 500;

    private final Path file;

    /// @param file of the program's own, which may be missing
    public Visits(Path file) {
        this.file = file;
    }

    /// The last look; empty where there was none here, or where nobody can read it any more.
    synchronized Optional<Visit> of(UUID assessment) {
        return Optional.ofNullable(read().get(assessment));
    }

    /// Where it can't be kept, the next visit only knows less.
    synchronized void keep(UUID assessment, Visit visit) {
        var all = new HashMap<>(read());
        if (visit.equals(all.put(assessment, visit))) return;
        var lines = new ArrayList<String>();
        all.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<UUID, Visit> e) -> e.getValue().at())
                                .reversed())
                .limit(MOST)
                .forEach(e ->
                        lines.add(
                                "%s %d %s"
                                        .formatted(
                                                e.getKey(),
                                                e.getValue().revision(),
                                                e.getValue().at())));
        write(lines);
    }

    private void write(List<String> lines) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.write(beside, lines);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            LOG.warn("The last visit can't be kept: {}", e.getClass().getSimpleName());
        }
    }

    private Map<UUID, Visit> read() {
        var known = new HashMap<UUID, Visit>();
        if (!Files.isRegularFile(file)) return known;
        try {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(" ");
                if (parts.length != 3) continue;
                try {
                    known.put(
                            UUID.fromString(parts[0]),
                            new Visit(Long.parseLong(parts[1]), Instant.parse(parts[2])));
                } catch (IllegalArgumentException | DateTimeParseException damaged) {
                    LOG.warn("A line about a visit can't be read");
                }
            }
        } catch (IOException e) {
            LOG.warn("The last visits can't be read: {}", e.getClass().getSimpleName());
        }
        return known;
    }
}
