package firebreak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.session.PointsLeft;
import firebreak.analysis.session.TimeLeft;
import firebreak.deeds.SessionReading;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.VoteSubject;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SampleSessionsTest {
    @TempDir Path folder;

    @Test
    void theSessionsShowEveryForecastAlive() {
        try (var file =
                switch (SampleWriter.write(StoreFixture.ASSESSMENTS, folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            var read = SessionReading.read(file);
            assertThat(read.sessions()).hasSize(3);
            assertThat(read.sessions())
                    .allSatisfy(s -> {
                        assertThat(s.people()).isPositive();
                        assertThat(s.outcomes()).isNotEmpty();
                    });
            assertThat(read.sessions().stream().flatMap(s -> s.outcomes().stream()))
                    .extracting(Outcome::dissent)
                    .anyMatch(d -> !d.isEmpty());
            assertThat(TimeLeft.of(read.sessions().getLast().agenda()))
                    .isInstanceOf(TimeLeft.Forecast.class);
            assertThat(read.pointsLeft()).isInstanceOf(PointsLeft.Forecast.class);
            var vote = read.votes().getFirst();
            assertThat(vote.rounds()).hasSize(2).allMatch(b -> b.total() == 8);
            assertThat(vote.sessionId()).isEqualTo(read.sessions().getLast().id());
            // What the room decided is what the sample says there.
            var point = ((VoteSubject.OfPoint) vote.subject()).point();
            assertThat(file.process().answers().of(1).get(point).claimed())
                    .isEqualTo(Verdict.valueOf(vote.decision().choice()));
            assertThat(read.gathering()).isEmpty();
        }
    }
}
