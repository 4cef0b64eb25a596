package firebreak.store;

import static firebreak.store.jooq.Tables.AGENDA_CLOCK;
import static firebreak.store.jooq.Tables.AGENDA_ITEM;
import static firebreak.store.jooq.Tables.ANSWER;
import static firebreak.store.jooq.Tables.ATTENDANCE;
import static firebreak.store.jooq.Tables.SESSION_OUTCOME;
import static firebreak.store.jooq.Tables.WORK_SESSION;

import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Attendance;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.RunningClock;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.WorkSession;
import firebreak.store.jooq.tables.records.AgendaClockRecord;
import firebreak.store.jooq.tables.records.AgendaItemRecord;
import firebreak.store.jooq.tables.records.AttendanceRecord;
import firebreak.store.jooq.tables.records.SessionOutcomeRecord;
import firebreak.store.jooq.tables.records.WorkSessionRecord;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The sessions of an assessment, the clock of the item that is talked about, and the votes that
/// were held. That time passes is no edit; that it was noted is one.
public final class SessionStore {
    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final VoteStore votes;

    SessionStore(DSLContext dsl, Journal journal, Clock clock, AnswerStore answers) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.votes = new VoteStore(dsl, journal, answers);
    }

    public VoteStore votes() {
        return votes;
    }

    /// A new id for a session, or for a part of one, that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// All of them, by day.
    public List<WorkSession> all() {
        var agenda = new HashMap<UUID, List<AgendaItem>>();
        dsl.selectFrom(AGENDA_ITEM)
                .orderBy(AGENDA_ITEM.PLACE, AGENDA_ITEM.ID)
                .forEach(r -> add(agenda, r.getSessionId(), item(r)));
        var attendance = new HashMap<UUID, List<Attendance>>();
        dsl.selectFrom(ATTENDANCE)
                .orderBy(ATTENDANCE.PLACE, ATTENDANCE.ID)
                .forEach(r ->
                        add(
                                attendance,
                                r.getSessionId(),
                                new Attendance(
                                        r.getId(), r.getRole(), r.getHeadCount(), r.getNames())));
        var outcomes = new HashMap<UUID, List<Outcome>>();
        dsl.selectFrom(SESSION_OUTCOME)
                .orderBy(SESSION_OUTCOME.PLACE, SESSION_OUTCOME.ID)
                .forEach(r -> add(outcomes, r.getSessionId(), outcome(r)));
        return dsl.selectFrom(WORK_SESSION)
                .orderBy(WORK_SESSION.HELD, WORK_SESSION.ID)
                .fetch(r ->
                        new WorkSession(
                                r.getId(),
                                r.getHeld(),
                                r.getTitle(),
                                SessionKind.valueOf(r.getSessionKind()),
                                agenda.getOrDefault(r.getId(), List.of()),
                                attendance.getOrDefault(r.getId(), List.of()),
                                outcomes.getOrDefault(r.getId(), List.of())));
    }

    private static <T> void add(Map<UUID, List<T>> to, UUID session, T part) {
        to.computeIfAbsent(session, _ -> new ArrayList<>()).add(part);
    }

    /// Makes a session what it should be, new or changed, as one edit.
    public void save(String label, WorkSession session) {
        journal.edit(
                label,
                VoteStore.TOPICS,
                tx -> {
                    RowSync.make(
                            tx,
                            tx.dsl().fetch(WORK_SESSION, WORK_SESSION.ID.eq(session.id())),
                            List.of(
                                    new WorkSessionRecord(
                                            session.id(),
                                            session.held(),
                                            session.title(),
                                            session.kind().name())));
                    parts(tx, session);
                    return true;
                });
    }

    /// Takes a session away with its parts, as one edit; votes that were held in it stay.
    public void remove(String label, WorkSession session) {
        journal.edit(
                label,
                VoteStore.TOPICS,
                tx -> {
                    tx.dsl()
                            .fetch(WORK_SESSION, WORK_SESSION.ID.eq(session.id()))
                            .forEach(tx::delete);
                    parts(
                            tx,
                            session.withAgenda(List.of())
                                    .withAttendance(List.of())
                                    .withOutcomes(List.of()));
                    return true;
                });
    }

    private static void parts(Tx tx, WorkSession session) {
        var id = session.id();
        var agenda = new ArrayList<AgendaItemRecord>();
        for (var i : session.agenda())
            agenda.add(
                    new AgendaItemRecord(
                            i.id(),
                            id,
                            agenda.size(),
                            i.title(),
                            i.budgetMinutes(),
                            i.spentSeconds(),
                            i.finished(),
                            i.points(),
                            i.note()));
        RowSync.make(tx, tx.dsl().fetch(AGENDA_ITEM, AGENDA_ITEM.SESSION_ID.eq(id)), agenda);
        var attendance = new ArrayList<AttendanceRecord>();
        for (var a : session.attendance())
            attendance.add(
                    new AttendanceRecord(
                            a.id(), id, attendance.size(), a.role(), a.people(), a.names()));
        RowSync.make(tx, tx.dsl().fetch(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(id)), attendance);
        var outcomes = new ArrayList<SessionOutcomeRecord>();
        for (var o : session.outcomes())
            outcomes.add(
                    new SessionOutcomeRecord(
                            o.id(),
                            id,
                            outcomes.size(),
                            o.kind().name(),
                            o.words(),
                            o.owner(),
                            o.due(),
                            o.dissent(),
                            o.settled()));
        RowSync.make(
                tx, tx.dsl().fetch(SESSION_OUTCOME, SESSION_OUTCOME.SESSION_ID.eq(id)), outcomes);
    }

    /// The item whose time runs; empty where none does.
    public Optional<RunningClock> clock() {
        return clock(dsl);
    }

    /// Where the time of the item was noted since, which a crash can leave behind, nothing runs.
    private static Optional<RunningClock> clock(DSLContext ctx) {
        return ctx
                .select(AGENDA_CLOCK.ITEM_ID, AGENDA_CLOCK.SINCE)
                .from(AGENDA_CLOCK)
                .join(AGENDA_ITEM)
                .on(
                        AGENDA_ITEM.ID.eq(AGENDA_CLOCK.ITEM_ID),
                        AGENDA_ITEM.SPENT_SECONDS.eq(AGENDA_CLOCK.SPENT_BEFORE))
                .fetch()
                .stream()
                .findFirst()
                .map(r -> new RunningClock(r.value1(), r.value2()));
    }

    /// Lets the time of an item run; whatever ran is to be noted before.
    public void start(AgendaItem item) {
        var row = new AgendaClockRecord(item.id(), now(), item.spentSeconds());
        journal.aside(rows -> {
            rows.deleteAll(AGENDA_CLOCK, DSL.trueCondition(), image -> {});
            rows.insertAll(List.of(row));
        });
    }

    /// Stops the clock without noting what it shows.
    public void forgetClock() {
        journal.aside(rows -> rows.deleteAll(AGENDA_CLOCK, DSL.trueCondition(), image -> {}));
    }

    /// Notes the time that ran with its item, and the points answered meanwhile, as one edit, and
    /// stops the clock. Does nothing where none runs.
    ///
    /// @param finished whether the item is done with that
    public void noteTime(String label, boolean finished) {
        var running = clock();
        if (running.isEmpty()) return;
        var since = running.get().since();
        var seconds = running.get().seconds(now());
        journal.edit(
                label,
                VoteStore.TOPICS,
                tx -> {
                    var row =
                            tx.dsl()
                                    .fetchOne(
                                            AGENDA_ITEM, AGENDA_ITEM.ID.eq(running.get().itemId()));
                    if (row == null) return false;
                    int answered = answered(tx.dsl(), since);
                    row.setSpentSeconds(row.getSpentSeconds() + seconds);
                    if (finished) row.setFinished(true);
                    if (answered > 0) {
                        var before = row.getPoints();
                        int points = answered + (before == null ? 0 : before);
                        row.setPoints(Math.min(points, AgendaItem.MOST_POINTS));
                    }
                    tx.update(row);
                    return true;
                });
        forgetClock();
    }

    /// Points answered since then.
    private static int answered(DSLContext ctx, Instant since) {
        return ctx.fetchCount(
                ANSWER,
                ANSWER.AT.ge(since),
                ANSWER.CLAIMED.isNotNull().or(ANSWER.EVIDENCED.isNotNull()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AgendaItem item(AgendaItemRecord r) {
        return new AgendaItem(
                r.getId(),
                r.getTitle(),
                r.getBudgetMinutes(),
                r.getSpentSeconds(),
                r.getFinished(),
                r.getPoints(),
                r.getNote());
    }

    private static Outcome outcome(SessionOutcomeRecord r) {
        return new Outcome(
                r.getId(),
                OutcomeKind.valueOf(r.getOutcomeKind()),
                r.getWords(),
                r.getOwner(),
                r.getDue(),
                r.getDissent(),
                r.getSettled());
    }
}
