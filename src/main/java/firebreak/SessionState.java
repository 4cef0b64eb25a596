package firebreak;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;
import firebreak.work.Jobs;

import java.util.List;
import java.util.Set;

/// Keeps the step of the sessions true: how many there are, and how many are not over.
final class SessionState {
    private final AssessmentFile file;
    private final Desk desk;
    private final Screen screen;
    private final Jobs.Latest reading;

    SessionState(AssessmentFile file, Desk desk, Screen screen) {
        this.file = file;
        this.desk = desk;
        this.screen = screen;
        this.reading = desk.jobs().latest();
        refresh(Set.of(Topic.SESSIONS));
    }

    /// To be called after each edit, on the window's thread.
    void refresh(Set<Topic> topics) {
        if (!topics.contains(Topic.SESSIONS)) return;
        reading.database(
                "",
                _ -> file.process().sessions().all(),
                sessions -> screen.state().set(state(sessions)),
                desk.notices()::fault);
    }

    private static StepState state(List<WorkSession> sessions) {
        if (sessions.isEmpty())
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noSessions"));
        long open = sessions.stream().filter(s -> !s.over()).count();
        return open == 0
                ? new StepState(Stand.DONE, Text.of("app.guide.sessions", sessions.size()))
                : new StepState(
                        Stand.IN_PROGRESS,
                        Text.of("app.guide.sessionsOpen", sessions.size(), open));
    }
}
