package firebreak.report.check;

import firebreak.work.Progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
