package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.coverage.Trigger;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A person says on the bench what brought the defect out, without the mouse.
class BroughtOutTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        file.imports().take("Import", List.of(StoreFixture.many(2)), Progress.NONE);
        file.journal().listen(desk.changes::tell);
        var screen =
                Stagehand.fx(() ->
                        new TaggingScreen(
                                file,
                                desk.desk(),
                                "Ada",
                                new SimilarSearch(file),
                                new SimpleObjectProperty<>(Map.of())));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void itIsChosenByKeySavedAndTakenBack() {
        Stagehand.type("c");
        Stagehand.type("j");
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.DOWN);
        Stagehand.press(KeyCode.ENTER);
        Labeled menu = Stagehand.node("broughtOut");
        assertThat(Stagehand.<String>fx(menu::getText)).isEqualTo("Simple use");
        Stagehand.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Stagehand.fx(() -> file.taggings().further().values()))
                .singleElement()
                .satisfies(f -> assertThat(f.broughtOut()).isEqualTo(Trigger.SIMPLE_PATH));
        assertThat(Stagehand.<String>fx(menu::getText)).isEqualTo("Brought out by");
    }
}
