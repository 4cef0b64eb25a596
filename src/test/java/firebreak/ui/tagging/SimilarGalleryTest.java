package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A similar incident read beside the one on the bench, as a picture for people to look at.
class SimilarGalleryTest {
    @TempDir Path folder;

    @Test
    void aSimilarOneInTheSample() {
        var desk = new FakeDesk();
        var opening = SampleFixture.write(folder.resolve("sample"));
        if (!(opening instanceof Opening.Opened(var file))) throw new AssertionError(opening);
        try (file) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var screen =
                        Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Mara Lindqvist"));
                var view = Stagehand.fx(screen::view);
                var stage =
                        wide ? Stagehand.show(view, 1208, 800) : Stagehand.show(view, 1048, 620);
                Stagehand.run(screen::shown);
                Stagehand.settle();
                Stagehand.click("filter-done");
                Stagehand.type("v");
                Stagehand.type("y");
                for (var dark : new boolean[] {false, true}) {
                    Stagehand.run(() -> Stagehand.theme().choose(dark));
                    Stagehand.picture(
                            stage.getScene(),
                            "tagging-similar"
                                    + (dark ? "-dark" : "-light")
                                    + (wide ? "-1440" : "-1280"));
                }
                Stagehand.run(() -> Stagehand.theme().choose(false));
                Stagehand.close(stage);
            }
        }
        assertThat(desk.faults).isEmpty();
    }
}
