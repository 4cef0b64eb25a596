package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.patterns.SampleFile;

import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// Pictures of the deliverables screen for people to look at.
class DeliverablesGalleryTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void beforeAndAfterWriting() throws Exception {
        var to = Files.createDirectories(folder.resolve("Documents"));
        try (var file = SampleFile.in(folder)) {
            var desk = new Stagehand.FakeDesk();
            file.journal().listen(desk.changes::tell);
            var screen =
                    Stagehand.fx(
                            () -> new DeliverablesScreen(file, desk.desk(), "0.1.0", CLOCK, to));
            Stagehand.run(screen::shown);
            pictures(screen, "deliverables");
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Stagehand.click("write");
            close(stage);
            pictures(screen, "deliverables-written");
            var tagging = file.taggings().all().getFirst();
            Stagehand.run(() -> file.taggings().remove("Untag", tagging));
            var again = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            // It may lie below what is in sight.
            javafx.scene.control.Button what = Stagehand.node("changed-0");
            Stagehand.run(what::fire);
            close(again);
            pictures(screen, "deliverables-stale");
            assertThat(desk.faults).isEmpty();
            assertThat(desk.problems).isEmpty();
        }
    }

    @Test
    void withoutIncidents() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            var desk = new Stagehand.FakeDesk();
            var screen =
                    Stagehand.fx(() ->
                            new DeliverablesScreen(file, desk.desk(), "0.1.0", CLOCK, folder));
            Stagehand.run(screen::shown);
            pictures(screen, "deliverables-empty");
        }
    }

    private static void pictures(DeliverablesScreen screen, String name) {
        for (boolean dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            var tone = dark ? "-dark" : "-light";
            picture(screen, name + tone + "-1280", 1048, 620);
            picture(screen, name + tone + "-1440", 1208, 800);
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private static void picture(DeliverablesScreen screen, String name, int width, int height) {
        var view = Stagehand.fx(screen::view);
        var stage = Stagehand.show(view, width, height);
        assertThat(Stagehand.picture(stage.getScene(), name)).isNotEmptyFile();
        close(stage);
    }

    /// Frees the view, so that the next window can show it.
    private static void close(Stage stage) {
        Stagehand.close(stage);
        Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
    }
}
