package firebreak.store;

import static firebreak.store.jooq.Tables.ANSWER;
import static firebreak.store.jooq.Tables.EVIDENCE;

import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Evidence.AttachedFile;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.jooq.tables.records.AnswerRecord;
import firebreak.store.jooq.tables.records.EvidenceRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was answered to checkpoints and coverage cells, and what speaks for and against it. Each
/// change is one edit.
public final class AnswerStore {
    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final String actor;

    AnswerStore(DSLContext dsl, Journal journal, Clock clock, String actor) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /// A new id for evidence that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// What was answered in a round.
    public Map<Point, Answer> of(int round) {
        var answers = new LinkedHashMap<Point, Answer>();
        dsl.selectFrom(ANSWER)
                .where(ANSWER.ROUND_NUMBER.eq(round))
                .orderBy(ANSWER.POINT_KIND, ANSWER.SUBJECT, ANSWER.ASPECT)
                .forEach(r -> {
                    var point = point(r);
                    if (point != null) answers.put(point, answer(r, point));
                });
        return answers;
    }

    /// Keeps answers, with who said them and when; one that says nothing goes.
    public void save(String label, List<Answer> answers) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        journal.edit(
                label,
                topics(answers.stream().map(Answer::point).collect(Collectors.toSet())),
                tx -> {
                    for (var answer : answers) put(tx, answer, at);
                    return true;
                });
    }

    /// Keeps an answer within another edit.
    void put(Tx tx, Answer answer) {
        put(tx, answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void put(Tx tx, Answer answer, Instant at) {
        var point = PointColumns.of(answer.point());
        var row =
                tx.dsl()
                        .fetchOne(
                                ANSWER,
                                ANSWER.ROUND_NUMBER.eq(answer.round()),
                                ANSWER.POINT_KIND.eq(point.kind()),
                                ANSWER.SUBJECT.eq(point.subject()),
                                ANSWER.ASPECT.eq(point.aspect()));
        if (row != null && answer(row, answer.point()).says(answer)) return;
        if (answer.empty()) {
            if (row != null) tx.delete(row);
            return;
        }
        var fresh = row == null;
        if (row == null) {
            row = tx.dsl().newRecord(ANSWER);
            row.setRoundNumber(answer.round());
            row.setPointKind(point.kind());
            row.setSubject(point.subject());
            row.setAspect(point.aspect());
        }
        row.setClaimed(name(answer.claimed()));
        row.setEvidenced(name(answer.evidenced()));
        row.setReason(answer.reason());
        row.setSureness(answer.confidence());
        row.setTarget(name(answer.target()));
        row.setNote(answer.note());
        row.setParked(answer.parked());
        row.setWording(answer.wording());
        row.setSaidBy(actor);
        row.setAt(at);
        if (fresh) tx.insert(row);
        else tx.update(row);
    }

    /// All evidence of a round, in the order in which it came.
    public List<Evidence> evidence(int round) {
        var all = new ArrayList<Evidence>();
        dsl.selectFrom(EVIDENCE)
                .where(EVIDENCE.ROUND_NUMBER.eq(round))
                .orderBy(EVIDENCE.AT, EVIDENCE.ID)
                .forEach(r -> {
                    var point =
                            new PointColumns(r.getPointKind(), r.getSubject(), r.getAspect())
                                    .point();
                    if (point != null) all.add(evidence(r, point));
                });
        return all;
    }

    /// Keeps an evidence, new or changed, with who said it and when.
    public void save(String label, Evidence evidence) {
        var row = row(evidence);
        journal.edit(
                label,
                topics(Set.of(evidence.point())),
                tx -> {
                    RowSync.make(
                            tx,
                            tx.dsl().fetch(EVIDENCE, EVIDENCE.ID.eq(row.getId())),
                            List.of(row));
                    return true;
                });
    }

    /// Keeps new evidence, as one edit.
    public void add(String label, List<Evidence> evidence) {
        if (evidence.isEmpty()) return;
        journal.edit(
                label,
                topics(evidence.stream().map(Evidence::point).collect(Collectors.toSet())),
                tx -> {
                    evidence.forEach(e -> tx.insert(row(e)));
                    return true;
                });
    }

    /// Takes an evidence away; a file that it kept stays until nobody can undo that any more.
    public void remove(String label, Evidence evidence) {
        journal.edit(
                label,
                topics(Set.of(evidence.point())),
                tx -> {
                    tx.dsl().fetch(EVIDENCE, EVIDENCE.ID.eq(evidence.id())).forEach(tx::delete);
                    return true;
                });
    }

    static Set<Topic> topics(Set<Point> points) {
        return points.stream()
                .map(p ->
                        switch (p) {
                            case Point.OfCheckpoint _ -> Topic.PROCESS;
                            case Point.OfCell _ -> Topic.COVERAGE;
                        })
                .collect(Collectors.toSet());
    }

    private static @Nullable Point point(AnswerRecord r) {
        return new PointColumns(r.getPointKind(), r.getSubject(), r.getAspect()).point();
    }

    private static Answer answer(AnswerRecord r, Point point) {
        return new Answer(
                point,
                r.getRoundNumber(),
                TaggingStore.constant(r.getClaimed(), Verdict::valueOf),
                TaggingStore.constant(r.getEvidenced(), Verdict::valueOf),
                r.getReason(),
                r.getSureness(),
                TaggingStore.constant(r.getTarget(), Rating::valueOf),
                r.getNote(),
                r.getParked(),
                r.getWording(),
                r.getSaidBy(),
                r.getAt());
    }

    private static Evidence evidence(EvidenceRecord r, Point point) {
        return new Evidence(
                r.getId(),
                point,
                r.getRoundNumber(),
                r.getSupports(),
                EvidenceKind.valueOf(r.getEvidenceKind()),
                r.getWords(),
                r.getReference(),
                r.getFile().isEmpty()
                        ? null
                        : new AttachedFile(r.getFile(), r.getSha256(), r.getBytes()),
                r.getSaidBy(),
                r.getAt());
    }

    private EvidenceRecord row(Evidence evidence) {
        var point = PointColumns.of(evidence.point());
        var file = Objects.requireNonNullElse(evidence.file(), new AttachedFile("", "", 0));
        var row = dsl.newRecord(EVIDENCE);
        row.setId(evidence.id());
        row.setRoundNumber(evidence.round());
        row.setPointKind(point.kind());
        row.setSubject(point.subject());
        row.setAspect(point.aspect());
        row.setSupports(evidence.supports());
        row.setEvidenceKind(evidence.kind().name());
        row.setWords(evidence.words());
        row.setReference(evidence.reference());
        row.setFile(file.name());
        row.setSha256(file.sha256());
        row.setBytes(file.bytes());
        row.setSaidBy(actor);
        row.setAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
