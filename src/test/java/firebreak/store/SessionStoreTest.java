package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.AgendaItem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class SessionStoreTest {
    private static final UUID FIRST = new UUID(7, 1);

    /// A clock that goes on when it is told to.
    private static final class Moved extends Clock {
        private Instant now = StoreFixture.NOW;

        void minutes(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir Path folder;
    private final Moved clock = new Moved();
    private final Assessments assessments = new Assessments(clock, "tester");
    private AssessmentFile file;
    private SessionStore sessions;
    private String empty;

    @BeforeEach
    void anEmptyOne() {
        file =
                StoreFixture.opened(
                        assessments.create(
                                folder.resolve("a"),
                                "Acme",
                                ZoneId.of("Europe/Berlin"),
                                new Protection.Plain()));
        sessions = file.process().sessions();
        empty = StoreFixture.contents(file);
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        while (file.journal().undo().isPresent()) {}
        sessions.forgetClock();
        assertThat(StoreFixture.contents(file)).isEqualTo(empty);
        file.close();
    }

    @Test
    void aSessionComesBackAsItWasSavedAndOnlyWhatDiffersIsAnEdit() {
        var session = SessionDeeds.session(FIRST);
        sessions.save("Session", session);
        assertThat(sessions.all()).containsExactly(session);
        var revision = file.journal().revision();
        sessions.save("Again", session);
        assertThat(file.journal().revision()).isEqualTo(revision);
        var fewer = session.withAgenda(session.agenda().reversed()).withOutcomes(List.of());
        sessions.save("Fewer", fewer);
        assertThat(sessions.all()).containsExactly(fewer);
        sessions.remove("Remove", fewer);
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void timeThatRunsIsNoEditAndTimeThatWasNotedIsOne() {
        sessions.save("Session", SessionDeeds.session(FIRST));
        var item = sessions.all().getFirst().agenda().get(1);
        var revision = file.journal().revision();
        sessions.start(item);
        assertThat(file.journal().revision()).isEqualTo(revision);
        clock.minutes(20);
        assertThat(sessions.clock().orElseThrow().seconds(clock.instant())).isEqualTo(1200);
        sessions.noteTime("Note the time", false);
        assertThat(item(1)).isEqualTo(item.withSpent(1200));
        assertThat(sessions.clock()).isEmpty();
        sessions.start(item(1));
        clock.minutes(5);
        sessions.noteTime("Finish", true);
        assertThat(item(1)).isEqualTo(item.withSpent(1500).withFinished(true));
        sessions.noteTime("Nothing runs", true);
        assertThat(file.journal().revision()).isEqualTo(revision + 2);
    }

    @Test
    void theClockRunsOnWhileTheProgramIsClosed() {
        sessions.save("Session", SessionDeeds.session(FIRST));
        sessions.start(item(1));
        file.close();
        clock.minutes(240);
        file = StoreFixture.opened(assessments.open(folder.resolve("a")));
        sessions = file.process().sessions();
        var running = sessions.clock().orElseThrow();
        assertThat(running.itemId()).isEqualTo(item(1).id());
        assertThat(running.forgotten(clock.instant())).isTrue();
        sessions.forgetClock();
        assertThat(sessions.clock()).isEmpty();
        assertThat(item(1).spentSeconds()).isZero();
    }

    @Test
    void timeThatACrashLeftRunningAfterItWasNotedDoesNotCountTwice() {
        sessions.save("Session", SessionDeeds.session(FIRST));
        var before = item(1);
        sessions.start(before);
        clock.minutes(10);
        sessions.noteTime("Note", false);
        // As if the program had ended between noting and stopping.
        sessions.start(before);
        assertThat(sessions.clock()).isEmpty();
    }

    @Test
    void pointsAnsweredWhileTheTimeRunsAreCountedToTheItem() {
        sessions.save("Session", SessionDeeds.session(FIRST));
        answer("before");
        clock.minutes(1);
        sessions.start(item(1));
        clock.minutes(5);
        answer("one");
        answer("two");
        answer("two");
        sessions.noteTime("Note", false);
        assertThat(item(1).points()).isEqualTo(2);
    }

    private void answer(String checkpoint) {
        var point = Point.checkpoint(checkpoint);
        var known = file.process().answers().of(1).get(point);
        var next = known != null && known.claimed() == Verdict.L ? Verdict.P : Verdict.L;
        file.process()
                .answers()
                .save("Answer", List.of(Answer.none(point, 1, 1).withClaimed(next)));
    }

    private AgendaItem item(int place) {
        return sessions.all().getFirst().agenda().get(place);
    }
}
