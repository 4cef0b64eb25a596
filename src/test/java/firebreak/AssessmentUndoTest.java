package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Job;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Undo of an edit of many rows, which takes long.
class AssessmentUndoTest {
    @TempDir Path folder;
    private final FakeDesk fake = new FakeDesk();
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final ThreadJobs jobs =
            new ThreadJobs(
                    window,
                    fault -> {
                        throw new AssertionError(fault);
                    });
    private final CountDownLatch saved = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private AssessmentFile file;
    private AssessmentUndo undo;

    @BeforeEach
    void twoEdits() throws Exception {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports().take("Import", List.of(StoreFixture.many(600)), Progress.NONE);
        var many =
                file.incidents().idsByKey().values().stream()
                        .map(ids -> StoreFixture.tagging(ids.getFirst(), "ann", Origin.DEPLOYMENT))
                        .toList();
        file.taggings().save("Tag 600 together", many);
        undo =
                window.submit(() ->
                                new AssessmentUndo(
                                        file, new Desk(jobs, fake.changes, fake, fake, fake)))
                        .get();
    }

    @AfterEach
    void close() throws Exception {
        goOn.countDown();
        jobs.close();
        window.submit(() -> true).get();
        window.close();
        file.close();
        assertThat(fake.faults).isEmpty();
    }

    /// Keeps the next edit from ending until the test goes on.
    private void hold() {
        file.journal()
                .listen(_ -> {
                    saved.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private void over() throws Exception {
        while (!jobs.running().isEmpty()) window.submit(Thread::yield).get();
        // The last job is taken from the list before its end is told, in one turn of the window.
        window.submit(Thread::yield).get();
    }

    @Test
    void whoPressesAgainMeanwhileTakesNoOtherEditBack() throws Exception {
        hold();
        window.submit(undo::undo).get();
        saved.await();
        window.submit(undo::undo).get();
        assertThat(fake.said).singleElement().asString().startsWith("The step before is still");
        goOn.countDown();
        over();
        assertThat(fake.said).last().isEqualTo("Undone: Tag 600 together");
        assertThat(file.incidents().idsByKey()).hasSize(600);
        window.submit(undo::undo).get();
        over();
        assertThat(file.incidents().idsByKey()).as("when it is over, it means it").isEmpty();
    }

    @Test
    void stoppedItSaysThatNothingHasChanged() {
        try (var direct =
                new ThreadJobs(
                        Runnable::run,
                        fault -> {
                            throw new AssertionError(fault);
                        })) {
            var moving = new AssessmentUndo(file, new Desk(direct, fake.changes, fake, fake, fake));
            direct.listen(() ->
                    direct.running().stream().filter(j -> j.share() >= 0).forEach(Job::cancel));
            moving.undo();
        }
        assertThat(fake.said).containsExactly("It was stopped. Nothing has changed.");
        assertThat(file.taggings().all()).hasSize(600);
    }
}
