package firebreak.report.model;

import firebreak.domain.session.RoomVote;
import firebreak.domain.session.WorkSession;

import java.util.List;
import java.util.UUID;

/// The sessions of an assessment as documents tell them, with the votes held in them.
///
/// @param sessions by day
/// @param votes in the order in which they were begun
public record ReportSessions(List<WorkSession> sessions, List<RoomVote> votes) {
    public static final ReportSessions NONE = new ReportSessions(List.of(), List.of());

    public ReportSessions {
        sessions = List.copyOf(sessions);
        votes = List.copyOf(votes);
    }

    /// Those that took place.
    public List<WorkSession> held() {
        return sessions.stream().filter(WorkSession::begun).toList();
    }

    /// Of a session, those of which a round was revealed.
    public List<RoomVote> votes(UUID session) {
        return votes.stream()
                .filter(v -> session.equals(v.sessionId()) && !v.rounds().isEmpty())
                .toList();
    }
}
