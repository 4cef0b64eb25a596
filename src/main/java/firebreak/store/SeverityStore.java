package firebreak.store;

import static firebreak.store.jooq.Tables.SEVERITY_MEANING;

import firebreak.domain.incident.SeverityClass;

import org.jooq.DSLContext;

import java.util.LinkedHashMap;
import java.util.Map;

/// The client's words for severity that a person has placed on the common scale, for the next
/// import.
final class SeverityStore {
    private static final int LONGEST = 500;

    private SeverityStore() {}

    static Map<String, SeverityClass> all(DSLContext dsl) {
        var all = new LinkedHashMap<String, SeverityClass>();
        dsl.selectFrom(SEVERITY_MEANING)
                .orderBy(SEVERITY_MEANING.WORD)
                .forEach(r -> all.put(r.getWord(), SeverityClass.valueOf(r.getSeverityClass())));
        return all;
    }

    static void keep(Tx tx, Map<String, SeverityClass> words) {
        words.forEach((word, to) -> {
            if (word.length() > LONGEST) return;
            var row = tx.dsl().fetchOne(SEVERITY_MEANING, SEVERITY_MEANING.WORD.eq(word));
            if (row == null) {
                var fresh = tx.dsl().newRecord(SEVERITY_MEANING);
                fresh.setWord(word);
                fresh.setSeverityClass(to.name());
                tx.insert(fresh);
            } else if (!row.getSeverityClass().equals(to.name())) {
                row.setSeverityClass(to.name());
                tx.update(row);
            }
        });
    }
}
