package firebreak.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.SessionKind;
import firebreak.domain.session.WorkSession;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class TimeLeftTest {
    private static AgendaItem item(int budget, int minutes, boolean finished) {
        return AgendaItem.planned(UUID.randomUUID(), "Item", budget)
                .withSpent(minutes * 60L)
                .withFinished(finished);
    }

    @Test
    void whatIsLeftIsScaledByWhatItemsTook() {
        var left =
                TimeLeft.of(
                        List.of(
                                item(20, 30, true),
                                item(20, 20, true),
                                item(20, 40, true),
                                item(20, 6, false),
                                item(40, 0, false)));
        // 90 minutes for 60 planned: 20 * 1.5 - 6 + 40 * 1.5.
        assertThat(left).isEqualTo(new TimeLeft.Forecast(84, 54, 114, 1.5, 3, 54));
    }

    @Test
    void twoFinishedItemsAreTooFew() {
        var agenda =
                List.of(
                        item(10, 10, true),
                        item(10, 10, true),
                        // Nobody said how long they may take, or nobody ran the clock.
                        item(0, 10, true),
                        item(10, 0, true),
                        item(25, 5, false));
        assertThat(TimeLeft.of(agenda)).isEqualTo(new TimeLeft.NotYet(2, 20));
    }

    @Test
    void anItemThatOverranAddsNothingAndNothingLeftIsNone() {
        var done = List.of(item(10, 10, true), item(10, 10, true), item(10, 10, true));
        var more = new ArrayList<>(done);
        more.add(item(10, 25, false));
        assertThat(((TimeLeft.Forecast) TimeLeft.of(more)).minutes()).isZero();
        assertThat(((TimeLeft.Forecast) TimeLeft.of(done)).minutes()).isZero();
    }

    @Property(tries = 200, seed = "61")
    void theForecastLiesInItsRange(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 1, max = 90) Integer> took,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 90) Integer> open) {
        var agenda = new ArrayList<AgendaItem>();
        for (int i = 0; i < took.size(); i++) agenda.add(item(5 + 7 * i % 40, took.get(i), true));
        for (var budget : open) agenda.add(item(budget, budget / 3, false));
        var forecast = (TimeLeft.Forecast) TimeLeft.of(agenda);
        assertThat(forecast.minutes())
                .isBetween(forecast.least() - 1e-9, forecast.most() + 1e-9)
                .isNotNegative();
        assertThat(forecast.finished()).isEqualTo(took.size());
    }

    private static WorkSession session(int minutes, Integer points) {
        return new WorkSession(
                UUID.randomUUID(),
                LocalDate.of(2026, 10, 5),
                "Session",
                SessionKind.WORKSHOP,
                List.of(
                        item(30, minutes, true).withPoints(points),
                        // An item that is about no point says nothing of the time for one.
                        item(30, 90, true)),
                List.of(),
                List.of());
    }

    @Test
    void pointsLeftTakeTheMedianOfTheSessions() {
        var sessions =
                List.of(session(40, 10), session(60, 10), session(90, 10), session(20, null));
        assertThat(PointsLeft.of(12, sessions))
                .isEqualTo(new PointsLeft.Forecast(12, 72, 48, 108, 6, 3));
        var four = new ArrayList<>(sessions);
        four.add(session(80, 10));
        assertThat(((PointsLeft.Forecast) PointsLeft.of(10, four)).perPoint())
                .isEqualTo(7, within(1e-9));
        assertThat(PointsLeft.of(12, sessions.subList(1, 4)))
                .isEqualTo(new PointsLeft.NotYet(12, 2));
        assertThat(((PointsLeft.Forecast) PointsLeft.of(0, sessions)).minutes()).isZero();
    }
}
