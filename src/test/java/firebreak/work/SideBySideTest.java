package firebreak.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

class SideBySideTest {
    private static final Progress NOBODY = (done, total) -> {};

    /// Virtual ones that make classes ready can all wait for each other.
    @Test
    void worksRunOnThreadsOfTheSystem() {
        var virtual = ConcurrentHashMap.<Boolean>newKeySet();
        SideBySide.<RuntimeException>run(
                5, NOBODY, (which, progress) -> virtual.add(Thread.currentThread().isVirtual()));
        assertThat(virtual).containsExactly(false);
    }

    @Test
    void eachIsDoneOnceAndHowFarTheyAreIsTold() {
        var done = Collections.synchronizedList(new ArrayList<Integer>());
        var told = Collections.synchronizedList(new ArrayList<Long>());
        SideBySide.<RuntimeException>run(
                7,
                (step, total) -> told.add(step * 100 / total),
                (which, progress) -> {
                    done.add(which);
                    progress.step(1, 1);
                });
        assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(told).hasSize(7).isSorted().last().isEqualTo(100L);
    }

    @Test
    void nothingToDoIsDoneAtOnce() {
        var done = new ArrayList<Integer>();
        SideBySide.<RuntimeException>run(0, NOBODY, (which, progress) -> done.add(which));
        assertThat(done).isEmpty();
    }

    @Test
    void whereOneFailsTheOthersStop() {
        var stopped = Collections.synchronizedList(new ArrayList<Integer>());
        assertThatThrownBy(() ->
                        SideBySide.<IOException>run(
                                2,
                                NOBODY,
                                (which, progress) -> {
                                    if (which == 0) throw new IOException("full");
                                    try {
                                        while (true) progress.step(1, 2);
                                    } catch (Cancelled e) {
                                        stopped.add(which);
                                        throw e;
                                    }
                                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(stopped).isEqualTo(List.of(1));
    }
}
