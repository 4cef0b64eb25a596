package firebreak.ui.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The codes of surprises that the log holds.
final class FaultLog {
    private static final Pattern LINE =
            Pattern.compile(
                    "^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d):\\d\\d\\.\\d+ .*\\bFault (FB-[A-Z0-9]+)\\b");

    /// A code.
    ///
    /// @param times how often it is in the log
    /// @param last when it was written last, as the log writes it, to the minute
    record Met(String code, int times, String last) {}

    private FaultLog() {}

    /// The codes in the files of this folder, the newest first; none where there is no log.
    static List<Met> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        var met = new LinkedHashMap<String, Met>();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().endsWith(".log")).sorted().toList();
        }
        for (var file : files)
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> {
                    var found = LINE.matcher(line);
                    if (!found.find()) return;
                    var now = new Met(found.group(2), 1, found.group(1));
                    met.merge(now.code(), now, FaultLog::together);
                });
            }
        var newest = new ArrayList<>(met.values());
        newest.sort((a, b) -> b.last().compareTo(a.last()));
        return List.copyOf(newest);
    }

    private static Met together(Met a, Met b) {
        var last = a.last().compareTo(b.last()) > 0 ? a.last() : b.last();
        return new Met(a.code(), a.times() + b.times(), last);
    }
}
