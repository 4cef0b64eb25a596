package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.store.Incoming;

import java.util.List;

/// What an import would do: one reading for each source, and the ledger of all together.
///
/// @param services that the rows name, also those that are left out; no more than some hundreds
public record ImportPreview(List<Incoming> incoming, ImportLedger ledger, List<String> services) {
    public ImportPreview {
        incoming = List.copyOf(incoming);
        services = List.copyOf(services);
    }

    /// The incidents that would come in or change.
    public int incidents() {
        return ledger.added() + ledger.updated();
    }
}
