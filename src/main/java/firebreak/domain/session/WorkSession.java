package firebreak.domain.session;

import firebreak.domain.session.Outcome.OutcomeKind;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A meeting of the assessment: what it takes up, who came, what came of it.
public record WorkSession(
        UUID id,
        LocalDate held,
        String title,
        SessionKind kind,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        List<Outcome> outcomes) {
    public WorkSession {
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
        outcomes = List.copyOf(outcomes);
    }

    public int people() {
        return attendance.stream().mapToInt(Attendance::people).sum();
    }

    public int budgetMinutes() {
        return agenda.stream().mapToInt(AgendaItem::budgetMinutes).sum();
    }

    public long spentSeconds() {
        return agenda.stream().mapToLong(AgendaItem::spentSeconds).sum();
    }

    /// Whether anything of it took place.
    public boolean begun() {
        return agenda.stream().anyMatch(i -> i.finished() || i.spentSeconds() > 0);
    }

    /// Whether every item of its agenda is finished.
    public boolean over() {
        return !agenda.isEmpty() && agenda.stream().allMatch(AgendaItem::finished);
    }

    public List<Outcome> outcomes(OutcomeKind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).toList();
    }

    public WorkSession withHeld(LocalDate next) {
        return new WorkSession(id, next, title, kind, agenda, attendance, outcomes);
    }

    public WorkSession withTitle(String next) {
        return new WorkSession(id, held, next, kind, agenda, attendance, outcomes);
    }

    public WorkSession withKind(SessionKind next) {
        return new WorkSession(id, held, title, next, agenda, attendance, outcomes);
    }

    public WorkSession withAgenda(List<AgendaItem> next) {
        return new WorkSession(id, held, title, kind, next, attendance, outcomes);
    }

    public WorkSession withAttendance(List<Attendance> next) {
        return new WorkSession(id, held, title, kind, agenda, next, outcomes);
    }

    public WorkSession withOutcomes(List<Outcome> next) {
        return new WorkSession(id, held, title, kind, agenda, attendance, next);
    }
}
