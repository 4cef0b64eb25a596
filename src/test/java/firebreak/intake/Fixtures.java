package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.WalkAgain;
import firebreak.intake.container.Table;
import firebreak.work.Progress;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Short ways to files and to what became of them.
final class Fixtures {
    static final Intake INTAKE = new Intake();

    private Fixtures() {}

    static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name)).toURI());
    }

    static Path text(Path folder, String text) throws Exception {
        return Files.writeString(folder.resolve("file.csv"), text, StandardCharsets.UTF_8);
    }

    /// The look at the only table of a file.
    static Inspection inspect(Path file, ImportChoices choices) {
        return switch (INTAKE.open(file, choices, Progress.NONE)) {
            case Intake.Opened.Refused(var problem) -> new Inspection.Refused(problem);
            case Intake.Opened.Found(var tables) -> {
                assertThat(tables).hasSize(1);
                yield INTAKE.inspect(tables.getFirst(), choices, Progress.NONE);
            }
        };
    }

    /// Every table of a file or folder.
    static List<Table> tables(Path file) {
        var opened = INTAKE.open(file, ImportChoices.NONE, Progress.NONE);
        assertThat(opened).isInstanceOf(Intake.Opened.Found.class);
        return ((Intake.Opened.Found) opened).tables();
    }

    static SourceFile readable(Table table) {
        var inspection = INTAKE.inspect(table, ImportChoices.NONE, Progress.NONE);
        assertThat(inspection).isInstanceOf(Inspection.Readable.class);
        return ((Inspection.Readable) inspection).file();
    }

    /// The looks at all tables of a file.
    static List<Inspection> inspectAll(Path file) {
        return switch (INTAKE.open(file, ImportChoices.NONE, Progress.NONE)) {
            case Intake.Opened.Refused(var problem) -> List.of(new Inspection.Refused(problem));
            case Intake.Opened.Found(var tables) ->
                    tables.stream()
                            .map(t -> INTAKE.inspect(t, ImportChoices.NONE, Progress.NONE))
                            .toList();
        };
    }

    static SourceFile readable(Path file, ImportChoices choices) {
        var inspection = inspect(file, choices);
        assertThat(inspection).isInstanceOf(Inspection.Readable.class);
        return ((Inspection.Readable) inspection).file();
    }

    static SourceFile readable(Path file) {
        return readable(file, ImportChoices.NONE);
    }

    static ImportProblem refused(Path file, ImportChoices choices) {
        var inspection = inspect(file, choices);
        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        return ((Inspection.Refused) inspection).problem();
    }

    static ImportProblem refused(Path file) {
        return refused(file, ImportChoices.NONE);
    }

    /// What becomes of a file, held as a whole.
    static IntakeResult read(SourceFile file, ZoneId zone, Progress progress) {
        return readAll(List.of(file), zone, progress).getFirst();
    }

    /// One result for each source, then one for each file that was refused.
    static List<IntakeResult> readAll(List<SourceFile> files, ZoneId zone, Progress progress) {
        var results = new ArrayList<IntakeResult>();
        var refused = new ArrayList<IntakeResult>();
        var names = files.stream().map(SourceFile::source).distinct().toList();
        for (var name : names) {
            var sound = new ArrayList<>(files);
            sound.removeIf(f -> !f.source().equals(name));
            var ofThis = progress.part(names.indexOf(name), names.size());
            while (!sound.isEmpty()) {
                try {
                    results.add(taken(INTAKE.sources(sound, zone).getFirst(), ofThis));
                    break;
                } catch (SourceReader.Stopped e) {
                    refused.add(new IntakeResult.Refused(e.problem()));
                    var place = e.problem().place();
                    sound.removeIf(f ->
                            f.name().equals(place.file())
                                    && (place.sheet().isEmpty()
                                            || f.sheet().equals(place.sheet())));
                }
            }
        }
        results.addAll(refused);
        return List.copyOf(results);
    }

    private static IntakeResult taken(SourceReader source, Progress progress)
            throws SourceReader.Stopped {
        while (true) {
            var drafts = new ArrayList<IncidentDraft>();
            try {
                var rows = source.walk(drafts::addAll, progress);
                return new IntakeResult.Taken(source.source(), drafts, rows);
            } catch (WalkAgain e) {
                continue;
            }
        }
    }

    static IntakeResult.Taken taken(SourceFile file, ZoneId zone) {
        assertThat(file.questions()).isEmpty();
        var result = read(file, zone, Progress.NONE);
        assertThat(result).isInstanceOf(IntakeResult.Taken.class);
        return (IntakeResult.Taken) result;
    }

    static IntakeResult.Taken taken(String resource) throws Exception {
        return taken(readable(resource(resource)), ZoneOffset.UTC);
    }

    static IncidentDraft draft(IntakeResult.Taken taken, String key) {
        return taken.drafts().stream()
                .filter(d -> d.facts().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
