package firebreak.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;
import firebreak.ui.patterns.SampleFile;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Pictures of the overview for people to look at.
class OverviewGalleryTest {
    @TempDir Path folder;

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    /// A step as the guide has it.
    private static final class Step extends Screen {
        Step(String id, String title, StepState state) {
            super(id, title, "fth-circle");
            state().set(state);
        }

        @Override
        protected Parent build() {
            return new Pane();
        }
    }

    static List<Screen> steps() {
        return List.of(
                new Step("incidents", "Incidents", new StepState(Stand.DONE, "180 incidents")),
                new Step("codebook", "Codebook", new StepState(Stand.DONE, "Version 1")),
                new Step(
                        "tagging",
                        "Tagging",
                        new StepState(Stand.IN_PROGRESS, "108 of 177 tagged")),
                new Step(
                        "findings",
                        "Findings",
                        new StepState(Stand.IN_PROGRESS, "4 accepted, 2 with other numbers now")),
                new Step("series", "Weekly series", StepState.NOT_STARTED));
    }

    @Test
    void withTheSample() {
        try (var file = SampleFile.in(folder)) {
            var visits = new Visits(folder.resolve("visits.txt"));
            visits.keep(file.info().id(), new Visit(1, Instant.parse("2026-11-23T09:05:00Z")));
            pictures(file, visits, "overview");
        }
    }

    @Test
    void withNothing() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            pictures(file, new Visits(folder.resolve("none.txt")), "overview-new");
        }
    }

    private static void pictures(AssessmentFile file, Visits visits, String name) {
        for (boolean dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            picture(file, visits, name + (dark ? "-dark-1280" : "-light-1280"), 1048, 620, 0);
            picture(file, visits, name + (dark ? "-dark-1440" : "-light-1440"), 1208, 800, 0);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
        picture(file, visits, name + "-light-1280-below", 1048, 620, 1);
    }

    private static void picture(
            AssessmentFile file, Visits visits, String name, int width, int height, double down) {
        var desk = new Stagehand.FakeDesk();
        var screen =
                Stagehand.fx(() ->
                        new OverviewScreen(
                                file, desk.desk(), visits, OverviewGalleryTest::steps, _ -> {}));
        var view = Stagehand.fx(screen::view);
        Stagehand.run(screen::shown);
        var stage = Stagehand.show(view, width, height);
        Stagehand.settle();
        OverviewBoard board = Stagehand.node("overviewBoard");
        Stagehand.run(() -> board.setVvalue(down));
        assertThat(Stagehand.picture(stage.getScene(), name)).isNotEmptyFile();
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        assertThat(desk.faults).isEmpty();
    }
}
