package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.Look;
import firebreak.ui.kit.Look.Colours;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.TreeSet;

/// Every screen with high contrast, for a projector, and as large as can be.
class LooksTest {
    @TempDir Path folder;

    @Test
    void everyScreenCanBeReadWithHighContrastAndAtTwiceTheSize() {
        var faint = new TreeSet<String>();
        var cut = new TreeSet<String>();
        var css = new CssComplaints();
        try (css;
                var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            for (var step : GalleryTest.STEPS) {
                look(Look.USUAL);
                Stagehand.settle();
                workbench.go(step);
                look(Look.USUAL.with(Colours.LIGHT).withContrast(true));
                read(workbench, step + "-contrast-light", faint);
                look(Look.USUAL.with(Colours.DARK).withContrast(true));
                read(workbench, step + "-contrast-dark", faint);
                look(Look.USUAL.withProjector(true));
                read(workbench, step + "-projector", faint);
                workbench.size(1440, 900);
                Stagehand.picture(workbench.scene(), step + "-projector-1440x900");
                workbench.size(1280, 720);
                look(Look.USUAL.with(Colours.LIGHT).withSize(Look.LARGEST));
                Stagehand.picture(workbench.scene(), step + "-light-200");
                Stagehand.run(() -> GalleryTest.cut(step, workbench.scene().getRoot(), cut));
            }
        }
        assertThat(css.heard()).as("complaints about style sheets").isEmpty();
        assertThat(faint).as("words with a contrast below 7:1").isEmpty();
        assertThat(cut).as("words that are cut off at 200 %").isEmpty();
    }

    private static void look(Look look) {
        Stagehand.run(() -> Stagehand.theme().look().set(look));
    }

    private static void read(AppFixture workbench, String name, TreeSet<String> faint) {
        Stagehand.picture(workbench.scene(), name);
        Stagehand.run(
                () -> Contrast.faint(name, workbench.scene().getRoot(), Contrast.HIGH, faint));
    }
}
