package firebreak.report.check;

import firebreak.work.Progress;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
        Parts.each(
                file,
                (name, content) -> {
                    progress.step(97, 100);
                    var looking = new ArrayList<PartTexts.Sink>();
                    for (var check : checks) {
                        var sink = check.in(name);
                        if (sink != null) looking.add(sink);
                    }
                    if (Parts.isXml(name) && !looking.isEmpty())
                        PartTexts.read(new Stopped(content, progress), looking);
                });
        var problems = new ArrayList<Problem>();
        for (var check : checks) problems.addAll(check.problems());
        return problems;
    }

    /// The same of files that are no packages, such as drawn pictures, by their names: XML is read
    /// as such, and of what ends in `.csv` every line is a text.
    ///
    /// @param names of files that have other than text, too
    public static List<Problem> of(
            Map<String, byte[]> files, Collection<String> names, List<PartCheck> checks)
            throws IOException {
        for (var check : checks) for (var name : names) check.in(name);
        for (var file : files.entrySet()) {
            var looking = new ArrayList<PartTexts.Sink>();
            for (var check : checks) {
                var sink = check.in(file.getKey());
                if (sink != null) looking.add(sink);
            }
            if (file.getKey().endsWith(".csv"))
                new String(file.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> looking.forEach(sink -> sink.text("csv", line)));
            else PartTexts.read(new ByteArrayInputStream(file.getValue()), looking);
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
            progress.step(97, 100);
            return in.read(bytes, from, length);
        }
    }
}
