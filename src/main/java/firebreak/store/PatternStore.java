package firebreak.store;

import static firebreak.store.jooq.Tables.PATTERN_CHOICE;

import firebreak.domain.assessment.Topic;
import firebreak.domain.pattern.Choices;

import org.jooq.DSLContext;

import java.util.HashSet;
import java.util.Set;

/// How patterns are counted where a person chose it, and what was concluded from them.
public final class PatternStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.PATTERNS);

    private final DSLContext dsl;
    private final Journal journal;
    private final FindingStore findings;

    PatternStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
        this.findings = new FindingStore(dsl, journal);
    }

    public FindingStore findings() {
        return findings;
    }

    /// What people chose; what nobody chose is as usual.
    public Choices choices() {
        return ChoiceNames.read(
                dsl.fetch(PATTERN_CHOICE).intoMap(PATTERN_CHOICE.NAME, PATTERN_CHOICE.CHOICE));
    }

    /// Makes the choices what they should be, as one edit of those that differ. What a newer
    /// program chose, and this one doesn't know, stays.
    ///
    /// @param label names the edit, such as "Freeze the baseline at 31 Mar 2026"
    public void save(String label, Choices next) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var before = ChoiceNames.written(choices());
                    var after = ChoiceNames.written(next);
                    var there = tx.dsl().fetch(PATTERN_CHOICE).intoMap(PATTERN_CHOICE.NAME);
                    var names = new HashSet<>(before.keySet());
                    names.addAll(after.keySet());
                    for (var name : names) {
                        var row = there.get(name);
                        var value = after.get(name);
                        if (value == null) {
                            if (row != null) tx.delete(row);
                        } else if (row == null) {
                            var made = dsl.newRecord(PATTERN_CHOICE);
                            made.setName(name);
                            made.setChoice(value);
                            tx.insert(made);
                        } else {
                            row.setChoice(value);
                            tx.update(row);
                        }
                    }
                    return true;
                });
    }
}
