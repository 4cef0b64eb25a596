package firebreak.store;

import static firebreak.store.jooq.Tables.FIT_ANSWER;

import firebreak.domain.assessment.Topic;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Moment;
import firebreak.store.jooq.tables.records.FitAnswerRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;

/// Whether the method fits the client, as people answered at the start and at the end.
public final class FitStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.PLAN);

    private final DSLContext dsl;
    private final Journal journal;

    FitStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// What was answered; nothing where nobody was asked.
    public FitCheck at(Moment moment) {
        var answers = new HashMap<String, FitNames.Answer>();
        dsl.selectFrom(FIT_ANSWER)
                .where(FIT_ANSWER.FIT_MOMENT.eq(moment.name()))
                .forEach(r ->
                        answers.put(
                                r.getFitTopic(), new FitNames.Answer(r.getAnswer(), r.getSeen())));
        return FitNames.read(answers);
    }

    /// Makes the answers what they should be, as one edit of those that differ. What a newer
    /// program asked, and this one doesn't know, stays.
    ///
    /// @param label names the edit, such as "Say whether incidents come again at the start"
    public void save(String label, Moment moment, FitCheck next) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var wanted = new ArrayList<FitAnswerRecord>();
                    FitNames.written(next)
                            .forEach((topic, answer) ->
                                    wanted.add(
                                            new FitAnswerRecord(
                                                    moment.name(),
                                                    topic,
                                                    answer.words(),
                                                    answer.seen())));
                    RowSync.make(
                            tx,
                            tx.dsl()
                                    .fetch(
                                            FIT_ANSWER,
                                            FIT_ANSWER
                                                    .FIT_MOMENT
                                                    .eq(moment.name())
                                                    .and(FIT_ANSWER.FIT_TOPIC.in(FitNames.KNOWN))),
                            wanted);
                    return true;
                });
    }
}
