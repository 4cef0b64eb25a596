package firebreak.intake;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowTally;
import firebreak.domain.incident.WalkAgain;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Reads the files of one source, whose rows may overlap, later files counting as later. Incidents
/// are handed on while the files are read, so that a file may be larger than the memory. Where rows
/// far apart tell of one incident, the keys are looked through and the walk begins anew.
public final class SourceReader {
    /// Thrown where a file can't be read to its end.
    public static final class Stopped extends Exception {
        private final transient ImportProblem problem;

        private Stopped(SourceFile file, IOException fault) {
            super("a file cannot be read", fault);
            problem = Refusals.of(file.name(), file.sheet(), fault);
        }

        /// Which file, and why.
        public ImportProblem problem() {
            return problem;
        }
    }

    private final List<SourceFile> files;
    private final Profiles profiles;
    private final ZoneId defaultZone;

    /// Known once a walk needed it.
    private @Nullable Repeats repeats;

    private List<String> services = List.of();

    /// @param defaultZone the zone of moments without one, unless the choices or the profile name
    ///   another
    SourceReader(List<SourceFile> files, Profiles profiles, ZoneId defaultZone) {
        this.files = List.copyOf(files);
        this.profiles = profiles;
        this.defaultZone = defaultZone;
    }

    /// The name of the profile, such as "ServiceNow".
    public String source() {
        return files.getFirst().source();
    }

    /// The names of the files.
    public List<String> names() {
        return files.stream().map(SourceFile::name).distinct().toList();
    }

    /// The services that the rows of the last walk named, by name; no more than some hundreds.
    public synchronized List<String> services() {
        return services;
    }

    /// Hands all incidents to `parts`, each once; progress counts bytes.
    ///
    /// @throws Stopped where a file can't be read; what was handed over by then is worthless
    /// @throws WalkAgain where what was handed over is worthless, and the next walk will do
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public synchronized RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress)
            throws Stopped {
        var take = new Take(repeats, parts);
        try {
            each((file, watched) -> take.file(file, profile(file), zone(file), watched), progress);
            var tally = take.end();
            services = take.services();
            return tally;
        } catch (Take.ToldAgain e) {
            repeats = repeats(progress);
            throw new WalkAgain();
        } catch (Unreadable e) {
            throw new Stopped(files.getLast(), e);
        }
    }

    private Repeats repeats(Progress progress) throws Stopped {
        var found = new Repeats();
        each(
                (file, watched) -> {
                    var reading = new RowReading(file, profile(file), zone(file), new Problems());
                    try (var rows = file.table().open(watched)) {
                        for (var row = rows.next(); row != null; row = rows.next())
                            if (row.line() > file.headerLine()) found.see(reading.key(row));
                    }
                },
                progress);
        return found;
    }

    private interface Step {
        void go(SourceFile file, Progress watched) throws IOException;
    }

    private void each(Step step, Progress progress) throws Stopped {
        var total = files.stream().mapToLong(f -> size(f.path())).sum();
        var before = 0L;
        for (var file : files) {
            var start = before;
            try {
                step.go(
                        file,
                        progress.stepping((done, ofThis) -> progress.step(start + done, total)));
            } catch (IOException e) {
                throw new Stopped(file, e);
            }
            before += size(file.path());
        }
    }

    private Profile profile(SourceFile file) {
        return profiles.of(file);
    }

    private ZoneId zone(SourceFile file) {
        return profile(file).zoneFor(file.choices(), defaultZone);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
