package firebreak.intake;

import firebreak.work.Progress;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// Reads clients' files: first a look ([#inspect]), then, once nothing is left to decide, the
/// incidents ([#read]). Nothing here throws for what a file holds.
public final class Intake {
    /// A source that is known by name.
    public record Known(String id, String name) {}

    /// The profiles that can be chosen.
    public List<Known> profiles() {
        throw new UnsupportedOperationException();
    }

    /// Looks through the whole file to learn how it is written.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Inspection inspect(Path file, ImportChoices choices, Progress progress) {
        throw new UnsupportedOperationException();
    }

    public Inspection inspect(Path file, ImportChoices choices) {
        return inspect(file, choices, Progress.NONE);
    }

    /// Reads an inspected file; progress counts bytes.
    ///
    /// @param defaultZone the zone of moments without one, unless the choices name another
    /// @throws IllegalArgumentException when questions are open
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public IntakeResult read(SourceFile file, ZoneId defaultZone, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// Reads several files whose rows may overlap: one result for each source, in which an incident
    /// that several files tell of occurs once, then one for each file that was refused.
    public List<IntakeResult> readAll(
            List<SourceFile> files, ZoneId defaultZone, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
