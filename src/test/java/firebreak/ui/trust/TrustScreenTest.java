package firebreak.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.work.Progress;
import firebreak.work.ThreadJobs;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

class TrustScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void noFaults() {
        assertThat(desk.faults).isEmpty();
    }

    private Stage show(AssessmentFile file) {
        var screen = Stagehand.fx(() -> new TrustScreen(file, desk.desk()));
        var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    @Test
    void theSampleSaysHowFarToTrustIt() {
        var opening = SampleFixture.write(folder.resolve("sample"));
        if (!(opening instanceof Opening.Opened(var file))) throw new AssertionError(opening);
        try (file) {
            var stage = show(file);
            assertThat(text("trust-origin")).contains("later incidents are right, against");
            assertThat(text("trust-factor")).startsWith("Too few taggings to measure");
            for (var dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.picture(stage.getScene(), "trust-1280" + (dark ? "-dark" : "-light"));
            }
            Stagehand.run(() -> Stagehand.theme().choose(false));
            Stagehand.close(stage);
        }
    }

    @Test
    void beforeAnythingIsTaggedItSaysSo() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            var stage = show(file);
            assertThat(text("trust-origin"))
                    .isEqualTo(
                            "Too few taggings to measure: none of values that are tagged often"
                                    + " enough. 35 are needed.");
            Stagehand.close(stage);
        }
    }

    @Test
    void measuringCanBeStoppedAndBegunAgain() throws InterruptedException {
        try (var file = StoreFixture.create(folder.resolve("a"));
                var jobs = jobs()) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            var model = new TrustViewModel(file, new Desk(jobs, desk.changes, desk, desk, desk));
            model.shown();
            model.stop();
            while (model.stand().get() == TrustViewModel.Stand.MEASURING) handed.take().run();
            assertThat(model.stand().get()).isEqualTo(TrustViewModel.Stand.STOPPED);
            model.measure();
            while (model.stand().get() == TrustViewModel.Stand.MEASURING) handed.take().run();
            assertThat(model.stand().get()).isEqualTo(TrustViewModel.Stand.MEASURED);
            assertThat(model.curves().get()).hasSize(4);
        }
    }

    private final LinkedBlockingQueue<Runnable> handed = new LinkedBlockingQueue<>();

    private ThreadJobs jobs() {
        return new ThreadJobs(handed::add, desk.faults::add);
    }
}
