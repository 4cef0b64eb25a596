package firebreak.ui.tagging;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.store.AssessmentFile;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Desk;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/// Works the bench in its window through its view models, and tells how long it takes until what
/// was asked for is laid out there: for benchmarks.
public final class BenchDriver implements AutoCloseable {
    /// In milliseconds.
    ///
    /// @param processor what all threads of the program used meanwhile, whatever else ran here
    public record Took(double felt, double processor) {}

    private static final int MINUTES = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

    /// Waits until what is done beside the work is done, too: comparing incidents, and learning
    /// from taggings.
    public void quiet() {
        for (int i = 0; i < MINUTES && !settled(); i++)
            try {
                Stagehand.until("similar incidents and suggestions", this::settled);
            } catch (AssertionError longer) {
                if (i == MINUTES - 1) throw longer;
            }
    }

    private boolean settled() {
        var taught = screen.suggestions().learned().get() != Learned.NOTHING;
        return taught && screen.similar().shown().get().rows().size() > 0;
    }

    /// Whether incidents are being compared and learned from again after `edit`.
    public BooleanSupplier beginAgain(Runnable edit) {
        var before = Stagehand.fx(() -> screen.suggestions().learned().get());
        edit.run();
        Stagehand.until(
                "comparing again", () -> screen.similar().shown().get().looking() || anew(before));
        return () -> !Stagehand.fx(() -> anew(before));
    }

    private boolean anew(Learned before) {
        return screen.suggestions().learned().get() != before
                && !screen.similar().shown().get().looking();
    }

    public int rows() {
        return Stagehand.fx(() -> queue.rows().size());
    }

    public boolean similar() {
        return Stagehand.fx(() -> queue.similar().get());
    }

    /// Types the whole of what stands in the search field then.
    public Took search(String typed) {
        return answered(() -> queue.search().set(typed));
    }

    public Took filter(boolean todo) {
        return answered(() -> queue.filter().set(todo ? QueueFilter.TODO : QueueFilter.ALL));
    }

    private Took answered(Runnable asking) {
        return measured(asking, queue.edition(), () -> true);
    }

    /// Goes to the incident below.
    public Took next() {
        return measured(
                () -> {
                    var bench = model.bench().get();
                    int place = bench == null ? -1 : queue.place(bench.row().incidentId());
                    model.select(queue.rows().get(place + 1).incidentId());
                },
                model.bench(),
                this::read);
    }

    private boolean read() {
        var bench = model.bench().get();
        return bench != null && bench.incident() != null && bench.own().isEmpty();
    }

    /// Judges the incident on the bench, saves it, and goes on to the next, which has no tagging.
    public Took saveAndNext(int i) {
        return measured(
                () -> {
                    model.judging().chooseOrigin(Origin.values()[i % 4]);
                    model.judging().chooseStage("review");
                    model.judging().choosePreventability(Preventability.PREVENTABLE);
                    model.saveAndNext();
                },
                model.bench(),
                this::read);
    }

    /// Ranks the incidents by what they would teach.
    public Took rank() {
        return measured(
                () -> queue.order().set(QueueOrder.INFORMATIVE),
                queue.informative().ranking(),
                () -> true);
    }

    /// What saying something of all incidents would come to.
    public Took foresee() {
        var bulk = screen.bulk();
        return measured(
                () -> {
                    bulk.begin(queue.rows(), List.of());
                    bulk.finishedToo().set(true);
                    bulk.change()
                            .set(
                                    BulkChange.NOTHING
                                            .withOrigin(Origin.OPERATIONAL)
                                            .withPreventability(Preventability.NOT));
                },
                bulk.plan(),
                () -> bulk.plan().get().saves().size() == queue.rows().size());
    }

    /// Says it.
    public Took apply() {
        var bulk = screen.bulk();
        return measured(bulk::apply, bulk.open(), () -> true);
    }

    /// From the act until `done` holds after a change of `value`, with everything laid out.
    private Took measured(Runnable act, ObservableValue<?> value, BooleanSupplier done) {
        var over = new CompletableFuture<Took>();
        long used = used();
        long start = System.nanoTime();
        Platform.runLater(() -> {
            var listening = new Subscription[] {Subscription.EMPTY};
            listening[0] =
                    value.subscribe((was, is) -> {
                        if (!done.getAsBoolean()) return;
                        listening[0].unsubscribe();
                        // Behind whatever else listens.
                        Platform.runLater(() -> finish(start, used, over));
                    });
            act.run();
        });
        return over.join();
    }

    private void finish(long start, long used, CompletableFuture<Took> over) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        over.complete(new Took((System.nanoTime() - start) / 1e6, (used() - used) / 1e6));
    }

    private static long used() {
        return LongStream.of(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .filter(t -> t > 0)
                .sum();
    }

    @Override
    public void close() {
        Stagehand.run(screen::hidden);
        Stagehand.run(screen::putAway);
        Stagehand.close(stage);
    }
}
