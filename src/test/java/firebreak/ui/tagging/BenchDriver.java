package firebreak.ui.tagging;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.store.AssessmentFile;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Desk;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// Works the bench in its window through its view models, and tells how many milliseconds pass
/// until what was asked for is laid out there: for benchmarks.
public final class BenchDriver implements AutoCloseable {
    private final TaggingScreen screen;
    private final TaggingViewModel model;
    private final QueueViewModel queue;
    private final Stage stage;

    public BenchDriver(AssessmentFile file, Desk desk) {
        screen = Stagehand.fx(() -> new TaggingScreen(file, desk, "bench"));
        model = screen.model();
        queue = model.queue();
        stage =
                Stagehand.show(
                        Stagehand.fx(() -> {
                            var view = screen.view();
                            screen.shown();
                            return view;
                        }),
                        1048,
                        620);
    }

    /// Waits until the incidents are shown, and then until their texts can be searched.
    public void ready(Runnable shown) {
        Stagehand.until("the list", () -> queue.rows().size() > 1 && model.bench().get() != null);
        shown.run();
        Stagehand.until("the texts", () -> queue.texts().get() == TextSearch.State.READY);
    }

    public int rows() {
        return Stagehand.fx(() -> queue.rows().size());
    }

    public boolean similar() {
        return Stagehand.fx(() -> queue.similar().get());
    }

    /// Types the whole of what stands in the search field then.
    public double search(String typed) {
        return answered(() -> queue.search().set(typed));
    }

    public double filter(boolean todo) {
        return answered(() -> queue.filter().set(todo ? QueueFilter.TODO : QueueFilter.ALL));
    }

    private double answered(Runnable asking) {
        var before = Stagehand.fx(() -> queue.edition().get());
        return measured(asking, () -> queue.edition().get() != before);
    }

    /// Goes to the incident below.
    public double next() {
        return measured(
                () -> {
                    var bench = model.bench().get();
                    int place = bench == null ? -1 : queue.place(bench.row().incidentId());
                    model.select(queue.rows().get(place + 1).incidentId());
                },
                this::read);
    }

    private boolean read() {
        var bench = model.bench().get();
        return bench != null && bench.incident() != null;
    }

    /// Judges the incident on the bench, saves it, and goes on.
    public double saveAndNext(int i) {
        return measured(
                () -> {
                    model.chooseOrigin(Origin.values()[i % 4]);
                    model.chooseStage("review");
                    model.choosePreventability(Preventability.PREVENTABLE);
                    model.saveAndNext();
                },
                this::read);
    }

    private double measured(Runnable act, BooleanSupplier done) {
        var over = new CountDownLatch(1);
        var took = new double[1];
        long start = System.nanoTime();
        Platform.runLater(() -> {
            act.run();
            watch(start, done, took, over);
        });
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return took[0];
    }

    private void watch(long start, BooleanSupplier done, double[] took, CountDownLatch over) {
        if (!done.getAsBoolean()) {
            Platform.runLater(() -> watch(start, done, took, over));
            return;
        }
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        took[0] = (System.nanoTime() - start) / 1e6;
        over.countDown();
    }

    @Override
    public void close() {
        Stagehand.run(screen::hidden);
        Stagehand.run(screen::putAway);
        Stagehand.close(stage);
    }
}
