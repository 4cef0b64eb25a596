package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.store.Incoming;

import java.util.List;

/// What an import would do: one reading for each source, and the ledger of all together.
public record ImportPreview(List<Incoming> incoming, ImportLedger ledger) {
    public ImportPreview {
        incoming = List.copyOf(incoming);
    }

    /// The incidents that would come in or change.
    public int incidents() {
        return ledger.added() + ledger.updated();
    }
}
