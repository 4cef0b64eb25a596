package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.MeasuredFile;
import firebreak.intake.container.Content;
import firebreak.intake.container.Start;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.packed.Leaves;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads what tools measured: reports of JaCoCo, Cobertura, LCOV and JUnit, each told by what it
/// holds and not by its name, also out of folders and archives.
public final class CoverageFiles {
    /// What builds leave beside their reports, of which nobody wants to hear.
    private static final Pattern BUILT = Pattern.compile("(?i).*\\.(?:class|jar|war|ear|exec)");

    private static final int LONGEST_NAME = 300;

    private CoverageFiles() {}

    /// Reads files, folders and archives (.zip, .gz). Whatever a file holds, it becomes an outcome.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public static CoverageReading read(List<Path> paths, Progress progress) {
        var files = new ArrayList<CoverageFile>();
        var before = new HashMap<String, String>();
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            int first = files.size();
            var reader = new Reader(files, before);
            Leaves.visit(path, reader, progress.part(i, paths.size()));
            if (!reader.any) files.add(first, nothingIn(path));
        }
        return new CoverageReading(files);
    }

    private static CoverageFile.Refused nothingIn(Path path) {
        var name = Content.nameOf(path.toAbsolutePath().normalize());
        return new CoverageFile.Refused(name, Text.of("coverage.file.nothingIn", name));
    }

    private static final class Reader implements Leaves.Visitor {
        private final List<CoverageFile> files;

        /// The names of files that were read, by their hashes.
        private final Map<String, String> before;

        /// Whether anything was found that measures something, or should.
        private boolean any;

        Reader(List<CoverageFile> files, Map<String, String> before) {
            this.files = files;
            this.before = before;
        }

        @Override
        public boolean wants(String name) {
            return !BUILT.matcher(name).matches();
        }

        @Override
        public void visit(Content file, boolean found, Progress progress) {
            try {
                files.add(read(file, progress));
                any = true;
            } catch (NothingIn e) {
                any |= !found;
                files.add(
                        found
                                ? new CoverageFile.Skipped(file.name(), e.problem(file.name()))
                                : new CoverageFile.Refused(file.name(), e.problem(file.name())));
            } catch (IOException e) {
                unreadable(file.name(), found, Unreadable.of(e));
            }
        }

        @Override
        public void unreadable(String name, boolean found, Unreadable why) {
            any = true;
            files.add(
                    new CoverageFile.Refused(
                            name,
                            why.line() > 0
                                    ? Text.of("coverage.file.atLine", name, why.problem())
                                    : Text.of("coverage.file.whole", name, why.problem())));
        }

        private CoverageFile read(Content content, Progress progress) throws IOException {
            var name = content.name();
            var start = content.start(256);
            if (start.length == 0) throw new NothingIn("coverage.file.empty");
            var reader = Recognised.of(Start.of(start), content);
            var hashed = new Hashed(content);
            var found = reader.read(hashed, progress);
            if (found.units().isEmpty()) throw new NothingIn("coverage.file.noUnits");
            var hash = hashed.hash();
            var same = before.putIfAbsent(hash, name);
            if (same != null)
                return new CoverageFile.Skipped(name, Text.of("coverage.file.same", name, same));
            var measured = new MeasuredFile(reader.format(), shortName(name), hash, found.units());
            return new CoverageFile.Read(
                    name,
                    measured,
                    found.warnings().stream()
                            .map(w -> Text.of("coverage.file.whole", name, w))
                            .toList());
        }

        private static String shortName(String name) {
            var last = name.substring(name.lastIndexOf('/') + 1);
            return last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME) + "…";
        }
    }
}
