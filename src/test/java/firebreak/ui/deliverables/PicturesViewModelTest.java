package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.WrittenFile;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.ui.patterns.SampleFile;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

class PicturesViewModelTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Path to;
    private PicturesViewModel model;

    @BeforeEach
    void open() throws IOException {
        file = SampleFile.in(folder);
        to = Files.createDirectory(folder.resolve("documents"));
        model =
                new PicturesViewModel(
                        file, desk.desk(), "0.1.0", CLOCK, new SimpleObjectProperty<>(to));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Path pictures() {
        return to.resolve("Harbor Pay - Pictures");
    }

    @Test
    void writesAllIntoAFolderOfTheirOwn() {
        model.write();
        assertThat(desk.problems).isEmpty();
        assertThat(desk.faults).isEmpty();
        assertThat(model.busy().get()).isFalse();
        assertThat(pictures().resolve("00-index.html")).isRegularFile();
        assertThat(pictures().resolve("04-frequency.svg")).isRegularFile();
        assertThat(file.written().all())
                .extracting(WrittenFile::path)
                .contains(pictures().resolve("00-index.html"));
    }

    @Test
    void asksBeforeItReplaces() throws IOException {
        Files.createDirectories(pictures());
        var old = pictures().resolve("00-index.html");
        Files.writeString(old, "old");
        desk.confirms = false;
        model.write();
        assertThat(old).hasContent("old");
        assertThat(model.busy().get()).isFalse();
        assertThat(file.written().all()).isEmpty();
        desk.confirms = true;
        model.write();
        assertThat(Files.readString(old)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void stoppedDrawingLeavesNothing() throws IOException {
        var stopped =
                new Desk(new DeliverablesViewModelTest.Stopped(), desk.changes, desk, desk, desk);
        var stopping =
                new PicturesViewModel(
                        file, stopped, "0.1.0", CLOCK, new SimpleObjectProperty<>(to));
        stopping.write();
        assertThat(stopping.busy().get()).isFalse();
        try (var left = Files.list(to)) {
            assertThat(left).isEmpty();
        }
        assertThat(file.written().all()).isEmpty();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsSaidAndForgotten() throws IOException {
        Files.writeString(pictures(), "a file");
        model.write();
        assertThat(desk.problems).singleElement().asString().contains("Pictures");
        assertThat(desk.faults).isEmpty();
        assertThat(model.busy().get()).isFalse();
        assertThat(file.written().all()).isEmpty();
    }
}
