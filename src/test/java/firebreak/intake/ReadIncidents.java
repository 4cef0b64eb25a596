package firebreak.intake;

import firebreak.domain.incident.Incident;
import firebreak.work.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The incidents of a file or folder, for tests of what is done with them.
public final class ReadIncidents {
    private ReadIncidents() {}

    /// @param source by which name they are known, in the place of the profile's
    public static List<Incident> of(Path file, String source) {
        return of(file, source, ImportChoices.NONE);
    }

    /// Where no column holds keys: each row is an incident.
    public static List<Incident> byRow(Path file, String source) {
        return of(file, source, ImportChoices.NONE.withMadeKey(MadeKey.ROW));
    }

    private static List<Incident> of(Path file, String source, ImportChoices choices) {
        var table = Fixtures.tables(file).getFirst();
        var inspection = Fixtures.INTAKE.inspect(table, choices, Progress.NONE);
        if (!(inspection instanceof Inspection.Readable(var readable)))
            throw new AssertionError(inspection);
        var result = Fixtures.read(readable, ZoneOffset.UTC, Progress.NONE);
        if (!(result instanceof IntakeResult.Taken taken)) throw new AssertionError(result);
        return taken.drafts().stream()
                .map(d -> new Incident(id(source, d.facts().key()), source, d.facts()))
                .toList();
    }

    private static UUID id(String source, String key) {
        return UUID.nameUUIDFromBytes((source + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }
}
