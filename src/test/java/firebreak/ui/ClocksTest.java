package firebreak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class ClocksTest {
    @Test
    void aClockThatEndsRunsOutAtOnce() {
        var ended = new AtomicInteger();
        var hour = new PauseTransition(Duration.hours(1));
        Stagehand.run(() -> {
            hour.setOnFinished(_ -> ended.incrementAndGet());
            hour.play();
        });
        assertThat(Stagehand.fx(Clocks::runOut)).isTrue();
        Clocks.pulses(2);
        assertThat(ended).hasValue(1);
        assertThat(hour.getStatus()).isEqualTo(Animation.Status.STOPPED);
    }

    @Test
    void oneThatDoesNotEndGoesOn() {
        var endless = new PauseTransition(Duration.hours(1));
        Stagehand.run(() -> {
            endless.setCycleCount(Animation.INDEFINITE);
            endless.play();
        });
        Stagehand.run(Clocks::runOut);
        Clocks.pulses(2);
        assertThat(endless.getStatus()).isEqualTo(Animation.Status.RUNNING);
        Stagehand.run(endless::stop);
    }
}
