package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Something that is done again and again.
class TickingTest {
    private static final Duration OFTEN = Duration.ofMillis(2);

    @Test
    void itTicksUntilItIsStopped() throws InterruptedException {
        var three = new CountDownLatch(3);
        var after = new AtomicInteger();
        var ticking = new Ticking[1];
        Stagehand.run(() -> {
            ticking[0] =
                    new Ticking(
                            OFTEN,
                            () -> {
                                if (three.getCount() == 0) after.incrementAndGet();
                                three.countDown();
                                if (three.getCount() == 0) ticking[0].stop();
                            });
            ticking[0].play();
            ticking[0].play();
        });
        assertThat(three.await(1, TimeUnit.MINUTES)).isTrue();
        var again = new CountDownLatch(5);
        var other = new Ticking(OFTEN, again::countDown);
        Stagehand.run(() -> {
            other.play();
        });
        // By then the one that was stopped would have gone on.
        assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(after).hasValue(0);
        Stagehand.run(() -> {
            other.stop();
        });
    }
}
