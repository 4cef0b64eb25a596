package firebreak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the log files say, cut down to what nobody's data can be in: their sizes, and the codes of
/// faults with how often and when.
final class LogDigest {
    /// @param first day and time as the log has them
    record Fault(int count, String first, String last) {}

    private static final Pattern FILE = Pattern.compile("firebreak-\\d{1,6}\\.log");
    private static final Pattern FAULT =
            Pattern.compile(
                    "^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d):\\d\\d\\.\\d+ .*\\bFault (FB-[0-9A-Z]{1,7})\\b");

    private final Map<String, Long> sizes = new TreeMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private LogDigest() {}

    /// Reads the log files in `folder`; what can't be read counts as not there.
    static LogDigest of(Path folder) {
        var digest = new LogDigest();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (FILE.matcher(name).matches() && Files.isRegularFile(file))
                    digest.read(name, file);
            }
        } catch (IOException e) {
            return digest;
        }
        return digest;
    }

    private void read(String name, Path file) throws IOException {
        sizes.put(name, Files.size(file));
        // Every byte is a character there, so that no damage makes a line unreadable.
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                var fault = FAULT.matcher(line);
                if (fault.find()) count(fault.group(2), fault.group(1));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void count(String code, String at) {
        faults.merge(
                code,
                new Fault(1, at, at),
                (a, b) ->
                        new Fault(
                                a.count() + 1,
                                a.first().compareTo(at) < 0 ? a.first() : at,
                                a.last().compareTo(at) > 0 ? a.last() : at));
    }

    Map<String, Long> sizes() {
        return sizes;
    }

    Map<String, Fault> faults() {
        return faults;
    }
}
