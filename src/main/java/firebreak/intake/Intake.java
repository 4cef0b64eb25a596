package firebreak.intake;

import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads clients' files: first a look ([#inspect]), then, once nothing is left to decide, the
/// incidents ([#read]). Nothing here throws for what a file holds.
public final class Intake {
    /// A source that is known by name.
    public record Known(String id, String name) {}

    private final Profiles profiles = Profiles.load();

    /// The profiles that can be chosen.
    public List<Known> profiles() {
        return profiles.all().stream().map(p -> new Known(p.id(), p.name())).toList();
    }

    /// Looks through the whole file to learn how it is written; progress counts its bytes twice,
    /// for two walks.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Inspection inspect(Path file, ImportChoices choices, Progress progress) {
        return new Inspector(profiles, file, choices, progress).inspect();
    }

    /// The same while nobody watches.
    public Inspection inspect(Path file, ImportChoices choices) {
        return inspect(file, choices, Progress.NONE);
    }

    /// Reads an inspected file; progress counts its bytes.
    ///
    /// @param defaultZone the zone of moments without one, unless the choices or the profile name
    ///   another
    /// @throws IllegalArgumentException when questions are open
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public IntakeResult read(SourceFile file, ZoneId defaultZone, Progress progress) {
        return readAll(List.of(file), defaultZone, progress).getFirst();
    }

    /// Reads several files whose rows may overlap, later files counting as later: one result for
    /// each source, in which an incident that several files tell of occurs once, then one for each
    /// file that was refused.
    ///
    /// @throws IllegalArgumentException when questions are open
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public List<IntakeResult> readAll(
            List<SourceFile> files, ZoneId defaultZone, Progress progress) {
        for (var file : files)
            if (!file.ready())
                throw new IllegalArgumentException(file.questions().getFirst().sentence());
        var total = files.stream().mapToLong(f -> size(f.path())).sum();
        var takes = new LinkedHashMap<String, Take>();
        var refused = new ArrayList<IntakeResult>();
        var before = 0L;
        for (var file : files) {
            var start = before;
            try {
                var take =
                        Take.of(
                                file,
                                profile(file),
                                zone(file, defaultZone),
                                (done, ofThis) -> progress.step(start + done, total));
                var all = takes.putIfAbsent(file.source(), take);
                if (all != null) all.add(take);
            } catch (IOException e) {
                refused.add(new IntakeResult.Refused(Refusals.of(file.path(), e)));
            }
            before += size(file.path());
        }
        var results = new ArrayList<IntakeResult>();
        for (var take : takes.values()) results.add(take.taken());
        results.addAll(refused);
        return List.copyOf(results);
    }

    private Profile profile(SourceFile file) {
        return profiles.named(file.profile()).orElseThrow();
    }

    private ZoneId zone(SourceFile file, ZoneId defaultZone) {
        var chosen = file.choices().zone();
        if (chosen != null) return chosen;
        var always = profile(file).zone();
        return always != null ? always : defaultZone;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
