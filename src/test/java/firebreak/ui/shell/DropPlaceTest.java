package firebreak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Dragged;
import firebreak.ui.Stagehand;

import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DropPlaceTest {
    private static final Path FILE = Path.of("a.csv").toAbsolutePath();
    private static final Path FOLDER = Path.of("reports").toAbsolutePath();

    private final List<Path> taken = new ArrayList<>();
    private boolean open = true;
    private Label screen;
    private Label itself;
    private DropPlace drop;
    private Stage stage;

    @BeforeEach
    void show() {
        Stagehand.theme();
        stage =
                Stagehand.show(
                        Stagehand.fx(() -> {
                            screen = new Label("A screen that takes no files");
                            itself = new Label("A place that does");
                            itself.setOnDragOver(e -> {
                                e.acceptTransferModes(TransferMode.COPY);
                                e.consume();
                            });
                            itself.addEventHandler(DragEvent.DRAG_DROPPED, DragEvent::consume);
                            var root = new StackPane(new VBox(40, screen, itself));
                            drop = new DropPlace(root);
                            root.getChildren().add(drop.page());
                            return root;
                        }),
                        1048,
                        620);
        Stagehand.run(() -> drop.to(target()));
    }

    private DropPlace.Target target() {
        return new DropPlace.Target(
                "Drop to import incidents",
                "They are looked through first; nothing is written before you have seen what would come in.",
                () -> open,
                taken::addAll);
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
    }

    private boolean shown() {
        return Stagehand.fx(() -> drop.page().isVisible());
    }

    @Test
    void whatIsHeldOverAScreenIsShownWhereItGoesAndTakenWhenItIsLetGo() {
        assertThat(shown()).isFalse();
        assertThat(Dragged.over(screen, FILE)).isTrue();
        assertThat(shown()).isTrue();
        Stagehand.picture(stage.getScene(), "shell-drop-light");
        Stagehand.run(() -> Stagehand.theme().choose(true));
        Stagehand.picture(stage.getScene(), "shell-drop-dark");
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(Dragged.dropped(screen, FILE, FOLDER)).isTrue();
        assertThat(shown()).isFalse();
        assertThat(taken).containsExactly(FILE, FOLDER);
    }

    @Test
    void whatGoesAwayIsNotTaken() {
        Dragged.over(screen, FILE);
        Dragged.away(stage.getScene().getRoot(), FILE);
        assertThat(shown()).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void aPlaceThatTakesFilesItselfKeepsThem() {
        Dragged.over(screen, FILE);
        assertThat(Dragged.over(itself, FILE)).isTrue();
        assertThat(shown()).isFalse();
        Dragged.dropped(itself, FILE);
        assertThat(taken).isEmpty();
    }

    @Test
    void nothingIsTakenWhereNothingIsOpen() {
        open = false;
        assertThat(Dragged.over(screen, FILE)).isFalse();
        assertThat(Dragged.dropped(screen, FILE)).isFalse();
        open = true;
        Stagehand.run(() -> drop.to(null));
        assertThat(Dragged.over(screen, FILE)).isFalse();
        assertThat(shown()).isFalse();
        assertThat(taken).isEmpty();
    }
}
