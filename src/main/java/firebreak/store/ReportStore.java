package firebreak.store;

import static firebreak.store.jooq.Tables.REPORT_CHOICE;
import static firebreak.store.jooq.Tables.REPORT_TEXT;

import firebreak.domain.assessment.Topic;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.store.jooq.tables.records.ReportChoiceRecord;
import firebreak.store.jooq.tables.records.ReportTextRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Set;

/// What the documents are made of, and the consultant's words in them.
public final class ReportStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.REPORT);

    private final DSLContext dsl;
    private final Journal journal;

    ReportStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// What the names of a pseudonymised document are made of.
    public PseudonymStore pseudonyms() {
        return new PseudonymStore(dsl, journal);
    }

    /// What people chose; what nobody chose is as usual.
    public ReportPlan plan() {
        var words = new EnumMap<Section, String>(Section.class);
        dsl.selectFrom(REPORT_TEXT)
                .forEach(r ->
                        Section.of(r.getSectionId()).ifPresent(s -> words.put(s, r.getWords())));
        return PlanNames.read(
                        dsl.fetch(REPORT_CHOICE).intoMap(REPORT_CHOICE.NAME, REPORT_CHOICE.CHOICE))
                .withWords(words);
    }

    /// Makes the plan what it should be, as one edit of what differs. What a newer program chose or
    /// wrote, and this one doesn't know, stays.
    ///
    /// @param label names the edit, such as "Write the executive summary"
    public void save(String label, ReportPlan next) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var choices = new ArrayList<ReportChoiceRecord>();
                    var texts = new ArrayList<ReportTextRecord>();
                    PlanNames.written(next)
                            .forEach((name, choice) ->
                                    choices.add(new ReportChoiceRecord(name, choice)));
                    next.words()
                            .forEach((section, words) ->
                                    texts.add(new ReportTextRecord(section.id(), words)));
                    RowSync.make(
                            tx,
                            tx.dsl().fetch(REPORT_CHOICE, REPORT_CHOICE.NAME.in(PlanNames.KNOWN)),
                            choices);
                    RowSync.make(
                            tx,
                            tx.dsl()
                                    .fetch(
                                            REPORT_TEXT,
                                            REPORT_TEXT.SECTION_ID.in(
                                                    Section.USUAL.stream()
                                                            .map(Section::id)
                                                            .toList())),
                            texts);
                    return true;
                });
    }
}
