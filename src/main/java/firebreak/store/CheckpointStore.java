package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT_ROUND;
import static firebreak.store.jooq.Tables.CHECKPOINT;
import static firebreak.store.jooq.Tables.QUESTION_BANK;

import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;
import firebreak.store.jooq.tables.records.AssessmentRoundRecord;
import firebreak.store.jooq.tables.records.CheckpointRecord;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The checkpoints that are asked about, and the rounds in which they are.
public final class CheckpointStore {
    static final Set<Topic> TOPICS = Set.of(Topic.PROCESS);

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;

    CheckpointStore(DSLContext dsl, Journal journal, Clock clock) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is asked; without any checkpoint where no bank was taken yet.
    public QuestionBank bank() {
        return bank(dsl);
    }

    static QuestionBank bank(DSLContext dsl) {
        var checkpoints =
                dsl.selectFrom(CHECKPOINT)
                        .orderBy(CHECKPOINT.PLACE, CHECKPOINT.ID)
                        .fetch(CheckpointStore::checkpoint);
        // There is more than one where copies with different banks came together.
        var row =
                dsl.selectFrom(QUESTION_BANK)
                        .orderBy(QUESTION_BANK.VERSION.desc(), QUESTION_BANK.ID)
                        .limit(1)
                        .fetchOne();
        return row == null
                ? new QuestionBank("", 0, "", checkpoints)
                : new QuestionBank(row.getId(), row.getVersion(), row.getTitle(), checkpoints);
    }

    /// Makes the bank what it should be, as one edit. A checkpoint that asks something else than
    /// before gets another wording; one that is left out goes, so that what was answered must be
    /// given as retired.
    public void save(String label, QuestionBank next) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    write(tx, next);
                    return true;
                });
    }

    static void write(Tx tx, QuestionBank next) {
        var before = bank(tx.dsl());
        var rows = new ArrayList<CheckpointRecord>();
        for (var c : next.checkpoints()) {
            int wording =
                    before.checkpoint(c.id())
                            .map(b -> b.asksTheSame(c) ? b.wording() : b.wording() + 1)
                            .orElse(c.wording());
            rows.add(row(tx.dsl(), c, rows.size(), wording));
        }
        RowSync.make(tx, tx.dsl().fetch(CHECKPOINT), rows);
        var bank = tx.dsl().newRecord(QUESTION_BANK);
        bank.setId(next.id());
        bank.setVersion(next.version());
        bank.setTitle(next.title());
        RowSync.make(tx, tx.dsl().fetch(QUESTION_BANK), List.of(bank));
    }

    /// All rounds in their order; the first, even where nothing was asked yet.
    public List<Round> rounds() {
        var rounds =
                dsl.selectFrom(ASSESSMENT_ROUND)
                        .orderBy(ASSESSMENT_ROUND.NUMBER)
                        .fetch(CheckpointStore::round);
        if (!rounds.isEmpty() && rounds.getFirst().number() == Round.FIRST) return rounds;
        var all = new ArrayList<Round>();
        all.add(new Round(Round.FIRST, "", AssessmentRow.read(dsl).created(), true));
        all.addAll(rounds);
        return all;
    }

    /// The round in which answers are given now.
    public Round round() {
        return rounds().getLast();
    }

    /// Begins to ask everything again; what was answered stays with its round.
    public Round startRound(String editLabel, String label, boolean showEarlier) {
        var next = new Round(round().number() + 1, label, clock.instant(), showEarlier);
        save(editLabel, next);
        return next;
    }

    /// Gives a round another name, or shows or hides what was answered before it.
    public void save(String editLabel, Round round) {
        journal.edit(
                editLabel,
                Set.of(Topic.PROCESS, Topic.COVERAGE),
                tx -> {
                    var row = tx.dsl().newRecord(ASSESSMENT_ROUND);
                    row.setNumber(round.number());
                    row.setLabel(round.label());
                    row.setStarted(round.started().truncatedTo(ChronoUnit.MICROS));
                    row.setShowEarlier(round.showEarlier());
                    RowSync.make(
                            tx,
                            tx.dsl()
                                    .fetch(
                                            ASSESSMENT_ROUND,
                                            ASSESSMENT_ROUND.NUMBER.eq(round.number())),
                            List.of(row));
                    return true;
                });
    }

    private static Round round(AssessmentRoundRecord r) {
        return new Round(r.getNumber(), r.getLabel(), r.getStarted(), r.getShowEarlier());
    }

    private static Checkpoint checkpoint(CheckpointRecord r) {
        return new Checkpoint(
                r.getId(),
                r.getStageId(),
                r.getTopic(),
                r.getQuestion(),
                r.getWhy(),
                new Checkpoint.Anchors(
                        r.getAtNone(), r.getAtPartly(), r.getAtLargely(), r.getAtFully()),
                r.getAskFor(),
                TaggingStore.apart(r.getFactors()),
                r.getWording(),
                r.getRetired());
    }

    private static CheckpointRecord row(DSLContext dsl, Checkpoint c, int place, int wording) {
        var row = dsl.newRecord(CHECKPOINT);
        row.setId(c.id());
        row.setPlace(place);
        row.setStageId(c.stageId());
        row.setTopic(c.topic());
        row.setQuestion(c.question());
        row.setWhy(c.why());
        row.setAtNone(c.anchors().none());
        row.setAtPartly(c.anchors().partly());
        row.setAtLargely(c.anchors().largely());
        row.setAtFully(c.anchors().fully());
        row.setAskFor(c.askFor());
        row.setFactors(String.join(" ", c.factorIds()));
        row.setWording(wording);
        row.setRetired(c.retired());
        return row;
    }
}
