package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Attendance;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.store.SessionStore;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a person does to a session; what is written is one edit, and that time runs is none.
final class SessionDecisions {
    private static final int BUDGET = 15;

    private final AssessmentFile file;
    private final Desk desk;
    private final SessionsViewModel model;

    SessionDecisions(AssessmentFile file, Desk desk, SessionsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    /// A new session of today.
    void begin() {
        var session =
                new WorkSession(
                        SessionStore.newId(),
                        model.today(),
                        Text.of("sessions.new.title"),
                        SessionKind.WORKSHOP,
                        List.of(),
                        List.of(),
                        List.of());
        model.want(session.id(), null);
        run(store -> store.save(Text.of("sessions.edit.new"), session));
    }

    void remove() {
        model.session()
                .ifPresent(s ->
                        run(store -> store.remove(Text.of("sessions.edit.remove", s.title()), s)));
    }

    /// Changes the session that is looked at, as it stands then.
    void change(String label, UnaryOperator<WorkSession> how) {
        var id = model.session().map(WorkSession::id).orElse(null);
        if (id != null) change(id, label, how);
    }

    private void change(UUID id, String label, UnaryOperator<WorkSession> how) {
        run(store ->
                store.all().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .ifPresent(s -> store.save(label, how.apply(s))));
    }

    void addItem() {
        var item = AgendaItem.planned(SessionStore.newId(), Text.of("sessions.item.new"), BUDGET);
        model.want(null, item.id());
        change(
                Text.of("sessions.edit.item.add"),
                s -> {
                    var agenda = new ArrayList<>(s.agenda());
                    agenda.add(item);
                    return s.withAgenda(agenda);
                });
    }

    /// Changes an item of the session that is looked at.
    void item(AgendaItem of, String label, UnaryOperator<AgendaItem> how) {
        change(
                Text.of(label, of.title()),
                s ->
                        s.withAgenda(
                                s.agenda().stream()
                                        .map(i -> i.id().equals(of.id()) ? how.apply(i) : i)
                                        .toList()));
    }

    void removeItem(AgendaItem of) {
        model.want(null, null);
        change(
                Text.of("sessions.edit.item.remove", of.title()),
                s ->
                        s.withAgenda(
                                s.agenda().stream().filter(i -> !i.id().equals(of.id())).toList()));
    }

    /// Moves the item that is looked at so many places down.
    void move(int by) {
        model.item()
                .ifPresent(of ->
                        change(
                                Text.of("sessions.edit.item.move", of.title()),
                                s -> s.withAgenda(moved(s.agenda(), of.id(), by))));
    }

    private static List<AgendaItem> moved(List<AgendaItem> agenda, UUID id, int by) {
        var next = new ArrayList<>(agenda);
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).id().equals(id)) continue;
            var item = next.remove(i);
            next.add(Math.clamp(i + by, 0, next.size()), item);
            return next;
        }
        return next;
    }

    /// Lets the time of the current item run, or notes it.
    void clock() {
        var current = model.current();
        if (current.isEmpty()) return;
        if (model.runs(current.get())) note(current.get(), false, Optional.empty());
        else start(model.item().filter(i -> !i.finished()).orElse(current.get()));
    }

    /// Lets the time of an item run; what ran is noted before.
    void start(AgendaItem item) {
        var label = model.running().map(_ -> Text.of("sessions.edit.time", ran())).orElse("");
        model.want(null, item.id());
        beside(store -> {
            store.noteTime(label, false);
            store.start(item);
        });
    }

    /// Finishes the current item; where its time ran, it is noted.
    void finish() {
        model.current().filter(i -> !i.finished()).ifPresent(i -> finish(i, Optional.empty()));
    }

    /// Finishes the current item and goes on with the next that is not; where none ran, the first
    /// begins.
    void next() {
        var current = model.current();
        if (current.isEmpty()) return;
        if (!model.runs(current.get())) {
            if (!current.get().finished()) start(current.get());
            return;
        }
        finish(current.get(), model.next());
    }

    private void finish(AgendaItem item, Optional<AgendaItem> then) {
        if (model.runs(item)) note(item, true, then);
        else item(item, "sessions.edit.item.finish", i -> i.withFinished(true));
    }

    private void note(AgendaItem item, boolean finished, Optional<AgendaItem> then) {
        then.ifPresent(i -> model.want(null, i.id()));
        var label =
                Text.of(
                        finished ? "sessions.edit.item.finish" : "sessions.edit.time",
                        item.title());
        beside(store -> {
            store.noteTime(label, finished);
            then.ifPresent(store::start);
        });
    }

    /// Stops a clock that was left on, without counting its time.
    void forgetClock() {
        beside(SessionStore::forgetClock);
    }

    private String ran() {
        return model.running().stream()
                .flatMap(s -> s.agenda().stream())
                .filter(model::runs)
                .map(AgendaItem::title)
                .findFirst()
                .orElse("");
    }

    void addRole() {
        var role = new Attendance(SessionStore.newId(), "", 1, "");
        change(
                Text.of("sessions.edit.role.add"),
                s -> {
                    var next = new ArrayList<>(s.attendance());
                    next.add(role);
                    return s.withAttendance(next);
                });
    }

    void role(UUID id, UnaryOperator<@Nullable Attendance> how) {
        change(
                Text.of("sessions.edit.role"),
                s -> {
                    var next = new ArrayList<Attendance>();
                    for (var a : s.attendance()) {
                        var now = a.id().equals(id) ? how.apply(a) : a;
                        if (now != null) next.add(now);
                    }
                    return s.withAttendance(next);
                });
    }

    void addOutcome(OutcomeKind kind) {
        var outcome = Outcome.of(SessionStore.newId(), kind, "");
        change(
                Text.of(
                        kind == OutcomeKind.DECISION
                                ? "sessions.edit.decision.add"
                                : "sessions.edit.parked.add"),
                s -> {
                    var next = new ArrayList<>(s.outcomes());
                    next.add(outcome);
                    return s.withOutcomes(next);
                });
    }

    void outcome(UUID id, UnaryOperator<@Nullable Outcome> how) {
        change(
                Text.of("sessions.edit.outcome"),
                s -> {
                    var next = new ArrayList<Outcome>();
                    for (var o : s.outcomes()) {
                        var now = o.id().equals(id) ? how.apply(o) : o;
                        if (now != null) next.add(now);
                    }
                    return s.withOutcomes(next);
                });
    }

    /// Of what is no number, in one sentence; nothing is changed.
    void bad(String typed, int most) {
        desk.notices().problem(Text.of("sessions.bad", typed, most));
    }

    private void run(Consumer<SessionStore> work) {
        job(work, () -> {});
    }

    /// What is no edit tells nobody, so it is read again.
    private void beside(Consumer<SessionStore> work) {
        job(work, model::reload);
    }

    private void job(Consumer<SessionStore> work, Runnable then) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            work.accept(file.process().sessions());
                            return true;
                        },
                        _ -> then.run(),
                        desk.notices()::failed);
    }
}
