package firebreak.ui.incidents;

import firebreak.domain.incident.ImportLedger;
import firebreak.store.ImportStore;

import java.util.ArrayList;
import java.util.List;

/// What an import would do: one reading for each source, and the ledger of all together.
public record ImportPreview(List<ImportStore.Reading> readings, ImportLedger ledger) {
    public ImportPreview {
        readings = List.copyOf(readings);
    }

    /// The incidents that would come in or change.
    public int incidents() {
        return ledger.added() + ledger.updated();
    }

    /// Several ledgers as one; the sum of ledgers that add up adds up.
    static ImportLedger sum(List<ImportLedger> ledgers) {
        var problems = new ArrayList<firebreak.domain.incident.ImportProblem>();
        int read = 0;
        int added = 0;
        int updated = 0;
        int merged = 0;
        int outOfScope = 0;
        int rejected = 0;
        for (var ledger : ledgers) {
            read += ledger.read();
            added += ledger.added();
            updated += ledger.updated();
            merged += ledger.merged();
            outOfScope += ledger.outOfScope();
            rejected += ledger.rejected();
            problems.addAll(ledger.problems());
        }
        return new ImportLedger(read, added, updated, merged, outOfScope, rejected, problems);
    }
}
