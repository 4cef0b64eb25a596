package firebreak.deeds;

import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowTally;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.intake.SourceReader;
import firebreak.store.Incoming;
import firebreak.work.Progress;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Clients' files, as the assessment takes them: read while they are written.
public record ImportInput(SourceReader reader) implements Incoming {
    /// One for each source that the files are from.
    ///
    /// @param zone of moments without one
    /// @throws IllegalArgumentException when questions are open
    public static List<Incoming> of(Intake intake, List<SourceFile> files, ZoneId zone) {
        return intake.sources(files, zone).stream().<Incoming>map(ImportInput::new).toList();
    }

    @Override
    public String source() {
        return reader.source();
    }

    @Override
    public List<String> files() {
        return reader.names();
    }

    @Override
    public RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress) {
        try {
            return reader.walk(parts, progress);
        } catch (SourceReader.Stopped e) {
            throw new ImportRefused(e.problem());
        }
    }
}
