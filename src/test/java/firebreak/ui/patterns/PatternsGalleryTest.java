package firebreak.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.ChartPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Pictures of the patterns screen for people to look at.
class PatternsGalleryTest {
    @TempDir Path folder;

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void withTheSample() {
        try (var file = SampleFile.in(folder)) {
            pictures(file, "patterns");
        }
    }

    @Test
    void withThreeTagged() {
        try (var file = SampleFile.in(folder, 3)) {
            pictures(file, "patterns-thin");
        }
    }

    @Test
    void withoutIncidentsAndWithoutTags() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            pictures(file, "patterns-new");
        }
        try (var file = SampleFile.in(folder, 0)) {
            pictures(file, "patterns-empty");
        }
    }

    private static void pictures(AssessmentFile file, String name) {
        for (boolean dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            picture(file, name + (dark ? "-dark-1280" : "-light-1280"), 1048, 620, 0);
            picture(file, name + (dark ? "-dark-1440" : "-light-1440"), 1208, 800, 0);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
        picture(file, name + "-light-1280-below", 1048, 620, 1);
        picture(file, name + "-light-1440-below", 1208, 800, 1);
    }

    private static void picture(
            AssessmentFile file, String name, int width, int height, double scrolled) {
        var desk = new Stagehand.FakeDesk();
        var screen =
                Stagehand.fx(() -> new PatternsScreen(file, desk.desk(), Stagehand.theme().dark()));
        var view = Stagehand.fx(screen::view);
        Stagehand.run(screen::shown);
        var stage = Stagehand.show(view, width, height);
        Stagehand.settle();
        if (Stagehand.shows("pictures")) {
            PatternPictures pictures = Stagehand.node("pictures");
            Stagehand.run(() -> pictures.setVvalue(scrolled));
            Stagehand.settle();
            Stagehand.run(() -> {
                for (var id : new String[] {"matrix", "months", "factors"})
                    if (view.lookup("#" + id) instanceof ChartPane chart) chart.drawNow();
            });
        }
        assertThat(Stagehand.picture(stage.getScene(), name)).isNotEmptyFile();
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
        assertThat(desk.faults).isEmpty();
    }
}
