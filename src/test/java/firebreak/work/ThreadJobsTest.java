package firebreak.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

class ThreadJobsTest {
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Throwable> surprises = new ArrayList<>();
    private final ThreadJobs jobs = new ThreadJobs(window::add, surprises::add);
    private final List<Object> results = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    /// Runs what was handed to the window until `condition` holds.
    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            var task = window.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("something for the window").isNotNull();
            task.run();
        }
    }

    @Test
    void databaseWorkRunsInTheOrderAsked() throws Exception {
        for (int i = 0; i < 20; i++) {
            int n = i;
            jobs.database("", p -> n, results::add, results::add);
        }
        until(() -> results.size() == 20);
        assertThat(results)
                .containsExactly(
                        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    void moreThanThereAreProcessorsComputeWithoutHoldingUpTheNext() throws Exception {
        int busy = Runtime.getRuntime().availableProcessors() + 1;
        var over = new AtomicBoolean();
        for (int i = 0; i < busy; i++)
            jobs.background(
                    "",
                    _ -> {
                        while (!over.get()) Thread.onSpinWait();
                        return "computed";
                    },
                    results::add,
                    results::add);
        try {
            jobs.background("", _ -> "next", results::add, results::add);
            until(() -> !results.isEmpty());
            assertThat(results).containsExactly("next");
        } finally {
            over.set(true);
        }
        until(() -> results.size() == busy + 1);
    }

    @Test
    void whatNobodyWaitsForIsDoneOneAfterTheOther() throws Exception {
        var going = new AtomicInteger();
        for (int i = 0; i < 20; i++)
            jobs.unhurried(
                    "",
                    _ -> {
                        int most = going.incrementAndGet();
                        Thread.yield();
                        going.decrementAndGet();
                        return most;
                    },
                    results::add,
                    results::add);
        until(() -> results.size() == 20);
        assertThat(results).containsOnly(1);
    }

    @Test
    void aFailureIsHandedOverAndTheNextJobRuns() throws Exception {
        jobs.database(
                "",
                p -> {
                    throw new IllegalStateException("no");
                },
                results::add,
                f -> results.add(f.getClass().getSimpleName()));
        jobs.database("", p -> "next", results::add, results::add);
        until(() -> results.size() == 2);
        assertThat(results).containsExactly("IllegalStateException", "next");
    }

    @Test
    void cancelStopsAtTheNextStepAndHandsNothingOver() throws Exception {
        var started = new CountDownLatch(1);
        var job =
                jobs.background(
                        "long",
                        p -> {
                            started.countDown();
                            while (true) p.step(1, 2);
                        },
                        results::add,
                        results::add);
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.running()).extracting(Job::title).containsExactly("long");
        job.cancel();
        until(() -> !job.running());
        assertThat(results).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void ofTheLatestOnlyTheNewestIsHandedOver() throws Exception {
        var hold = new CountDownLatch(1);
        var latest = jobs.latest();
        latest.background(
                "",
                p -> {
                    hold.await();
                    return "old";
                },
                results::add,
                results::add);
        latest.background("", p -> "new", results::add, results::add);
        until(() -> results.contains("new"));
        hold.countDown();
        until(() -> jobs.running().isEmpty());
        assertThat(results).containsExactly("new");
    }

    @Test
    void progressIsAShareAndUnknownWhereNobodyKnows() throws Exception {
        var half = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var job =
                jobs.background(
                        "",
                        p -> {
                            p.step(1, 2);
                            half.countDown();
                            go.await();
                            return "done";
                        },
                        results::add,
                        results::add);
        assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(job.share()).isEqualTo(0.5);
        go.countDown();
        until(() -> !results.isEmpty());
    }

    @Test
    void closingFinishesWhatIsToBeWritten() {
        for (int i = 0; i < 50; i++)
            jobs.database("", p -> results.add("written"), r -> {}, results::add);
        jobs.close();
        assertThat(results).hasSize(50).containsOnly("written");
    }

    @Test
    void whatAHandlerThrowsIsNotLost() throws Exception {
        jobs.database(
                "",
                p -> "x",
                r -> {
                    throw new IllegalStateException("in the handler");
                },
                results::add);
        until(() -> !surprises.isEmpty());
        assertThat(surprises.getFirst()).hasMessage("in the handler");
    }
}
