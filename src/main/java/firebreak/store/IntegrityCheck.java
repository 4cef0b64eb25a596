package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import firebreak.domain.Text;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import java.util.ArrayList;
import java.util.List;

/// Reads every row of every table and holds what the rows say against each other.
final class IntegrityCheck {
    private final DSLContext dsl;

    IntegrityCheck(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// One sentence per fault; empty where there is none.
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var table :
                List.of(
                        SCHEMA_VERSION,
                        ASSESSMENT,
                        CODEBOOK,
                        STAGE,
                        FACTOR,
                        IMPORT_BATCH,
                        IMPORT_PROBLEM,
                        INCIDENT,
                        TAGGING,
                        DEPLOYMENT_WEEK,
                        JOURNAL_ENTRY,
                        JOURNAL_ROW)) {
            try (var rows = dsl.selectFrom(table).fetchSize(1000).fetchLazy()) {
                long read = 0;
                for (var row : rows) if (row.size() > 0) read++;
                long counted = dsl.fetchCount(table);
                if (read != counted)
                    faults.add(Text.of("store.check.count", table.getName(), read, counted));
            } catch (DataAccessException | IllegalArgumentException e) {
                faults.add(Text.of("store.check.unreadable", table.getName()));
            }
        }
        if (!faults.isEmpty()) return faults;
        readable(faults);
        orphans(faults);
        ledgers(faults);
        return faults;
    }

    private void readable(List<String> faults) {
        try {
            dsl.selectFrom(TAGGING).forEach(TaggingStore::tagging);
            new IncidentStore(dsl).forEach(i -> {});
            new CodebookStore(dsl).current();
        } catch (RuntimeException e) {
            faults.add(Text.of("store.check.values"));
        }
    }

    private void orphans(List<String> faults) {
        int taggings =
                dsl.fetchCount(
                        TAGGING, TAGGING.INCIDENT_ID.notIn(dsl.select(INCIDENT.ID).from(INCIDENT)));
        if (taggings > 0) faults.add(Text.of("store.check.orphans", taggings));
    }

    private void ledgers(List<String> faults) {
        for (var b : dsl.selectFrom(IMPORT_BATCH)) {
            int sum =
                    b.getAdded()
                            + b.getUpdated()
                            + b.getMerged()
                            + b.getOutOfScope()
                            + b.getRejected();
            if (sum != b.getRowsRead())
                faults.add(Text.of("store.check.ledger", b.getRowsRead(), sum));
        }
    }
}
