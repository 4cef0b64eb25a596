package firebreak.report.check;

import firebreak.work.Progress;
import firebreak.work.SideBySide;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a finished file through, with all that is embedded in it: once, for all who look for
/// something in it.
public final class Reading {
    private Reading() {}

    /// Everything that is wrong, in the order of the checks.
    ///
    /// @throws IOException also where a part that should be XML is none
    public static List<Problem> of(Path file, List<? extends PartCheck> checks, Progress progress)
            throws IOException {
        Parts.each(file, parts -> read(parts, checks, progress));
        var problems = new ArrayList<Problem>();
        for (var check : checks) problems.addAll(check.problems());
        return problems;
    }

    private static void read(
            List<Parts.Part> parts, List<? extends PartCheck> checks, Progress progress)
            throws IOException {
        var looking = new LinkedHashMap<Parts.Part, List<PartTexts.Sink>>();
        for (var part : parts) looking.put(part, looking(part.name(), checks));
        // The longest first, so that nobody waits for it in the end.
        var read =
                looking.keySet().stream()
                        .filter(p -> p.isXml() && !looking.getOrDefault(p, List.of()).isEmpty())
                        .sorted(Comparator.comparingLong(Parts.Part::size).reversed())
                        .toList();
        SideBySide.run(
                read.size(),
                (_, _) -> progress.step(97, 100),
                (i, one) -> {
                    try (var content = new Stopped(read.get(i).content().open(), one)) {
                        PartTexts.read(content, looking.getOrDefault(read.get(i), List.of()));
                    }
                });
        for (var sinks : looking.values()) sinks.forEach(PartTexts.Sink::over);
    }

    private static List<PartTexts.Sink> looking(String part, List<? extends PartCheck> checks) {
        var looking = new ArrayList<PartTexts.Sink>();
        for (var check : checks) {
            var sink = check.in(part);
            if (sink != null) looking.add(sink);
        }
        return looking;
    }

    /// The same of files that are no packages, such as drawn pictures, by their names: XML is read
    /// as such, and of what ends in `.csv` every line is a text.
    ///
    /// @param names of files that have other than text, too
    public static List<Problem> of(
            Map<String, byte[]> files, Collection<String> names, List<PartCheck> checks)
            throws IOException {
        for (var name : names) looking(name, checks).forEach(PartTexts.Sink::over);
        for (var file : files.entrySet()) {
            var looking = looking(file.getKey(), checks);
            if (file.getKey().endsWith(".csv"))
                new String(file.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> looking.forEach(sink -> sink.text("csv", line)));
            else PartTexts.read(new ByteArrayInputStream(file.getValue()), looking);
            looking.forEach(PartTexts.Sink::over);
        }
        return checks.stream().flatMap(c -> c.problems().stream()).toList();
    }

    /// Lets the reading of a long part be stopped between its pieces.
    private static final class Stopped extends FilterInputStream {
        private final Progress progress;

        Stopped(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            progress.step(0, 1);
            return in.read(bytes, from, length);
        }
    }
}
