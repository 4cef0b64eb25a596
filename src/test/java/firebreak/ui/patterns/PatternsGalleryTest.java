package firebreak.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Picture;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.ChartPane;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
    void everyPicture() {
        try (var file = SampleFile.in(folder)) {
            var desk = new Stagehand.FakeDesk();
            var screen =
                    Stagehand.fx(() ->
                            new PatternsScreen(file, desk.desk(), Stagehand.theme().charts()));
            var view = Stagehand.fx(screen::view);
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(view, 1048, 620);
            for (boolean dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                Stagehand.settle();
                for (var kind : Picture.Kind.values()) {
                    PatternsBoard board = Stagehand.node("patternsBoard");
                    Stagehand.run(() -> board.open(kind));
                    Stagehand.settle();
                    Stagehand.run(() -> {
                        if (view.lookup("#pictureAChart") instanceof ChartPane chart)
                            chart.drawNow();
                    });
                    var name = "picture-" + kind.name().toLowerCase(Locale.ROOT);
                    assertThat(
                                    Stagehand.picture(
                                            stage.getScene(), name + (dark ? "-dark" : "-light")))
                            .isNotEmptyFile();
                    if (kind == Picture.Kind.WHEN) releaseDays(view, dark);
                }
            }
            Stagehand.run(screen::hidden);
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
        }
    }

    private static void releaseDays(Parent view, boolean dark) {
        ToggleButton days = Stagehand.node("view-days");
        Stagehand.run(days::fire);
        Stagehand.settle();
        Stagehand.run(() -> {
            if (view.lookup("#pictureAChart") instanceof ChartPane chart) chart.drawNow();
        });
        assertThat(
                        Stagehand.picture(
                                view.getScene(), "picture-when-days" + (dark ? "-dark" : "-light")))
                .isNotEmptyFile();
    }

    @Test
    void twoSlices() {
        try (var file = SampleFile.in(folder)) {
            var desk = new Stagehand.FakeDesk();
            var screen =
                    Stagehand.fx(() ->
                            new PatternsScreen(file, desk.desk(), Stagehand.theme().charts()));
            var view = Stagehand.fx(screen::view);
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(view, 1048, 620);
            Stagehand.settle();
            Button compare = Stagehand.node("compareSlices");
            Stagehand.run(compare::fire);
            Stagehand.settle();
            assertThat(Stagehand.picture(stage.getScene(), "slices-overview")).isNotEmptyFile();
            PatternsBoard board = Stagehand.node("patternsBoard");
            for (var kind : List.of(Picture.Kind.ORIGIN_BY_STAGE, Picture.Kind.SEVERITY)) {
                Stagehand.run(() -> board.open(kind));
                Stagehand.settle();
                Stagehand.run(() -> {
                    for (var id : new String[] {"pictureAChart", "pictureBChart"})
                        if (view.lookup("#" + id) instanceof ChartPane chart) chart.drawNow();
                });
                assertThat(Stagehand.picture(stage.getScene(), "slices-" + kind.ordinal()))
                        .isNotEmptyFile();
            }
            Stagehand.run(screen::hidden);
            Stagehand.close(stage);
            assertThat(desk.faults).isEmpty();
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
                Stagehand.fx(
                        () -> new PatternsScreen(file, desk.desk(), Stagehand.theme().charts()));
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
