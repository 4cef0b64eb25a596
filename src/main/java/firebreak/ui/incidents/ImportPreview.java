package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.store.ImportStore;

import java.util.List;

/// What an import would do: one reading for each source, and the ledger of all together.
///
/// @param services of the incidents that would come in
public record ImportPreview(
        List<ImportStore.Reading> readings, ImportLedger ledger, List<String> services) {
    public ImportPreview {
        services = List.copyOf(services);
        readings = List.copyOf(readings);
    }

    /// The incidents that would come in or change.
    public int incidents() {
        return ledger.added() + ledger.updated();
    }
}
