package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Cancelled;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

final class HandoverTest {
    @Test
    void allPartsComeInTheirOrder() {
        var got = new ArrayList<Integer>();
        var made =
                Handover.<Integer, String>run(
                        parts -> {
                            IntStream.range(0, 1000).forEach(parts::accept);
                            return "made";
                        },
                        got::add);
        assertThat(made).isEqualTo("made");
        assertThat(got).hasSize(1000).isSorted();
    }

    @Test
    void whatTheMakerThrowsComesOutAfterItsParts() {
        var got = new ArrayList<Integer>();
        assertThatThrownBy(() ->
                        Handover.<Integer, String>run(
                                parts -> {
                                    parts.accept(1);
                                    throw new IllegalStateException("no more");
                                },
                                got::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(got).containsExactly(1);
    }

    @Test
    void aWorkerThatFailsStopsTheMaker() {
        var stopped = new AtomicReference<Throwable>();
        assertThatThrownBy(() ->
                        Handover.<Integer, String>run(
                                parts -> {
                                    try {
                                        for (int i = 0; true; i++) parts.accept(i);
                                    } catch (Cancelled e) {
                                        stopped.set(e);
                                        throw e;
                                    }
                                },
                                part -> {
                                    throw new IllegalStateException("full");
                                }))
                .hasMessage("full");
        assertThat(stopped.get()).isInstanceOf(Cancelled.class);
    }
}
