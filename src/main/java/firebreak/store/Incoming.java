package firebreak.store;

import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowTally;
import firebreak.work.Progress;

import java.util.List;
import java.util.function.Consumer;

/// The incidents of one source, handed over part by part, so that nobody needs to hold them all.
public interface Incoming {
    /// The name of the source, such as "ServiceNow"; part of an incident's identity.
    String source();

    /// The names of the files.
    List<String> files();

    /// Hands all drafts to `parts`, each incident once; may be called again, also by another thread
    /// than before.
    ///
    /// @throws ImportRefused where a file can't be read to its end
    /// @throws firebreak.domain.incident.WalkAgain where what was handed over is worthless, and the
    ///   next walk will do
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress);
}
