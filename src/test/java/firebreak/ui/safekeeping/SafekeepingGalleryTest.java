package firebreak.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Works the safekeeping page as a person would, and takes its pictures.
class SafekeepingGalleryTest {
    @TempDir Path folder;
    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();
    private final SimpleIntegerProperty minutes = new SimpleIntegerProperty(10);

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    private SafekeepingScreen screen(AssessmentFile file) {
        return Stagehand.fx(() ->
                new SafekeepingScreen(file, desk.desk(), StoreFixture.cheap(), minutes, () -> {}));
    }

    @Test
    void anEncryptedAssessmentFromTopToBottom() throws Exception {
        try (var file = StoreFixture.encrypted(folder.resolve("a"), "correct horse battery")) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            file.written()
                    .note(
                            Kind.DOCUMENT,
                            List.of(Files.writeString(folder.resolve("report.docx"), "x")));
            var screen = screen(file);
            Stagehand.run(screen::shown);
            var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
            Stagehand.click("keepMoment");
            Stagehand.click("momentName");
            Stagehand.type("Baseline");
            Stagehand.click("keep");
            file.imports()
                    .take(
                            "Import",
                            List.of(StoreFixture.reading(StoreFixture.draft("X-1", "Later"))),
                            Progress.NONE);
            Stagehand.run(() -> {
                TableView<?> table = (TableView<?>) screen.view().lookup("#snapshots");
                table.getSelectionModel().clearAndSelect(0);
            });
            Stagehand.click("compareNow");
            Stagehand.click("changePassphrase");
            assertThat(Stagehand.shows("compared")).isTrue();
            assertThat(Stagehand.shows("changeForm")).isTrue();
            for (boolean dark : new boolean[] {false, true}) {
                Stagehand.run(() -> Stagehand.theme().choose(dark));
                for (var place : List.of(0.0, 0.5, 1.0)) {
                    Stagehand.run(() ->
                            ((ScrollPane) screen.view().lookup(".safekeeping")).setVvalue(place));
                    assertThat(
                                    Stagehand.picture(
                                            stage.getScene(),
                                            "safekeeping-encrypted-%s-%.0f"
                                                    .formatted(dark ? "dark" : "light", place * 2)))
                            .isNotEmptyFile();
                }
            }
            Stagehand.close(stage);
            Stagehand.run(() -> stage.getScene().setRoot(new StackPane()));
            Stagehand.run(screen::hidden);
            assertThat(desk.problems).isEmpty();
            assertThat(desk.faults).isEmpty();
        }
    }
}
