package firebreak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class AbsenceTest {
    private long nanos;
    private Instant wall = Instant.parse("2026-11-01T09:00:00Z");
    private int minutes = 10;
    private int gone;
    private final Absence absence =
            new Absence(() -> nanos, () -> wall, () -> minutes, () -> gone++);

    private void pass(Duration time) {
        for (long s = 0; s < time.toSeconds(); s++) {
            nanos += Duration.ofSeconds(1).toNanos();
            wall = wall.plusSeconds(1);
            absence.tick();
        }
    }

    @Test
    void nobodyTouchesAnythingForTenMinutes() {
        pass(Duration.ofMinutes(9));
        absence.touched();
        pass(Duration.ofSeconds(599));
        assertThat(gone).isZero();
        assertThat(absence.idle()).isEqualTo(Duration.ofSeconds(599));
        pass(Duration.ofSeconds(1));
        assertThat(gone).isEqualTo(1);
    }

    @Test
    void neverIsNever() {
        minutes = 0;
        pass(Duration.ofHours(2));
        assertThat(gone).isZero();
    }

    @Test
    void sleepIsNoticedWhereTheSteadyClockStandsStill() {
        minutes = 0;
        pass(Duration.ofSeconds(5));
        wall = wall.plusSeconds(40);
        absence.tick();
        assertThat(gone).isEqualTo(1);
        pass(Duration.ofSeconds(5));
        assertThat(gone).as("once").isEqualTo(1);
    }

    @Test
    void sleepIsNoticedWhereItGoesOn() {
        minutes = 0;
        nanos += Duration.ofSeconds(31).toNanos();
        wall = wall.plusSeconds(31);
        absence.tick();
        assertThat(gone).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackIsNoSleep() {
        minutes = 0;
        wall = wall.minusSeconds(3600);
        pass(Duration.ofSeconds(2));
        assertThat(gone).isZero();
    }
}
