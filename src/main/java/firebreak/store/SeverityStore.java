package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.SEVERITY_MEANING;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.PlacedWords;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.incident.SeverityWordUse;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The client's words for severity that a person has placed on the common scale: for the next
/// import, and for the incidents that have come in with a word that meant nothing then.
public final class SeverityStore {
    private static final int LONGEST = 500;

    private final DSLContext dsl;
    private final Journal journal;

    SeverityStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// The words of incidents that say nothing by themselves: those that nobody has placed first,
    /// and of these the most frequent.
    public List<SeverityWordUse> words() {
        var placed = placed(dsl).classes();
        var uses = new LinkedHashMap<String, SeverityWordUse>();
        dsl.select(INCIDENT.SEVERITY_WORD, DSL.count())
                .from(INCIDENT)
                .where(INCIDENT.SEVERITY_CLASS.eq(SeverityClass.UNKNOWN.name()))
                .and(INCIDENT.SEVERITY_WORD.ne(""))
                .groupBy(INCIDENT.SEVERITY_WORD)
                .orderBy(DSL.count().desc(), INCIDENT.SEVERITY_WORD)
                .forEach(r -> {
                    var plain = PlacedWords.plain(r.value1());
                    uses.merge(
                            plain,
                            new SeverityWordUse(r.value1().strip(), r.value2(), placed.get(plain)),
                            (a, b) ->
                                    new SeverityWordUse(
                                            a.word(), a.incidents() + b.incidents(), a.placed()));
                });
        return uses.values().stream()
                .filter(u -> !u.word().isEmpty() && u.word().length() <= LONGEST)
                .sorted(
                        Comparator.<SeverityWordUse, Boolean>comparing(u -> u.placed() != null)
                                .thenComparing(
                                        Comparator.comparingInt(SeverityWordUse::incidents)
                                                .reversed()))
                .toList();
    }

    /// Places words on the common scale as one edit; whether anything was edited. Incidents that
    /// have such a word and meant nothing by it have the class from then on.
    public boolean place(Map<String, SeverityClass> words) {
        if (words.isEmpty()) return false;
        var first = words.entrySet().iterator().next();
        var label =
                words.size() == 1
                        ? Text.of(
                                "severity.edit", first.getKey().strip(), Text.of(first.getValue()))
                        : Text.of("severity.edit.more", words.size());
        var before = journal.revision();
        journal.edit(
                label,
                Set.of(Topic.INCIDENTS),
                tx -> {
                    keep(tx, words);
                    return true;
                });
        return journal.revision() != before;
    }

    static PlacedWords placed(DSLContext dsl) {
        return new PlacedWords(all(dsl));
    }

    static Map<String, SeverityClass> all(DSLContext dsl) {
        var all = new LinkedHashMap<String, SeverityClass>();
        dsl.selectFrom(SEVERITY_MEANING)
                .orderBy(SEVERITY_MEANING.WORD)
                .forEach(r -> all.put(r.getWord(), SeverityClass.valueOf(r.getSeverityClass())));
        return all;
    }

    static void keep(Tx tx, Map<String, SeverityClass> words) {
        new PlacedWords(words)
                .classes()
                .forEach((word, to) -> {
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
