package firebreak.deeds;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowTally;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.intake.SourceReader;
import firebreak.store.Incoming;
import firebreak.work.Progress;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Clients' files, as the assessment takes them: read while they are written.
///
/// @param unread why other files are not among them; told beside the problems of the rows
public record ImportInput(SourceReader reader, List<ImportProblem> unread) implements Incoming {
    public ImportInput {
        unread = List.copyOf(unread);
    }

    /// One for each source that the files are from, the first of them also telling of the unread.
    ///
    /// @param zone of moments without one
    /// @throws IllegalArgumentException when questions are open
    public static List<ImportInput> of(
            Intake intake, List<SourceFile> files, ZoneId zone, List<ImportProblem> unread) {
        var all = new ArrayList<ImportInput>();
        for (var source : intake.sources(files, zone))
            all.add(new ImportInput(source, all.isEmpty() ? unread : List.of()));
        return List.copyOf(all);
    }

    @Override
    public String source() {
        return reader.source();
    }

    @Override
    public List<String> files() {
        return reader.names();
    }

    /// The services that the rows named when they were last walked through; no more than some
    /// hundreds.
    public List<String> services() {
        return reader.services();
    }

    @Override
    public RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress) {
        try {
            return reader.walk(parts, progress).withFirst(unread);
        } catch (SourceReader.Stopped e) {
            throw new ImportRefused(e.problem());
        }
    }
}
